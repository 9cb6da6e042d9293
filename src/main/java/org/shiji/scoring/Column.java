package org.shiji.scoring;

import java.util.Arrays;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;

/**
 * The values of one element, indicator or node for all units, side by side. Row i is the same unit
 * in every column of a sheet. Where a value is missing the reason stands in its place; the number
 * there means nothing.
 */
public final class Column {

    private static final Missing[] REASONS = Missing.values();

    /** NaN wherever the value is missing, so that arithmetic carries the gap on by itself. */
    final double[] values;

    /** 0: present; otherwise 1 + ordinal of the reason. */
    final byte[] missing;

    /** A column of that many units, all of them not reported. */
    public Column(int size) {
        values = new double[size];
        missing = new byte[size];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(missing, code(Missing.NOT_REPORTED));
    }

    Column(double[] values, byte[] missing) {
        this.values = values;
        this.missing = missing;
    }

    /**
     * Takes over values as they were reported, without copying them.
     *
     * @param values finite; NaN where nothing was reported
     */
    public static Column reported(double[] values) {
        byte[] missing = new byte[values.length];
        byte absent = code(Missing.NOT_REPORTED);
        for (int i = 0; i < values.length; i++) {
            double value = values[i] + 0.0; // no negative zero: it would print and hash differently
            values[i] = value;
            missing[i] = Double.isNaN(value) ? absent : 0;
        }
        return new Column(values, missing);
    }

    /** Takes over values without a look at them: whoever asks for it says what is missing. */
    static Column taking(double[] values) {
        return new Column(values, new byte[values.length]);
    }

    /** Takes over calculated values; whatever is not finite becomes not computable. */
    static Column calculated(double[] values) {
        byte[] missing = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                values[i] = Double.NaN;
                missing[i] = code(Missing.NOT_COMPUTABLE);
            }
        }
        return new Column(values, missing);
    }

    /** A copy of its own without negative zeros. */
    Column settled() {
        double[] copy = new double[values.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[i] + 0.0;
        }
        return new Column(copy, missing.clone());
    }

    /** Copies one row of another column, value or reason. */
    void take(int row, Column from, int there) {
        values[row] = from.values[there];
        missing[row] = from.missing[there];
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
        values[row] = value + 0.0; // no negative zero: it would print and hash differently
        missing[row] = 0;
    }

    public void setMissing(int row, Missing reason) {
        values[row] = Double.NaN;
        missing[row] = code(reason);
    }

    public boolean isKnown(int row) {
        return missing[row] == 0;
    }

    /** Why the value is missing; only where it is. */
    Missing reason(int row) {
        return REASONS[missing[row] - 1];
    }

    /** The value, or {@code otherwise} where it is missing. */
    public double or(int row, double otherwise) {
        return missing[row] == 0 ? values[row] : otherwise;
    }

    public Figure figure(int row) {
        return missing[row] == 0
                ? Figure.of(values[row])
                : Figure.absent(REASONS[missing[row] - 1]);
    }
}
