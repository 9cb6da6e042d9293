package org.shiji.dashboard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shiji.assessment.Scorecard.Totals;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.LensBar;
import org.shiji.shared.ui.Numbers;

/**
 * The way from the claimed total down to the verified one.
 *
 * @param steps none where a total is missing
 */
record WaterSteps(List<Step> steps) {

    /**
     * A bar of the waterfall.
     *
     * @param kind what the bar is
     * @param name what it is called
     * @param from score where the bar starts, 0 for a total
     * @param to score where it ends; above {@code from} for a gain
     */
    record Step(Kind kind, String name, double from, double to) {
        /** Points this step takes off, negative for a gain. */
        double lost() {
            return from - to;
        }

        boolean isTotal() {
            return kind == Kind.CLAIMED || kind == Kind.VERIFIED;
        }
    }

    enum Kind {
        CLAIMED,
        UNSUPPORTED,
        VOIDED,
        DEDUCTED,
        VERIFIED
    }

    static WaterSteps of(Totals totals, Locale locale) {
        Figure[] levels = {
            totals.claimed(), totals.documented(), totals.supported(), totals.verified()
        };
        if (!Stream.of(levels).allMatch(Figure::isKnown)) {
            return new WaterSteps(List.of());
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Kind.CLAIMED, LensBar.name(Lens.CLAIMED, locale), 0, levels[0].or(0)));
        Kind[] losses = {Kind.UNSUPPORTED, Kind.VOIDED, Kind.DEDUCTED};
        for (int i = 0; i < losses.length; i++) {
            steps.add(
                    new Step(
                            losses[i],
                            name(losses[i], locale),
                            levels[i].or(0),
                            levels[i + 1].or(0)));
        }
        steps.add(new Step(Kind.VERIFIED, LensBar.name(Lens.VERIFIED, locale), 0, levels[3].or(0)));
        return new WaterSteps(List.copyOf(steps));
    }

    /**
     * The points of a step as they are written beside it: a total plain, a loss or gain with its
     * sign.
     */
    static String written(Step step, int decimals) {
        return step.isTotal()
                ? Numbers.write(step.to(), decimals)
                : Numbers.signed(-step.lost(), decimals);
    }

    /** Where most of the water comes from, as a sentence. */
    String finding(Locale locale, int decimals) {
        if (steps.isEmpty()) {
            return Messages.say(locale, "dashboard.waterfall.missing");
        }
        double all = steps.getFirst().to() - steps.getLast().to();
        if (Numbers.published(all, decimals).signum() <= 0) {
            return Messages.say(locale, "dashboard.waterfall.none");
        }
        Step most =
                steps.stream()
                        .filter(step -> !step.isTotal())
                        .reduce((one, other) -> other.lost() > one.lost() ? other : one)
                        .orElseThrow();
        return Messages.say(
                locale,
                "dashboard.waterfall.most." + most.kind().name().toLowerCase(Locale.ROOT),
                Numbers.write(all, decimals),
                Numbers.write(most.lost(), decimals));
    }

    private static String name(Kind kind, Locale locale) {
        return Messages.say(locale, "dashboard.waterfall." + kind.name().toLowerCase(Locale.ROOT));
    }
}
