package org.shiji.scoring;

/** Place in the results chain. Activity against outcome is show against substance. */
public enum Stage {
    INPUT,
    ACTIVITY,
    OUTPUT,
    OUTCOME
}
