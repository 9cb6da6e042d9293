package org.shiji.scoring;

/** How the scores of a node's children become its own. */
public enum Aggregate {
    ARITHMETIC,
    /** 0 as soon as one child is 0; none where one is negative. */
    GEOMETRIC,
    /** 0 as soon as one child is 0; none where one is negative. */
    HARMONIC,
    /** The lowest child with weight, however heavy. */
    MIN,
    /** The highest child with weight, however heavy. */
    MAX,
    /**
     * The mean of order p: the p-th root of the mean of p-th powers. With a negative order 0 as
     * soon as one child is 0; none where one is negative.
     */
    POWER,
    /** Weights are points: a child with weight 12 and score 50 makes 6. Nothing is renormalised. */
    SUM
}
