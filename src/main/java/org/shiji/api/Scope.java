package org.shiji.api;

/** What a token may do besides reading its union's own report. */
public enum Scope {
    /** Read definitions, figures, records, evidence, status and scorecard; every token may. */
    READ,
    /** Put figures and explanations, post and take back records, attach evidence. */
    WRITE,
    /** Hand the report in. */
    HAND_IN
}
