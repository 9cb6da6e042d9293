package org.shiji.shared;

import org.jspecify.annotations.Nullable;

/**
 * A number, or the reason why there is none. Exactly one of the two is present; the number is
 * finite.
 *
 * @param value the number, in the unit of the thing it measures
 * @param missing the reason for its absence
 */
public record Figure(@Nullable Double value, @Nullable Missing missing) {

    public Figure {
        if ((value == null) == (missing == null)) {
            throw new IllegalArgumentException(
                    "a figure has either a value or a reason for its absence");
        }
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException("a figure is finite: " + value);
        }
        if (value != null && value == 0) {
            value = 0.0; // no negative zero: it would print and hash differently
        }
    }

    public static Figure of(double value) {
        return new Figure(value, null);
    }

    public static Figure absent(Missing reason) {
        return new Figure(null, reason);
    }

    public boolean isKnown() {
        return value != null;
    }

    /** The number, or {@code otherwise} where there is none. */
    public double or(double otherwise) {
        return value == null ? otherwise : value;
    }
}
