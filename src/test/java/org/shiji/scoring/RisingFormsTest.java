package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.shiji.shared.Period;

/**
 * Each score form by itself: of two values the better one never scores less. The values are close
 * together over the whole of what the form tells apart, so that a dip has nowhere to hide.
 */
class RisingFormsTest {

    private static final int PLACES = 400;

    @Provide
    Arbitrary<ScoreForm> rising() {
        return Plans.forms(true);
    }

    @Provide
    Arbitrary<ScoreForm> falling() {
        return Plans.forms(false);
    }

    @Property(seed = Plans.SEED)
    void moreIsNeverLessWhereMoreIsBetter(@ForAll("rising") ScoreForm form) {
        List<Double> scores = scores(form);
        for (int i = 1; i < scores.size(); i++) {
            assertThat(scores.get(i))
                    .as("%s at place %d", form, i)
                    .isGreaterThanOrEqualTo(scores.get(i - 1));
        }
    }

    @Property(seed = Plans.SEED)
    void moreIsNeverMoreWhereLessIsBetter(@ForAll("falling") ScoreForm form) {
        List<Double> scores = scores(form);
        for (int i = 1; i < scores.size(); i++) {
            assertThat(scores.get(i))
                    .as("%s at place %d", form, i)
                    .isLessThanOrEqualTo(scores.get(i - 1));
        }
    }

    /** From below 0 to beyond all bounds the forms are made with, and each bound itself. */
    private static List<Double> scores(ScoreForm form) {
        List<Double> values = new ArrayList<>();
        for (int place = -PLACES / 5; place <= PLACES; place++) {
            values.add(place * 0.55);
        }
        values.addAll(bounds(form));
        double[] cohort = {-20, 0, 13.7, 40, 60.5, 90, 110, 215};
        // less is better only from 0 on, where shares of it are formed
        boolean positive =
                form instanceof ScoreForm.Ratio
                        || form instanceof ScoreForm.Target
                        || form instanceof ScoreForm.BestPeer;
        if (positive) {
            values.removeIf(value -> value < 0);
            cohort = new double[] {1, 13.7, 40, 60.5, 90, 110, 215};
        }
        ScoreForms forms = new ScoreForms(form, Cohort.of(List.of(cohort)), Period.year(2025));
        return values.stream()
                .sorted()
                .map(forms::of)
                .filter(score -> !Double.isNaN(score))
                .toList();
    }

    private static List<Double> bounds(ScoreForm form) {
        return switch (form) {
            case ScoreForm.Linear linear -> around(linear.zero(), linear.full());
            case ScoreForm.Ratio ratio -> around(ratio.full(), ratio.full() * 0.97, ratio.floor());
            case ScoreForm.Steps steps ->
                    steps.steps().stream()
                            .filter(step -> step.bound() > -1e6) // falling ones begin below all
                            .flatMap(step -> around(step.bound()).stream())
                            .toList();
            case ScoreForm.Piecewise lines ->
                    lines.points().stream().flatMap(each -> around(each.x()).stream()).toList();
            case ScoreForm.PerUnit per -> around(per.cap() / per.points());
            case ScoreForm.Deduct deduct -> around(deduct.cap() / deduct.points());
            default -> List.of();
        };
    }

    /** The bound, and either side of it as near as the engine tells apart, and further. */
    private static List<Double> around(double... bounds) {
        List<Double> values = new ArrayList<>();
        for (double bound : bounds) {
            if (Double.isFinite(bound)) {
                for (double way : new double[] {-0.02, -1e-6, -1e-11, 0, 1e-11, 1e-6, 0.02}) {
                    values.add(bound + way * Math.max(1, Math.abs(bound)));
                }
            }
        }
        return values;
    }
}
