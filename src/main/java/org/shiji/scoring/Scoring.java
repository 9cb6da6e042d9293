package org.shiji.scoring;

/**
 * The engine. {@code score} calculates a whole sheet, column at a time; {@code explain} gives the steps of one number of one
 * unit from the same tree; {@code judge} applies the verdict rules.
 */
public final class Scoring {

    /** Changes whenever the same inputs may give other digits or other words. */
    public static final String ENGINE = "1";

    private Scoring() {}

    // public static Scores score(Framework framework, Sheet sheet, @Nullable Scores prior, List<Deduction> deductions)
    // public static List<Step> explainIndicator(Framework framework, Scores scores, @Nullable Scores prior, KpiCode indicator, int row)
    // public static List<Step> explainNode(Framework framework, Scores scores, KpiCode node, int row)
    // public static Contribution contribution(Framework, Scores, KpiCode child, int row): points of the parent (arithmetic), or the loss
    // public static Judgement judge(Framework framework, VerdictFacts facts)
}
