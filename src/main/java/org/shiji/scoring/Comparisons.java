package org.shiji.scoring;

import java.util.Arrays;

/**
 * The principal eigenvector of a matrix of pairwise comparisons, by power iteration.
 *
 * <p>No library does this here: none of the product's has linear algebra, and a positive matrix of
 * at most 15 rows needs none. It has one greatest eigenvalue, real and simple (Perron), to which
 * the iteration converges whatever it starts from; on the scale from 1/9 to 9 the second one is far
 * smaller and a few dozen rounds are enough.
 */
final class Comparisons {

    /**
     * Saaty's random index for 1 to 15 items: the mean CI of random reciprocal matrices. From Saaty
     * 1980, the table that the threshold of 0.10 was set with.
     */
    private static final double[] RANDOM_INDEX = {
        0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };

    private static final int MOST_ROUNDS = 10_000;
    private static final double SETTLED = 1e-15;

    /** Of three comparisons each is as far off as the others: then the first is named. */
    private static final double NEAR = 1e-9;

    /** What rounding may add to a ratio of exactly the threshold. */
    private static final double DUST = 1e-12;

    private final double[][] matrix;
    private final int n;

    /**
     * @throws IllegalArgumentException where the matrix is not square, positive and reciprocal
     */
    Comparisons(double[][] matrix) {
        this.matrix = matrix;
        n = matrix.length;
        if (n == 0 || n > Ahp.MOST_ITEMS) {
            throw new IllegalArgumentException("1 to " + Ahp.MOST_ITEMS + " items, not " + n);
        }
        for (int i = 0; i < n; i++) {
            if (matrix[i].length != n) {
                throw new IllegalArgumentException("row " + i + " has " + matrix[i].length);
            }
            for (int j = 0; j <= i; j++) {
                double product = matrix[i][j] * matrix[j][i];
                if (!(matrix[i][j] > 0) || !(Math.abs(product - 1) <= 1e-9)) {
                    throw new IllegalArgumentException("not reciprocal at " + i + ", " + j);
                }
            }
        }
    }

    Ahp weigh() {
        double[] weights = eigenvector(matrix);
        // of a vector with the sum 1 the eigenvalue is the sum of what the matrix makes of it
        double lambda = n < 3 ? n : Math.max(n, sum(times(matrix, weights)));
        double index = n < 3 ? 0 : (lambda - n) / (n - 1);
        double ratio = n < 3 ? 0 : index / RANDOM_INDEX[n - 1];
        Ahp.Consistency consistency = new Ahp.Consistency(lambda, index, ratio);
        return ratio > Ahp.MOST + DUST
                ? new Ahp.Contradictory(consistency, worst(weights))
                : new Ahp.Weights(weights, consistency);
    }

    private static double[] eigenvector(double[][] matrix) {
        int n = matrix.length;
        double[] vector = new double[n];
        Arrays.fill(vector, 1.0 / n);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] next = times(matrix, vector);
            double sum = sum(next);
            double moved = 0;
            for (int i = 0; i < n; i++) {
                next[i] /= sum;
                moved = Math.max(moved, Math.abs(next[i] - vector[i]));
            }
            vector = next;
            if (moved <= SETTLED) {
                break;
            }
        }
        return vector;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        int n = matrix.length;
        double[] product = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private Ahp.Misfit worst(double[] weights) {
        int row = 0;
        int column = 1;
        double farthest = -1;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double away = Math.abs(StrictMath.log(matrix[i][j] * weights[j] / weights[i]));
                if (away > farthest + NEAR) {
                    farthest = away;
                    row = i;
                    column = j;
                }
            }
        }
        double fitting = Math.max(1 / Ahp.SCALE, Math.min(Ahp.SCALE, without(row, column)));
        return new Ahp.Misfit(row, column, matrix[row][column], fitting);
    }

    /**
     * What the others say about a comparison that is left out: w_i ÷ w_j of the matrix in which
     * a_ij and a_ji are 0 and 1 is added to a_ii and a_jj, so that the missing answer agrees with
     * whatever comes out (P. T. Harker, "Incomplete pairwise comparisons in the analytic hierarchy
     * process", Mathematical Modelling 9 (1987) 837–848).
     */
    private double without(int row, int column) {
        double[][] rest = new double[n][];
        for (int i = 0; i < n; i++) {
            rest[i] = matrix[i].clone();
        }
        rest[row][column] = 0;
        rest[column][row] = 0;
        rest[row][row]++;
        rest[column][column]++;
        double[] weights = eigenvector(rest);
        return weights[row] / weights[column];
    }
}
