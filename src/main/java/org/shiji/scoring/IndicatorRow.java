package org.shiji.scoring;

import org.shiji.scoring.Indicator.EvidenceCaps;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Lens;

/**
 * From the form's score of one unit to the indicator's score: evidence cap, missing policy,
 * deduction. The run over all units and the explanation of one use this same way; the stations stay
 * readable after {@link #compute}.
 */
final class IndicatorRow {

    private final Plan plan;
    private final Indicator indicator;
    private final Sheet sheet;
    private final PointsOff off;
    private final EvidenceCaps caps;
    private final boolean capped;
    private final boolean zeroWhenMissing;
    private final boolean undiscerning;
    private final ElementCode[] elements;

    /** The weakest evidence that stands behind the value uninspected. */
    EvidenceStrength evidence = EvidenceStrength.STRONG;

    /** Most points this evidence may earn. */
    double cap;

    /** After the cap, NaN where there is no value. */
    double afterCap;

    /** Whether there is a value that nobody else's can be told from. */
    boolean leftOut;

    /** After the missing policy. */
    double afterPolicy;

    /** After deductions: the score, NaN where there is none. */
    double score;

    /**
     * @param undiscerning whether the score is by comparison and nobody can be told from anybody
     *     else: what has a value is left out then, whatever the missing policy
     */
    IndicatorRow(Plan plan, Indicator indicator, Sheet sheet, PointsOff off, boolean undiscerning) {
        this.plan = plan;
        this.indicator = indicator;
        this.sheet = sheet;
        this.off = off;
        this.undiscerning = undiscerning;
        caps = indicator.caps();
        // what somebody only claims is shown as claimed; a veto never comes from a lack of evidence
        capped =
                sheet.lens() != Lens.CLAIMED
                        && indicator.kind() != IndicatorKind.VETO
                        && caps.required() != EvidenceStrength.NONE;
        // a veto nobody knows anything about is not in force
        zeroWhenMissing =
                indicator.kind() != IndicatorKind.VETO
                        && plan.policy(indicator) == MissingPolicy.ZERO;
        elements = plan.reached(indicator).toArray(ElementCode[]::new);
    }

    void compute(int row, boolean known, double formScore) {
        boolean asks = capped && !Double.isNaN(formScore);
        if (asks) {
            evidence = weakest(row);
        }
        compute(row, known, formScore, asks ? cap(evidence) : Double.POSITIVE_INFINITY);
    }

    /**
     * @param mostPoints what the evidence may earn at most, from {@link #mostPoints}
     */
    void compute(int row, boolean known, double formScore, double mostPoints) {
        cap = mostPoints;
        afterCap = Math.min(formScore, cap);
        leftOut = known && undiscerning;
        afterPolicy = Double.isNaN(afterCap) && zeroWhenMissing && !leftOut ? 0 : afterCap;
        score =
                Double.isNaN(afterPolicy)
                        ? afterPolicy
                        : off.taken(afterPolicy, indicator.code(), row);
    }

    /**
     * Most points the evidence behind the value may earn; infinite where nothing is asked of it.
     */
    double mostPoints(int row) {
        return capped ? cap(weakest(row)) : Double.POSITIVE_INFINITY;
    }

    boolean isCapped() {
        return capped;
    }

    MissingPolicy policy() {
        return plan.policy(indicator);
    }

    private EvidenceStrength weakest(int row) {
        EvidenceStrength weakest = EvidenceStrength.STRONG;
        for (ElementCode element : elements) {
            EvidenceStrength strength = sheet.evidence(element, row);
            // what inspection has looked at needs no paper any more
            if (strength.compareTo(weakest) < 0 && !sheet.isInspected(element, row)) {
                weakest = strength;
            }
        }
        return weakest;
    }

    private double cap(EvidenceStrength strength) {
        if (strength.compareTo(caps.required()) >= 0) {
            return Double.POSITIVE_INFINITY;
        }
        return strength == EvidenceStrength.NONE ? caps.none() : caps.weak();
    }
}
