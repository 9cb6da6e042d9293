package org.shiji.scoring;

import java.util.Arrays;

/**
 * Weighted arithmetic means of all units at once, column after column. The additions come in the
 * order of the columns, as they do in {@link RollUp}, so both come to the same digits.
 */
final class WeightedMeans {

    private final double[] sums;
    private final double[] totals;
    private final double[] least;
    private final double[] greatest;

    WeightedMeans(int size) {
        sums = new double[size];
        totals = new double[size];
        least = new double[size];
        greatest = new double[size];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    }

    /** Adds a column; what is not a number is left out. */
    void add(double[] scores, double weight) {
        for (int row = 0; row < scores.length; row++) {
            double score = scores[row];
            if (!Double.isNaN(score)) {
                sums[row] += weight * score;
                totals[row] += weight;
                least[row] = Math.min(least[row], score);
                greatest[row] = Math.max(greatest[row], score);
            }
        }
    }

    /** Whether nothing was added for a unit. */
    boolean isEmpty(int row) {
        return totals[row] == 0;
    }

    /** The mean of a unit, never outside of its parts; not a number where nothing was added. */
    double mean(int row) {
        double mean = sums[row] / totals[row];
        return Math.max(least[row], Math.min(greatest[row], mean));
    }
}
