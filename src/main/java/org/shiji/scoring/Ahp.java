package org.shiji.scoring;

/**
 * What a matrix of pairwise comparisons comes to by the analytic hierarchy process.
 *
 * <p>Source: T. L. Saaty, <i>The Analytic Hierarchy Process</i>, McGraw-Hill 1980; the same in
 * "Decision making with the analytic hierarchy process", Int. J. Services Sciences 1 (2008) 83–98.
 * A consistency ratio above {@link #MOST} means that the comparisons contradict each other too much
 * to stand for anybody's opinion: then there are no weights.
 */
public sealed interface Ahp {

    /** The greatest consistency ratio that is taken. */
    double MOST = 0.10;

    /** The most items that can be compared: Saaty's random index goes no further. */
    int MOST_ITEMS = 15;

    /** The scale goes from 1/9 to 9. */
    double SCALE = 9;

    Consistency consistency();

    /**
     * @param weights of the items in the order of the matrix, above 0, with the sum 1
     */
    record Weights(double[] weights, Consistency consistency) implements Ahp {
        public Weights {
            weights = weights.clone();
        }

        @Override
        public double[] weights() {
            return weights.clone();
        }
    }

    /**
     * @param worst the comparison that fits the others least
     */
    record Contradictory(Consistency consistency, Misfit worst) implements Ahp {}

    /**
     * @param lambdaMax the principal eigenvalue of the matrix, n where it is consistent
     * @param index CI = (λmax − n) ÷ (n − 1)
     * @param ratio CR = CI ÷ RI, RI being what random matrices of this size have on average; 0 for
     *     up to two items, which cannot contradict each other
     */
    record Consistency(double lambdaMax, double index, double ratio) {}

    /**
     * The comparison a_ij that is farthest, as a factor, from w_i ÷ w_j, what all comparisons
     * together come to.
     *
     * @param row of the matrix, from 0
     * @param column from 0, greater than the row
     * @param given a_ij
     * @param fitting what the other comparisons say in its place, within the scale
     */
    record Misfit(int row, int column, double given, double fitting) {}
}
