package org.shiji.scoring;

import java.util.Arrays;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;

/**
 * The values of one element, indicator or node for all units, side by side. Row i is the same unit in every column of a
 * sheet. Where a value is missing the reason stands in its place; the number there means nothing.
 */
public final class Column {

    private static final Missing[] REASONS = Missing.values();

    final double[] values;
    /** 0: present; otherwise 1 + ordinal of the reason. */
    final byte[] missing;

    /** A column of that many units, all of them not reported. */
    public Column(int size) {
        values = new double[size];
        missing = new byte[size];
        Arrays.fill(missing, code(Missing.NOT_REPORTED));
    }

    Column(double[] values, byte[] missing) {
        this.values = values;
        this.missing = missing;
    }

    static byte code(Missing reason) {
        return (byte) (reason.ordinal() + 1);
    }

    public int size() {
        return values.length;
    }

    public void set(int row, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a value is finite: " + value);
        }
        values[row] = value;
        missing[row] = 0;
    }

    public void setMissing(int row, Missing reason) {
        missing[row] = code(reason);
    }

    public boolean isKnown(int row) {
        return missing[row] == 0;
    }

    public Figure figure(int row) {
        return missing[row] == 0 ? Figure.of(values[row]) : Figure.absent(REASONS[missing[row] - 1]);
    }
}
