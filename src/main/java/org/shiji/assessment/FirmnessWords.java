package org.shiji.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Firmness.Outcome;
import org.shiji.assessment.Firmness.Ranks;
import org.shiji.assessment.Firmness.TrialWords;
import org.shiji.scoring.VerdictRules.Confidence;
import org.shiji.shared.Message;
import org.shiji.shared.Text;

/** The outcome of a trial in words. */
final class FirmnessWords {

    private FirmnessWords() {}

    static TrialWords of(
            Confidence confidence, double agreement, @Nullable Ranks ranks, List<Outcome> others) {
        String asked = agreement >= confidence.least() ? "enough" : "too-few";
        return new TrialWords(
                Message.of("assessment.firm.verdict", share(agreement)).text(),
                Message.of("assessment.firm." + asked, share(confidence.least())).text(),
                others(others),
                ranks == null ? Message.of("assessment.firm.no-rank").text() : rank(ranks),
                varied(confidence));
    }

    private static Text others(List<Outcome> others) {
        List<Text> each =
                others.stream()
                        .map(
                                other ->
                                        Message.of(
                                                        "assessment.firm.other",
                                                        other.name(),
                                                        share(other.share()))
                                                .text())
                        .toList();
        return each.isEmpty()
                ? Text.same("")
                : Message.of("assessment.firm.others", VerdictReasons.joined(each, "or")).text();
    }

    private static Text rank(Ranks ranks) {
        return ranks.best() == ranks.worst()
                ? Message.of(
                                "assessment.firm.one-rank",
                                String.valueOf(ranks.best()),
                                String.valueOf(ranks.among()))
                        .text()
                : Message.of(
                                "assessment.firm.ranks",
                                Words.number(ranks.median(), 1),
                                String.valueOf(ranks.best()),
                                String.valueOf(ranks.worst()),
                                String.valueOf(ranks.among()))
                        .text();
    }

    private static Text varied(Confidence confidence) {
        List<Text> different = new ArrayList<>();
        if (confidence.weights() > 0) {
            different.add(
                    Message.of("assessment.firm.weights", share(confidence.weights())).text());
        }
        if (confidence.data() > 0) {
            different.add(Message.of("assessment.firm.data", share(confidence.data())).text());
        }
        if (confidence.rollUp()) {
            different.add(Message.of("assessment.firm.roll-up").text());
        }
        if (different.isEmpty()) {
            different.add(Message.of("assessment.firm.nothing").text());
        }
        return Message.of(
                        "assessment.firm.varied",
                        Words.number(confidence.runs(), 0),
                        VerdictReasons.joined(different, "causes"))
                .text();
    }

    /** In percent; only what is all or nothing is called 100 or 0. */
    private static String share(double share) {
        double shown = share > 0 && share < 1 ? Math.clamp(share, 0.001, 0.999) : share;
        return Words.number(shown * 100, 1) + "%";
    }
}
