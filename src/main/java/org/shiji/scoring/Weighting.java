package org.shiji.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * Methods by which an office may find weights. They propose; what stands in the file decides, and
 * the engine never calls them.
 */
public final class Weighting {

    /** Two scores this near, relatively, are the same score. */
    private static final double ALIKE = 1e-12;

    private Weighting() {}

    /**
     * Everybody the same: 1 ÷ n each.
     *
     * @param count at least 1
     */
    public static double[] equal(int count) {
        double[] weights = new double[count];
        Arrays.fill(weights, 1.0 / count);
        return weights;
    }

    /**
     * The principal eigenvector of a matrix of comparisons and how consistent they are.
     *
     * @param comparisons a_ij says how many times as important as item j item i is; square,
     *     positive, a_ji = 1 ÷ a_ij, of 1 to {@link Ahp#MOST_ITEMS} rows
     * @throws IllegalArgumentException where it is not such a matrix
     */
    public static Ahp ahp(double[][] comparisons) {
        return new Comparisons(comparisons).weigh();
    }

    /**
     * Weights by the entropy of past scores.
     *
     * @param columns for each item the scores of all units, at least two, in one order; more is
     *     better in each of them, as it is in every score of the engine. Nothing is missing
     * @throws IllegalArgumentException where the columns are of different lengths, shorter than two
     *     or not finite
     */
    public static Entropy entropy(double[][] columns) {
        double[] weights = new double[columns.length];
        double sum = 0;
        for (int column = 0; column < columns.length; column++) {
            double[] scores = columns[column];
            if (scores.length < 2 || scores.length != columns[0].length) {
                throw new IllegalArgumentException("column " + column + " has " + scores.length);
            }
            for (int row = 0; row < scores.length; row++) {
                if (!Double.isFinite(scores[row])) {
                    throw new IllegalArgumentException("no score at " + column + ", " + row);
                }
                if (scores[row] < 0) {
                    return new Entropy.Negative(column, row, scores[row]);
                }
            }
            weights[column] = difference(scores);
            sum += weights[column];
        }
        if (!(sum > 0)) {
            return new Entropy.AllAlike();
        }
        for (int column = 0; column < weights.length; column++) {
            weights[column] /= sum;
        }
        return new Entropy.Weights(weights);
    }

    /** 1 − e, how far the shares are from all being the same; 0 to 1. */
    private static double difference(double[] scores) {
        double sum = 0;
        double least = scores[0];
        double greatest = scores[0];
        for (double score : scores) {
            sum += score;
            least = Math.min(least, score);
            greatest = Math.max(greatest, score);
        }
        if (greatest - least <= ALIKE * greatest) {
            return 0; // all alike, or nobody has anything; dust must not become a weight
        }
        double entropy = 0;
        for (double score : scores) {
            double share = score / sum;
            entropy -= share > 0 ? share * StrictMath.log(share) : 0;
        }
        return Math.max(0, 1 - entropy / StrictMath.log(scores.length));
    }

    /**
     * The weights as they can be written down: with so many decimals, and with exactly the sum, by
     * the method of the largest remainder.
     *
     * @param weights 0 or more each, with a sum above 0
     * @param sum what they are to add up to, with at most that many decimals
     * @return each of them at least one unit of the last place: a weight of 0 cannot be written
     * @throws ArithmeticException where the sum has more decimals
     * @throws IllegalArgumentException where there is not even one unit for each
     */
    public static List<BigDecimal> rounded(double[] weights, BigDecimal sum, int decimals) {
        return new LargestRemainder(weights, sum, decimals).shares();
    }
}
