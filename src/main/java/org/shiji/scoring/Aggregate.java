package org.shiji.scoring;

/** How the scores of a node's children become its own. */
public enum Aggregate {
    ARITHMETIC,
    GEOMETRIC,
    HARMONIC,
    MIN,
    MAX,
    SUM
}
