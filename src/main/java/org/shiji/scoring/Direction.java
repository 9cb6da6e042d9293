package org.shiji.scoring;

/** Which way the better values lie. */
public enum Direction {
    HIGHER,
    LOWER
}
