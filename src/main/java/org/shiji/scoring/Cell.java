package org.shiji.scoring;

import org.jspecify.annotations.Nullable;
import org.shiji.shared.Figure;
import org.shiji.shared.Message;
import org.shiji.shared.Missing;

/**
 * A value of one unit in the middle of a calculation, or why there is none.
 *
 * @param value NaN where there is none
 * @param missing null where there is a value
 * @param why what exactly is in the way, for reading
 */
record Cell(double value, @Nullable Missing missing, @Nullable Message why) {

    static Cell of(double value) {
        return new Cell(value, null, null);
    }

    static Cell absent(Missing missing, Message why) {
        return new Cell(Double.NaN, missing, why);
    }

    static Cell broken(Message why) {
        return absent(Missing.NOT_COMPUTABLE, why);
    }

    boolean isKnown() {
        return missing == null;
    }

    /** What an operation makes of this missing operand: nothing, for the same cause. */
    Cell passedOn() {
        return new Cell(Double.NaN, Missing.NOT_COMPUTABLE, why);
    }

    Figure figure() {
        Missing reason = missing;
        return reason == null ? Figure.of(value) : Figure.absent(reason);
    }
}
