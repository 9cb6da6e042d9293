package org.shiji.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Rounding of numbers that are shown: first to 12 significant digits, then half-up (away from zero)
 * to the decimals, so that 0.865 becomes 0.87 however it came about.
 */
public final class Published {

    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_UP);

    private static final double[] TENS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};
    private static final double QUICK = 1e9;

    /** Twelve digits are at most half of 1e-11 of a number away from it. */
    private static final double DETOUR = 1e-11;

    private Published() {}

    /**
     * The published number. Never negative zero.
     *
     * @param value finite
     * @param decimals 0 or more
     */
    public static double round(double value, int decimals) {
        if (decimals < TENS.length) {
            // farther from a half than the detour through 12 digits leads, it changes nothing
            double scaled = value * TENS[decimals];
            if (Math.abs(scaled) < QUICK) {
                double down = Math.floor(scaled);
                double over = scaled - down;
                if (Math.abs(over - 0.5) > Math.abs(scaled) * DETOUR) {
                    return (over > 0.5 ? down + 1 : down) / TENS[decimals] + 0.0;
                }
            }
        }
        return exactly(value, decimals).doubleValue();
    }

    /** The published number with exactly that many decimals, for writing down. */
    public static BigDecimal exactly(double value, int decimals) {
        return digits(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The number as it was meant: without what binary fractions add behind the twelfth digit. */
    public static BigDecimal digits(double value) {
        return new BigDecimal(value).round(DIGITS);
    }
}
