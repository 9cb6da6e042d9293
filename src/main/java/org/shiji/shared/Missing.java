package org.shiji.shared;

/** Why a figure is absent. A missing figure is never zero. */
public enum Missing {
    /** The thing does not exist for this union. */
    NOT_APPLICABLE,
    /** Nobody reported it, or nothing that counts as evidence supports it. */
    NOT_REPORTED,
    /** It exists and was kept back. */
    WITHHELD,
    /** A formula has no result: division by zero, a missing operand, an overflow. */
    NOT_COMPUTABLE
}
