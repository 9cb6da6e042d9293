package org.shiji.desk.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.shiji.assessment.LiveScore;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.assessment.Scorecard.IndicatorScore;
import org.shiji.assessment.Scorecard.LensScore;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.scoring.IndicatorKind;
import org.shiji.shared.Lens;
import org.shiji.shared.Messages;
import org.shiji.shared.Missing;
import org.shiji.shared.ui.Numbers;

/** Where the points are that are claimed and not yet supported, and what is missing for them. */
final class Gains {

    private Gains() {}

    /**
     * What could still be earned with an indicator.
     *
     * @param points of the total, as if it were a weighted mean: a measure for sorting
     * @param missing what stands in the way, a sentence
     */
    record Gain(IndicatorScore indicator, double points, String missing) {}

    /** The indicators claimed higher than supported, the weightiest first. */
    static List<Gain> of(LiveScore score, int most, Locale locale) {
        List<Gain> gains = new ArrayList<>();
        for (IndicatorScore indicator : score.indicators()) {
            double gap = score(indicator, Lens.CLAIMED) - score(indicator, Lens.SUPPORTED);
            double points = indicator.share() * gap;
            if (indicator.kind() == IndicatorKind.GRADED && points >= 0.05) {
                gains.add(new Gain(indicator, points, missing(score, indicator, locale)));
            }
        }
        return gains.stream()
                .sorted(Comparator.comparingDouble((Gain gain) -> -gain.points()))
                .limit(most)
                .toList();
    }

    private static double score(IndicatorScore indicator, Lens lens) {
        LensScore one = indicator.lenses().get(lens);
        return one == null ? 0 : one.score().or(0);
    }

    private static String missing(LiveScore score, IndicatorScore indicator, Locale locale) {
        for (ElementFigures element : score.elements()) {
            if (indicator.elements().contains(element.code())) {
                String why = missing(element, indicator.evidenceAsked(), locale);
                if (!why.isEmpty()) {
                    return why;
                }
            }
        }
        return Messages.say(locale, "desk.gain.other");
    }

    /** What keeps an element's claim from counting; empty where nothing does. */
    private static String missing(ElementFigures element, EvidenceStrength asked, Locale locale) {
        String name = element.name().in(locale);
        if (element.recordType() == null) {
            if (lacksEvidence(element)) {
                return Messages.say(locale, "desk.gain.evidence", name);
            }
            return asked == EvidenceStrength.STRONG && isWeak(element)
                    ? Messages.say(locale, "desk.gain.weak", name)
                    : "";
        }
        if (!element.claimed().isKnown()) {
            return "";
        }
        if (lacksRecords(element)) {
            return Messages.say(locale, "desk.gain.noRecords", name);
        }
        long voided = element.voided().values().stream().mapToLong(one -> one.count()).sum();
        if (voided > 0) {
            var most =
                    element.voided().values().stream()
                            .max(Comparator.comparingLong(one -> one.count()))
                            .orElseThrow();
            return Messages.say(
                    locale,
                    "desk.gain.voided",
                    name,
                    Numbers.write(voided, 0),
                    most.reason().in(locale));
        }
        return element.supported().or(0) < element.claimed().or(0)
                ? Messages.say(
                        locale,
                        "desk.gain.fewer",
                        name,
                        Numbers.plain(element.claimed(), 2),
                        Numbers.plain(element.supported(), 2))
                : "";
    }

    /** Whether a figure stands there that counts for nothing without evidence, and has none. */
    static boolean lacksEvidence(ElementFigures element) {
        return element.evidenceRequired()
                && element.evidence() == EvidenceStrength.NONE
                && element.claimed().isKnown();
    }

    /** Whether a figure stands there with nothing but weak evidence. */
    static boolean isWeak(ElementFigures element) {
        return element.evidenceRequired()
                && element.evidence() == EvidenceStrength.WEAK
                && element.claimed().isKnown();
    }

    /** Whether there is no record of the type at all. */
    static boolean lacksRecords(ElementFigures element) {
        return element.records() == 0 && element.documented().missing() == Missing.NOT_REPORTED;
    }
}
