package org.shiji.scoring;

/**
 * What a missing value does to the roll-up above it. A branch without a score is left out where all
 * below it was left out, and blocks where it could not be scored, unless its parent node says
 * otherwise. A gate carries no weight but blocks all the same, and counts as failed unless it is
 * {@link #EXCLUDE}; vetoes, bonuses and infos never block.
 */
public enum MissingPolicy {
    /** It scores 0: not reporting earns nothing. */
    ZERO,
    /** It is left out and the weights of the others are taken as the whole. */
    EXCLUDE,
    /** The node above has no score either. */
    BLOCK
}
