package org.shiji.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Shares of a sum that add up to it exactly: each is cut off behind the last place, and what is
 * missing goes, one unit of that place each, to those that lost most; among equals to the first
 * (Hamilton's method). Everybody gets at least one unit; it comes from those that then have most
 * beyond their share.
 */
final class LargestRemainder {

    /** What binary fractions add to a share that is whole. */
    private static final double DUST = 1e-12;

    private final double[] exact;
    private final long[] units;
    private final int decimals;
    private long left;

    LargestRemainder(double[] weights, BigDecimal sum, int decimals) {
        this.decimals = decimals;
        left = sum.setScale(decimals, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
        double whole = Arrays.stream(weights).sum();
        if (left < weights.length || !(whole > 0)) {
            throw new IllegalArgumentException(sum + " for " + Arrays.toString(weights));
        }
        exact = new double[weights.length];
        units = new long[weights.length];
        long all = left;
        for (int i = 0; i < weights.length; i++) {
            exact[i] = weights[i] / whole * all;
            units[i] = Math.max(1, (long) Math.floor(exact[i] * (1 + DUST)));
            left -= units[i];
        }
    }

    List<BigDecimal> shares() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < exact.length; i++) {
            order.add(i);
        }
        // dust does not decide who comes first
        order.sort(Comparator.comparingLong(i -> -Math.round((exact[i] - units[i]) * 1e6)));
        for (int next = 0; left > 0; next = (next + 1) % exact.length) {
            units[order.get(next)]++;
            left--;
        }
        while (left < 0) {
            units[mostBeyond()]--;
            left++;
        }
        return Arrays.stream(units).mapToObj(unit -> BigDecimal.valueOf(unit, decimals)).toList();
    }

    /** Of those with more than one unit. */
    private int mostBeyond() {
        int most = -1;
        for (int i = 0; i < units.length; i++) {
            boolean more = most < 0 || units[i] - exact[i] > units[most] - exact[most];
            if (units[i] > 1 && more) {
                most = i;
            }
        }
        return most;
    }
}
