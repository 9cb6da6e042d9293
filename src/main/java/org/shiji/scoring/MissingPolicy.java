package org.shiji.scoring;

/** What a missing value does to the roll-up above it. */
public enum MissingPolicy {
    /** It scores 0: not reporting earns nothing. */
    ZERO,
    /** It is left out and the weights of the others are taken as the whole. */
    EXCLUDE,
    /** The node above has no score either. */
    BLOCK
}
