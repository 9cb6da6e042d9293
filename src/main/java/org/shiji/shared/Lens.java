package org.shiji.shared;

/**
 * The three ways to look at a figure: 自报 what the union says, 佐证 what valid records and evidence
 * carry, 核定 what stands after inspection.
 */
public enum Lens {
    CLAIMED,
    SUPPORTED,
    VERIFIED
}
