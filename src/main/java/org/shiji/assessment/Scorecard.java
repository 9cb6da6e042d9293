package org.shiji.assessment;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.FrameworkRef;
import org.shiji.inspection.Flag;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.scoring.IndicatorKind;
import org.shiji.scoring.MissingPolicy;
import org.shiji.scoring.Stage;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.unions.UnionProfile;

/**
 * 计分卡: everything about how one union was judged for one period, frozen. Screen, PDF and
 * spreadsheet draw this record and calculate nothing themselves. All scores are 0 to 100 and
 * unrounded; {@code decimals} says how to publish them.
 *
 * @param inputsHash SHA-256 over the union's own figures, verified values and deductions,
 *     lower-case hex; peers and the period before are not in it
 * @param engine version of the arithmetic
 * @param nodes the tree from the root, parents before children
 * @param indicators in the order of the tree, those outside of it last
 * @param elements in the order of the framework
 * @param firmness null on a card that was frozen before it was tried
 */
public record Scorecard(
        UnionProfile union,
        Period period,
        FrameworkRef framework,
        Text frameworkName,
        Text notice,
        int decimals,
        String engine,
        String inputsHash,
        Verdict verdict,
        Totals totals,
        List<NodeScore> nodes,
        List<IndicatorScore> indicators,
        List<ElementFigures> elements,
        List<Flag> flags,
        List<DeductionMade> deductions,
        @Nullable Firmness firmness) {

    /**
     * @param code of the level, such as {@code showy}
     * @param verified whether inspection has verified anything of this union in the period; else
     *     the supported lens speaks
     * @param sentence the answer in one sentence: scores and the weightiest causes
     * @param rules the conditions that led here, each with the figures filled in, and what kept the
     *     next better level away
     * @param bars what bars the union: each veto in force with what inspection found, each failed
     *     gate
     * @param causes where the water comes from, the weightiest first
     */
    public record Verdict(
            String code,
            Text name,
            boolean verified,
            Text sentence,
            List<RuleReason> rules,
            List<Text> bars,
            List<Cause> causes) {}

    /**
     * @param level code of the level whose condition this is part of
     * @param levelName name of that level
     * @param met whether it holds
     */
    public record RuleReason(String level, Text levelName, boolean met, Text said) {}

    /**
     * A cause of water.
     *
     * @param element the element it shows in
     * @param points of the total it costs, as far as they can be told apart; 0 where they cannot
     * @param said with numbers: 412 of 455 placements are shorter than four weeks
     */
    public record Cause(ElementCode element, double points, Text said) {}

    /**
     * @param claimed total from what the union says
     * @param documented total from what is on file at all, valid or not
     * @param supported total from what counts
     * @param verified total after inspection and deductions
     * @param water (claimed − judged total) ÷ claimed, judged by the lens of the verdict, 0 to 1
     * @param coverage share of the weight with a value, verified lens, 0 to 1
     * @param stages verified lens
     * @param peers median of the verified totals of all unions of the period
     */
    public record Totals(
            Figure claimed,
            Figure documented,
            Figure supported,
            Figure verified,
            Figure water,
            double coverage,
            Map<Stage, Figure> stages,
            Figure conversion,
            int gatesFailed,
            int vetoes,
            Figure peers,
            int unitsInCohort) {}

    /**
     * @param parent null for the root
     * @param depth 0 for the root
     * @param weight relative to its siblings
     * @param share of the parent's weight, 0 to 1
     * @param peers median of the verified scores of all unions of the period
     */
    public record NodeScore(
            KpiCode code,
            Text name,
            @Nullable KpiCode parent,
            int depth,
            double weight,
            double share,
            Text rollUp,
            Map<Lens, Figure> scores,
            Figure peers,
            List<StepSaid> steps) {}

    /**
     * @param parent node it stands under, null when it stands outside of the tree
     * @param weight relative to its siblings, 0 where it carries none
     * @param share of the whole tree, 0 to 1
     * @param formula in words
     * @param scoring the score form in words
     * @param missing what a blank does
     * @param elements the elements its formula reaches, also through other indicators
     * @param peers median of the verified values of all unions of the period
     */
    public record IndicatorScore(
            KpiCode code,
            Text name,
            Text definition,
            IndicatorKind kind,
            Stage stage,
            String unit,
            int decimals,
            @Nullable KpiCode parent,
            double weight,
            double share,
            Text formula,
            Text scoring,
            MissingPolicy missing,
            EvidenceStrength evidenceAsked,
            Map<Lens, LensScore> lenses,
            Figure peers,
            List<ElementCode> elements) {}

    /**
     * @param value in the indicator's unit
     * @param score 0 to 100
     * @param contribution points of the parent node's score this indicator makes; negative below a
     *     node that is no mean or sum: then by how much the parent falls short because this one is
     *     not at 100
     * @param steps from elements to score, for reading
     */
    public record LensScore(
            Figure value, Figure score, Figure contribution, List<StepSaid> steps) {}

    /** A step of a calculation in both languages, with its result. */
    public record StepSaid(Text said, Figure result) {}

    /**
     * @param recordType type of the records it is counted from, null for a typed element
     * @param filter which records count, in words; null for a typed element
     * @param claimed what the union says
     * @param documented what is on file
     * @param supported what counts
     * @param verified what inspection found, else the supported figure
     * @param inspected whether inspection looked at it
     * @param verifiedReason inspection's reason, null when not inspected
     * @param records on file for it
     * @param voided reason → number of records that do not count
     */
    public record ElementFigures(
            ElementCode code,
            Text name,
            String unit,
            @Nullable String recordType,
            @Nullable Text recordName,
            @Nullable Text filter,
            Figure claimed,
            Figure documented,
            Figure supported,
            Figure verified,
            boolean inspected,
            @Nullable Text verifiedReason,
            EvidenceStrength evidence,
            boolean evidenceRequired,
            long records,
            SequencedMap<String, VoidCount> voided) {}

    /**
     * @param reason the rule's message
     */
    public record VoidCount(Text reason, long count) {}

    public record DeductionMade(
            KpiCode target, Text targetName, double points, Text reason, String by, String on) {}
}
