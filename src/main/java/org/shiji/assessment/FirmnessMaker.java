package org.shiji.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Firmness.Change;
import org.shiji.assessment.Firmness.Outcome;
import org.shiji.assessment.Firmness.Ranks;
import org.shiji.assessment.Firmness.Trial;
import org.shiji.inspection.Flag;
import org.shiji.scoring.Flip;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Robustness;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Scoring;
import org.shiji.scoring.VerdictRules;
import org.shiji.scoring.VerdictRules.Confidence;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Message;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;

/** Tries once for the whole period how firm the verdicts are, then tells it union by union. */
final class FirmnessMaker {

    private final Framework framework;
    private final Scores claimed;
    private final Scores judged;
    private final int[] errors;
    private final int[] warnings;
    private final @Nullable Robustness robustness;

    /**
     * @param flags of each union, in the order of the scores
     */
    FirmnessMaker(Framework framework, CohortScores scores, List<List<Flag>> flags) {
        this.framework = framework;
        claimed = scores.of(Lens.CLAIMED);
        judged = scores.of(framework.verdict().lens());
        errors = count(flags, Severity.ERROR);
        warnings = count(flags, Severity.WARNING);
        robustness =
                framework.verdict().confidence() == null
                        ? null
                        : Scoring.robustness(framework, claimed, judged, errors, warnings);
    }

    Firmness firmness(int row) {
        List<Flip> flips = Scoring.flips(framework, claimed, judged, errors, warnings, row);
        List<Change> changes = new ArrayList<>();
        Predicate<Flip> ofIndicator = flip -> flip.what() == Flip.What.INDICATOR_TO_FULL;
        for (Predicate<Flip> kind : List.of(ofIndicator.negate(), ofIndicator)) {
            flips.stream().filter(kind).findFirst().map(this::change).ifPresent(changes::add);
        }
        return new Firmness(robustness == null ? null : trial(robustness, row), changes);
    }

    private Trial trial(Robustness robustness, int row) {
        Confidence confidence = Objects.requireNonNull(framework.verdict().confidence());
        Robustness.OfUnit unit = robustness.units().get(row);
        List<Outcome> others =
                unit.others().stream()
                        .map(
                                other ->
                                        new Outcome(
                                                other.level(), name(other.level()), other.share()))
                        .toList();
        int ranked = (int) robustness.units().stream().filter(Robustness.OfUnit::ranked).count();
        Ranks ranks =
                unit.ranked()
                        ? new Ranks(unit.medianRank(), unit.bestRank(), unit.worstRank(), ranked)
                        : null;
        return new Trial(
                confidence.runs(),
                unit.agreement(),
                unit.agreement() >= confidence.least(),
                ranks,
                others,
                FirmnessWords.of(confidence, unit.agreement(), ranks, others));
    }

    private Change change(Flip flip) {
        Text level = flip.level().name();
        Message said =
                switch (flip.what()) {
                    case INDICATOR_TO_FULL ->
                            Message.of(
                                    "assessment.firm.to-full",
                                    nameOf(flip.code()),
                                    Words.number(flip.from(), 1),
                                    level);
                    case VETO_UPHELD ->
                            Message.of("assessment.firm.veto", nameOf(flip.code()), level);
                    case FLAG_UPHELD -> Message.of("assessment.firm.flag", level);
                };
        return new Change(flip.what(), flip.code(), flip.level().code(), said.text());
    }

    private Text nameOf(KpiCode indicator) {
        return Objects.requireNonNull(framework.indicators().get(indicator)).name();
    }

    private Text name(String level) {
        return framework.verdict().levels().stream()
                .filter(one -> one.code().equals(level))
                .map(VerdictRules.Level::name)
                .findFirst()
                .orElse(Text.same(level));
    }

    private static int[] count(List<List<Flag>> flags, Severity severity) {
        return flags.stream()
                .mapToInt(of -> (int) of.stream().filter(one -> one.severity() == severity).count())
                .toArray();
    }
}
