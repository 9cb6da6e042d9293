package org.shiji.scoring;

/**
 * What past scores say about weights: an indicator by which the units differ much tells more about
 * them than one in which all are alike.
 *
 * <p>With m units and the score x_ij of unit i in indicator j: p_ij = x_ij ÷ Σ_i x_ij, e_j = −(1 ÷
 * ln m) Σ_i p_ij ln p_ij with 0 · ln 0 = 0, weight_j = (1 − e_j) ÷ Σ_j (1 − e_j).
 *
 * <p>Source: C. E. Shannon, "A mathematical theory of communication", 1948, for e; C.-L. Hwang and
 * K. Yoon, <i>Multiple Attribute Decision Making</i>, Springer 1981, for the weights.
 */
public sealed interface Entropy {

    /**
     * @param weights of the columns, 0 where all units are alike, with the sum 1
     */
    record Weights(double[] weights) implements Entropy {
        public Weights {
            weights = weights.clone();
        }

        @Override
        public double[] weights() {
            return weights.clone();
        }
    }

    /** A score below 0 is no share of a sum: there are no weights. */
    record Negative(int column, int row, double score) implements Entropy {}

    /** All units are alike in all columns: nothing tells them apart, so there are no weights. */
    record AllAlike() implements Entropy {}
}
