package org.shiji.assessment;

/** Computes and keeps the scorecards. */
public class Assessments {
    // public Summary assess(Period)                               computes all unions of the period, freezes what changed; publishes AssessmentCompleted
    // public Scorecard scorecard(Viewer, UnionId, Period)         newest frozen; NotVisible
    // public Frozen frozen(Viewer, UnionId, Period)               the bytes, their SHA-256, when frozen
    // public List<Standing> standings(Viewer, Period)             unions the viewer may see
    // public List<Standing> history(Viewer, UnionId)              all periods of a union, oldest first
    // public List<Period> periods(Viewer)                         periods with scorecards, newest first
}
