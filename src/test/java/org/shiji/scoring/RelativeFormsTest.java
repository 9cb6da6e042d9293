package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shiji.scoring.Examples.column;
import static org.shiji.scoring.Examples.fill;
import static org.shiji.scoring.Examples.framework;
import static org.shiji.scoring.Examples.indicator;
import static org.shiji.scoring.Examples.leaf;
import static org.shiji.scoring.Examples.node;
import static org.shiji.scoring.Examples.single;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.scoring.ScoreForm.Band;
import org.shiji.scoring.ScoreForm.BestPeer;
import org.shiji.scoring.ScoreForm.MinMax;
import org.shiji.scoring.ScoreForm.PeerMean;
import org.shiji.scoring.ScoreForm.Percentile;
import org.shiji.scoring.ScoreForm.Rank;
import org.shiji.scoring.ScoreForm.ZScore;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/** Scores by comparison, by answer and by target. */
class RelativeFormsTest {

    private static final CohortScope PERIOD = CohortScope.PERIOD;
    private static final Direction UP = Direction.HIGHER;
    private static final Direction DOWN = Direction.LOWER;
    private static final double NONE = Double.POSITIVE_INFINITY;

    private static final Map<String, ScoreForm> FORMS =
            Map.ofEntries(
                    Map.entry("minMax", new MinMax(0, 100, PERIOD, UP)),
                    Map.entry("minMaxDown", new MinMax(1, 100, PERIOD, DOWN)),
                    Map.entry("z", new ZScore(0, 1, PERIOD, UP)),
                    Map.entry("zDown", new ZScore(50, 10, PERIOD, DOWN)),
                    Map.entry("percentile", new Percentile(PERIOD, UP)),
                    Map.entry("percentileDown", new Percentile(PERIOD, DOWN)),
                    Map.entry("rank", new Rank(PERIOD, UP)),
                    Map.entry("rankDown", new Rank(PERIOD, DOWN)),
                    Map.entry("best", new BestPeer(2, UP)),
                    Map.entry("bestDown", new BestPeer(8, DOWN)),
                    Map.entry(
                            "mean",
                            new PeerMean(
                                    List.of(
                                            new Band(0, true, 100),
                                            new Band(2, false, 90),
                                            new Band(NONE, false, 60)),
                                    UP)),
                    Map.entry(
                            "meanDown",
                            new PeerMean(
                                    List.of(new Band(0, true, 100), new Band(2, true, 90)), DOWN)));

    /** The cohort is 1, 3, 3, 5, 8; its mean is 4, its sample deviation the root of 7. */
    @ParameterizedTest
    @CsvSource({
        "minMax,         0, 28.5714285714, 28.5714285714, 57.1428571429, 100",
        "minMaxDown,   100, 71.7142857143, 71.7142857143, 43.4285714286, 1",
        "z,            -1.1338934190, -0.3779644730, -0.3779644730, 0.3779644730, 1.5118578920",
        "zDown,        61.338934190, 53.779644730, 53.779644730, 46.220355270, 34.881421080",
        "percentile,     0, 25, 25, 75, 100",
        "percentileDown, 100, 50, 50, 25, 0",
        "rank,           1, 2, 2, 4, 5",
        "rankDown,       5, 3, 3, 2, 1",
        "best,           0, 37.5, 37.5, 62.5, 100",
        "bestDown,     100, 33.3333333333, 33.3333333333, 20, 12.5",
        "mean,          60, 90, 90, 100, 100",
        "meanDown,     100, 100, 100, 90, 0"
    })
    void comparesWithTheUnitsOfThePeriod(
            String form, double a, double b, double c, double d, double e) {
        Scores scores = score(form(form), 1.0, 3.0, 3.0, 5.0, 8.0, null);
        double[] expected = {a, b, c, d, e};
        for (int row = 0; row < expected.length; row++) {
            assertThat(Examples.score(scores, "K", row)).isCloseTo(expected[row], within(1e-9));
        }
        assertThat(scores.cohorts().get(new KpiCode("K")).size()).isEqualTo(5);
    }

    @Test
    void aMissingValueIsNotPartOfTheCohortAndFollowsItsPolicy() {
        Scores scores = score(form("rank"), 1.0, null, 3.0);
        assertThat(Examples.score(scores, "K", 1)).isEqualTo(0);
        assertThat(Examples.score(scores, "K", 2)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"minMax", "z", "percentile"})
    void whereNobodyCanBeToldFromAnybodyTheIndicatorIsLeftOut(String form) {
        Framework framework =
                framework(
                        node("TOTAL", Aggregate.ARITHMETIC, leaf("K", 3), leaf("L", 1)),
                        indicator("K", "x").score(form(form)),
                        indicator("L", "y"));
        Sheet sheet = column("x", 7.0);
        fill(sheet, "y", 40.0);
        Scores alone = Scoring.score(framework, sheet, null, List.of());
        assertThat(Examples.score(alone, "K", 0)).isNull();
        assertThat(alone.scores().get(new KpiCode("K")).figure(0).missing())
                .isEqualTo(Missing.NOT_APPLICABLE);
        assertThat(Examples.score(alone, "TOTAL", 0)).isEqualTo(40);

        Scores nobody = Scoring.score(framework, blank(sheet), null, List.of());
        assertThat(Examples.score(nobody, "TOTAL", 0)).isZero();
    }

    private static Sheet blank(Sheet sheet) {
        return new Sheet(sheet.lens(), sheet.period(), sheet.units());
    }

    @Test
    void theOrderOfTheUnitsChangesNoDigit() {
        Double[] values = {0.1, 0.7, 0.30000000000000004, 12.3, 1e-9, 7.77, 3.3, 0.2, 1e9};
        for (String form : FORMS.keySet()) {
            Scores straight = score(form(form), values);
            List<Double> turned = Arrays.asList(values.clone()).reversed();
            Scores reversed = score(form(form), turned.toArray(new Double[0]));
            for (int row = 0; row < values.length; row++) {
                assertThat(Examples.score(straight, "K", row))
                        .as(form)
                        .isEqualTo(Examples.score(reversed, "K", values.length - 1 - row));
            }
        }
    }

    @Test
    void theExplanationEndsWithTheSameDigits() {
        Double[] values = {0.1, 0.7, null, 12.3, 7.77, 3.3};
        for (String form : FORMS.keySet()) {
            Scores scores = score(form(form), values);
            for (int row = 0; row < values.length; row++) {
                List<Step> steps =
                        Scoring.explain(
                                single(indicator("K", "x").score(form(form))),
                                scores,
                                null,
                                new KpiCode("K"),
                                row);
                assertThat(steps.getLast().result().value())
                        .as(form)
                        .isEqualTo(Examples.score(scores, "K", row));
                assertThat(steps.toString()).doesNotContain("NaN");
            }
        }
    }

    @Test
    void allPeriodsAreComparedTogether() {
        Framework framework =
                single(indicator("K", "x").score(new MinMax(0, 100, CohortScope.ALL, UP)));
        List<Scores> all =
                Scoring.score(
                        framework,
                        List.of(sheet(2023, 0.0, 10.0), sheet(2024, 20.0), sheet(2025, 40.0, 5.0)));
        assertThat(Examples.score(all.get(0), "K", 1)).isEqualTo(25);
        assertThat(Examples.score(all.get(1), "K", 0)).isEqualTo(50);
        assertThat(Examples.score(all.get(2), "K", 0)).isEqualTo(100);

        // one after the other a period knows those before it, and stays as it was frozen
        Scores first = Scoring.score(framework, sheet(2023, 0.0, 10.0), null, List.of());
        Scores second = Scoring.score(framework, sheet(2024, 20.0), first, List.of());
        Scores third = Scoring.score(framework, sheet(2025, 40.0, 5.0), second, List.of());
        assertThat(Examples.score(first, "K", 1)).isEqualTo(100);
        assertThat(Examples.score(second, "K", 0)).isEqualTo(100);
        assertThat(Examples.score(third, "K", 1)).isEqualTo(12.5);
        assertThat(Scoring.looksFurtherBack(framework)).isTrue();
    }

    @Test
    void severalPeriodsLookBackAtTheOneJustBefore() {
        Framework framework = single(indicator("K", "coalesce(prior(x), 0 - 1)"));
        List<Scores> all =
                Scoring.score(
                        framework, List.of(sheet(2022, 1.0), sheet(2023, 2.0), sheet(2025, 3.0)));
        assertThat(all)
                .extracting(scores -> Examples.value(scores, "K", 0))
                .containsExactly(-1.0, 1.0, -1.0);
    }

    @Test
    void anAnswerEarnsWhatTheRuleSays() {
        Map<Double, Double> values = new LinkedHashMap<>(Map.of(2.0, 100.0, 1.0, 60.0));
        ScoreForm strict = new ScoreForm.Answers(new LinkedHashMap<>(values), null);
        ScoreForm lenient = new ScoreForm.Answers(new LinkedHashMap<>(values), 10.0);
        assertThat(Examples.score(score(strict, 1.0), "K", 0)).isEqualTo(60);
        // another answer earns no more than none at all
        assertThat(Examples.score(score(strict, 3.0), "K", 0)).isEqualTo(0);
        assertThat(Examples.score(score(lenient, 3.0), "K", 0)).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, HIGHER, 10, 50",
        "2025, HIGHER, 10, 25",
        "2026, HIGHER, 10, 100",
        "2025, HIGHER, 99, 100",
        "2025, HIGHER, -3, 0",
        "2025, LOWER, 80, 50",
        "2025, LOWER, 40, 100",
        "2025, LOWER, 0, 100"
    })
    void aTargetIsThatOfThePeriod(int year, Direction direction, double value, double score) {
        ScoreForm form =
                new ScoreForm.Target(
                        8.0,
                        Map.of(Period.year(2024), 20.0, Period.year(2025), 40.0),
                        100,
                        direction);
        Framework framework = single(indicator("K", "x").score(form));
        Scores scores = Scoring.score(framework, sheet(year, value), null, List.of());
        assertThat(Examples.score(scores, "K", 0)).isEqualTo(score);
    }

    @Test
    void withoutATargetForThePeriodThereIsNothingToEarn() {
        ScoreForm form = new ScoreForm.Target(null, Map.of(Period.year(2024), 20.0), 100, UP);
        Framework framework = single(indicator("K", "x").score(form));
        Scores scores = Scoring.score(framework, sheet(2025, 50.0), null, List.of());
        assertThat(Examples.score(scores, "K", 0)).isZero();
    }

    @Test
    void everyFormSaysItselfInBothLanguages() {
        FORMS.forEach(
                (name, form) -> {
                    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                        assertThat(ScoreWords.describe(form, "%", locale))
                                .as(name)
                                .isNotBlank()
                                .doesNotContain("scoring.", "{", "Infinity");
                    }
                });
    }

    private static ScoreForm form(String name) {
        return java.util.Objects.requireNonNull(FORMS.get(name));
    }

    private static Scores score(ScoreForm form, @Nullable Double... values) {
        return Scoring.score(
                single(indicator("K", "x").score(form)), column("x", values), null, List.of());
    }

    private static Sheet sheet(int year, @Nullable Double... values) {
        Sheet sheet =
                new Sheet(
                        Lens.CLAIMED,
                        Period.year(year),
                        IntStream.range(0, values.length)
                                .mapToObj(i -> new UnionId("u" + i))
                                .toList());
        fill(sheet, "x", values);
        return sheet;
    }
}
