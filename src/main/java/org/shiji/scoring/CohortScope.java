package org.shiji.scoring;

/** Whom a relative score compares with. */
public enum CohortScope {
    /** The assessed units of the same period. */
    PERIOD,
    /** The units of all periods that are scored together: of this one and of those before. */
    ALL
}
