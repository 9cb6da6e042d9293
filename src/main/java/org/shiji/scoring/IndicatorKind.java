package org.shiji.scoring;

/** What an indicator is for. Only graded ones carry weight. */
public enum IndicatorKind {
    /** Must be passed; a failed one bars the best verdict. */
    GATE,
    GRADED,
    /** 一票否决: locks the verdict when a verified negative item exists; a suspected one only warns. */
    VETO,
    /** Adds points on top of its node, capped. */
    BONUS,
    /** Shown, not scored. */
    INFO
}
