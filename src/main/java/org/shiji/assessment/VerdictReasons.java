package org.shiji.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shiji.assessment.Scorecard.Cause;
import org.shiji.assessment.Scorecard.RuleReason;
import org.shiji.assessment.Scorecard.Totals;
import org.shiji.assessment.Scorecard.Verdict;
import org.shiji.definitions.Definition;
import org.shiji.inspection.Flag;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Judgement;
import org.shiji.scoring.Scoring;
import org.shiji.scoring.VerdictFacts;
import org.shiji.scoring.VerdictRules;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Message;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;

/** The verdict on a union with the reasons an inspector can defend it by. */
final class VerdictReasons {

    private static final int CAUSES_IN_THE_SENTENCE = 2;

    private final Framework framework;
    private final CohortScores scores;
    private final WaterCauses causes;
    private final Bars bars;

    VerdictReasons(Definition definition, CohortScores scores, Words words) {
        this.framework = definition.framework();
        this.scores = scores;
        this.causes = new WaterCauses(definition, scores, words);
        this.bars = new Bars(framework, scores);
    }

    Verdict verdict(int row, Totals totals, List<Flag> flags) {
        Judgement judgement = Scoring.judge(framework, facts(row, flags));
        List<RuleReason> rules =
                judgement.reasons().stream()
                        .map(
                                reason ->
                                        new RuleReason(
                                                reason.level(),
                                                nameOf(reason.level()),
                                                reason.met(),
                                                reason.said().text()))
                        .toList();
        List<Cause> water = causes.of(row);
        List<Text> bars = this.bars.of(row);
        return new Verdict(
                judgement.level().code(),
                judgement.level().name(),
                scores.figures().isInspected(row),
                sentence(judgement, rules, bars, totals, water),
                rules,
                bars,
                water);
    }

    /**
     * What the verdict rules may ask about the unit; water and conversion of the totals are taken
     * from here too.
     */
    VerdictFacts facts(int row, List<Flag> flags) {
        return VerdictFacts.of(
                framework,
                scores.of(Lens.CLAIMED),
                scores.of(framework.verdict().lens()),
                row,
                count(flags, Severity.ERROR),
                count(flags, Severity.WARNING));
    }

    private Text nameOf(String level) {
        return framework.verdict().levels().stream()
                .filter(one -> one.code().equals(level))
                .map(VerdictRules.Level::name)
                .findFirst()
                .orElse(Text.same(level));
    }

    private static long count(List<Flag> flags, Severity severity) {
        return flags.stream().filter(flag -> flag.severity() == severity).count();
    }

    private Text sentence(
            Judgement judgement,
            List<RuleReason> rules,
            List<Text> bars,
            Totals totals,
            List<Cause> water) {
        String level = judgement.level().code();
        List<Text> because =
                rules.stream()
                        .filter(rule -> rule.met() && rule.level().equals(level))
                        .map(RuleReason::said)
                        .toList();
        Message head =
                because.isEmpty()
                        ? Message.of("assessment.sentence.otherwise", judgement.level().name())
                        : Message.of(
                                "assessment.sentence.because",
                                judgement.level().name(),
                                joined(because, "and"));
        if (totals.vetoes() > 0) {
            head = Message.of("assessment.sentence.namely", head, joined(bars, "causes"));
        }
        Message figures =
                Message.of(
                        "assessment.sentence.totals",
                        published(totals.claimed()),
                        published(totals.verified()));
        List<Text> weightiest =
                water.stream().limit(CAUSES_IN_THE_SENTENCE).map(Cause::said).toList();
        Message sentence =
                weightiest.isEmpty()
                        ? Message.of("assessment.sentence.plain", head, figures)
                        : Message.of(
                                "assessment.sentence.with-causes",
                                head,
                                figures,
                                joined(weightiest, "causes"));
        return capitalized(sentence.text());
    }

    /** Verdicts are words of their own; at the head of a sentence English wants a capital. */
    private static Text capitalized(Text said) {
        String en = said.en();
        return new Text(
                said.zh(),
                en.isEmpty() ? en : en.substring(0, 1).toUpperCase(Locale.ROOT) + en.substring(1));
    }

    private String published(Figure figure) {
        return figure.value() == null ? "—" : Words.number(figure.value(), framework.decimals());
    }

    /** Several clauses as one, with the separator each language uses. */
    static Text joined(List<Text> parts, String how) {
        Text separator = Message.of("assessment.join." + how).text();
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        parts.forEach(
                part -> {
                    zh.add(part.zh());
                    en.add(part.en());
                });
        return new Text(String.join(separator.zh(), zh), String.join(separator.en(), en));
    }
}
