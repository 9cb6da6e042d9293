package org.shiji.scoring;

/** How much a piece of evidence proves; the order is the strength. */
public enum EvidenceStrength {
    NONE,
    /** News, photo, plaque, signed agreement. */
    WEAK,
    /** Bank slip, invoice, social insurance, attendance, register query. */
    STRONG
}
