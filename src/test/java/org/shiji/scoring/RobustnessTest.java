package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shiji.scoring.Examples.branch;
import static org.shiji.scoring.Examples.fill;
import static org.shiji.scoring.Examples.formula;
import static org.shiji.scoring.Examples.framework;
import static org.shiji.scoring.Examples.indicator;
import static org.shiji.scoring.Examples.kpi;
import static org.shiji.scoring.Examples.leaf;
import static org.shiji.scoring.Examples.node;
import static org.shiji.scoring.Examples.sheet;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shiji.scoring.Robustness.OfUnit;
import org.shiji.scoring.VerdictRules.Confidence;
import org.shiji.scoring.VerdictRules.Level;
import org.shiji.shared.Lens;
import org.shiji.shared.Text;

class RobustnessTest {

    private static final List<Level> LEVELS =
            List.of(
                    level("vetoed", "vetoes > 0"),
                    level("showy", "water > 0.3 or flags.error > 0"),
                    level("substantive", "score.TOTAL >= 60"),
                    level("developing", null));

    private static final Framework PLAIN =
            with(
                    new Confidence(200, 0.25, 0, false, 7, 0.8),
                    framework(
                            node("TOTAL", Aggregate.ARITHMETIC, leaf("A", 3), leaf("B", 1)),
                            indicator("A", "a"),
                            indicator("B", "b")));

    @Test
    void withNothingChangedEverythingStays() {
        RandomFrameworks chance = new RandomFrameworks(11);
        for (int i = 0; i < 40; i++) {
            Framework framework =
                    with(new Confidence(100, 0, 0, false, 1, 0.8), chance.framework());
            Scores claimed = score(framework, chance.sheet(framework, Lens.CLAIMED, 6));
            Scores judged = score(framework, chance.sheet(framework, Lens.VERIFIED, 6));
            Robustness robustness =
                    Scoring.robustness(framework, claimed, judged, new int[6], new int[6]);
            for (int row = 0; row < 6; row++) {
                OfUnit unit = robustness.units().get(row);
                assertThat(unit.agreement()).isEqualTo(1);
                assertThat(unit.others()).isEmpty();
                assertThat(unit.bestRank()).isEqualTo(unit.worstRank());
                VerdictFacts facts = VerdictFacts.of(framework, claimed, judged, row, 0, 0);
                String level = Scoring.judge(framework, facts).level().code();
                assertThat(level(framework, claimed, judged, row)).isEqualTo(level);
            }
        }
    }

    private static String level(Framework framework, Scores claimed, Scores judged, int row) {
        Plan plan = Plan.of(framework);
        TrialFacts facts = new TrialFacts(plan, claimed, judged, new int[6], new int[6]);
        int place = facts.levels(framework.roots(), Map.of(), Map.of())[row];
        return framework.verdict().levels().get(place).code();
    }

    @Test
    void aDataErrorOfNothingRescoresToTheSameDigits() {
        RandomFrameworks chance = new RandomFrameworks(5);
        for (int i = 0; i < 40; i++) {
            Framework framework =
                    with(new Confidence(100, 0, 1e-300, false, 1, 0.8), chance.framework());
            Scores judged = score(framework, chance.sheet(framework, Lens.VERIFIED, 6));
            Robustness robustness =
                    Scoring.robustness(framework, judged, judged, new int[6], new int[6]);
            assertThat(robustness.units()).allMatch(unit -> unit.agreement() == 1);
            assertThat(robustness.units()).allMatch(unit -> unit.bestRank() == unit.worstRank());
        }
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        Scores scores = score(PLAIN, figures(new Double[] {61.0, 59.7}, new Double[] {57.0, 60.9}));
        Robustness first = robustness(PLAIN, scores);
        assertThat(robustness(PLAIN, scores)).isEqualTo(first);
        Framework other = with(new Confidence(200, 0.25, 0, false, 8, 0.8), PLAIN);
        assertThat(robustness(other, score(other, scores.sheet()))).isNotEqualTo(first);
    }

    @Test
    void aVerdictOnTheEdgeAgreesLessOftenThanOneFarFromIt() {
        Scores scores =
                score(
                        PLAIN,
                        figures(new Double[] {95.0, 61.5, 10.0}, new Double[] {90.0, 56.0, 5.0}));
        List<OfUnit> units = robustness(PLAIN, scores).units();
        assertThat(units.get(0).agreement()).isEqualTo(1);
        assertThat(units.get(2).agreement()).isEqualTo(1);
        assertThat(units.get(1).agreement()).isBetween(0.3, 0.99);
        assertThat(units.get(1).others().getFirst().level()).isEqualTo("developing");
        assertThat(units).extracting(OfUnit::medianRank).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void aUnitWithoutATotalHasNoRank() {
        Framework blocking =
                with(
                        new Confidence(100, 0.25, 0.05, true, 7, 0.8),
                        framework(
                                node("TOTAL", Aggregate.ARITHMETIC, leaf("A", 3), leaf("B", 1)),
                                indicator("A", "a").missing(MissingPolicy.BLOCK),
                                indicator("B", "b")));
        Scores scores =
                score(blocking, figures(new Double[] {null, 50.0}, new Double[] {50.0, 50.0}));
        List<OfUnit> units = robustness(blocking, scores).units();
        assertThat(units.get(0).ranked()).isFalse();
        assertThat(units.get(1).medianRank()).isEqualTo(1);
    }

    @Test
    void saysWhatWeighsInEffect() {
        // everybody is the same in A, so B alone decides, whatever the weights say
        Scores scores =
                score(
                        PLAIN,
                        figures(new Double[] {50.0, 50.0, 50.0}, new Double[] {10.0, 20.0, 90.0}));
        var importance = Scoring.importance(PLAIN, scores, scores);
        assertThat(importance.get(kpi("A")).nominal()).isCloseTo(0.75, within(1e-12));
        assertThat(importance.get(kpi("A")).effective()).isZero();
        assertThat(importance.get(kpi("B")).effective()).isCloseTo(1, within(1e-12));
        assertThat(importance.get(kpi("A")).greatestShift()).isZero();
        assertThat(importance.get(kpi("B")).greatestShift()).isEqualTo(2);
    }

    @Test
    void anIndicatorOutsideOfTheTreeIsExplainedAndWeighsNothing() {
        Framework framework =
                with(
                        new Confidence(100, 0.25, 0.02, true, 7, 0.8),
                        framework(
                                node("TOTAL", Aggregate.ARITHMETIC, leaf("B", 1)),
                                indicator("A", "a"),
                                indicator("B", "A + b")));
        Scores scores =
                score(framework, figures(new Double[] {50.0, 20.0}, new Double[] {10.0, 20.0}));

        assertThat(scores.values().get(kpi("A")).figure(0).value()).isEqualTo(50);
        assertThat(scores.scores().get(kpi("A")).figure(0).value()).isEqualTo(50);
        assertThat(scores.scores().get(kpi("TOTAL")).figure(0).value()).isEqualTo(60);
        assertThat(scores.coverage().figure(0).value()).isEqualTo(1);
        assertThat(Scoring.explain(framework, scores, null, kpi("A"), 0)).isNotEmpty();
        assertThat(robustness(framework, scores).units()).hasSize(2);
        assertThat(Scoring.importance(framework, scores, scores)).containsOnlyKeys(kpi("B"));
        assertThat(Scoring.flips(framework, scores, scores, new int[2], new int[2], 1))
                .extracting(Flip::code)
                .containsOnly(kpi("B"));
    }

    @Test
    void namesTheSmallestChangeThatWouldFlipTheVerdict() {
        Scores scores = score(PLAIN, figures(new Double[] {50.0}, new Double[] {50.0}));
        List<Flip> flips = Scoring.flips(PLAIN, scores, scores, new int[1], new int[] {1}, 0);
        assertThat(flips)
                .extracting(Flip::what)
                .containsExactly(
                        Flip.What.FLAG_UPHELD,
                        Flip.What.INDICATOR_TO_FULL,
                        Flip.What.INDICATOR_TO_FULL);
        assertThat(flips.get(0).level().code()).isEqualTo("showy");
        assertThat(flips.get(1).code()).isEqualTo(kpi("B"));
        assertThat(flips.get(1).gain()).isCloseTo(12.5, within(1e-12));
        assertThat(flips.get(2).gain()).isCloseTo(37.5, within(1e-12));
        assertThat(flips.get(2).level().code()).isEqualTo("substantive");
    }

    @Test
    void aSuspectedVetoWouldFlipWhatIsNotYetVerified() {
        Framework withVeto =
                with(
                        new Confidence(100, 0.25, 0, false, 7, 0.8),
                        framework(
                                node("TOTAL", Aggregate.ARITHMETIC, leaf("A", 3), leaf("V", 0)),
                                indicator("A", "a"),
                                indicator("V", "b")
                                        .kind(IndicatorKind.VETO)
                                        .score(new ScoreForm.Pass(formula("value = 0")))));
        Scores suspected = score(withVeto, figures(new Double[] {80.0}, new Double[] {1.0}));
        assertThat(Scoring.flips(withVeto, suspected, suspected, new int[1], new int[1], 0))
                .extracting(Flip::what)
                .containsExactly(Flip.What.VETO_UPHELD);
    }

    @Test
    void aThousandRunsOverTwoHundredUnitsTakeTwoSeconds() {
        List<Node.Child> groups = new ArrayList<>();
        List<Examples.Kpi> kpis = new ArrayList<>();
        for (int group = 0; group < 8; group++) {
            List<Node.Child> leaves = new ArrayList<>();
            for (int i = group; i < 44; i += 8) {
                kpis.add(indicator("K" + i, "e" + i).stage(Stage.values()[i % 4]));
                leaves.add(leaf("K" + i, 1 + i % 5));
            }
            groups.add(
                    branch(
                            node(
                                    "G" + group,
                                    Aggregate.ARITHMETIC,
                                    leaves.toArray(Node.Child[]::new)),
                            1 + group));
        }
        Framework framework =
                with(
                        Confidence.USUAL,
                        framework(
                                node(
                                        "TOTAL",
                                        Aggregate.ARITHMETIC,
                                        groups.toArray(Node.Child[]::new)),
                                kpis.toArray(Examples.Kpi[]::new)));
        Random random = new Random(3);
        Sheet sheet = sheet(Lens.VERIFIED, 200);
        for (int i = 0; i < 44; i++) {
            fill(sheet, "e" + i, random.doubles(200, 0, 100).boxed().toArray(Double[]::new));
        }
        Scores scores = score(framework, sheet);
        Robustness robustness = robustness(framework, scores);
        assertThat(robustness.units()).hasSize(200);
        assertThat(robustness.runs()).isEqualTo(1000);

        // time of this thread alone, and the middle of five: others may keep the machine busy
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] seconds = new double[5];
        for (int i = 0; i < seconds.length; i++) {
            long start = threads.getCurrentThreadCpuTime();
            robustness(framework, scores);
            seconds[i] = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        assertThat(seconds[2]).as("of %s", Arrays.toString(seconds)).isLessThanOrEqualTo(2);
    }

    private static Robustness robustness(Framework framework, Scores scores) {
        int units = scores.sheet().units().size();
        return Scoring.robustness(framework, scores, scores, new int[units], new int[units]);
    }

    private static Scores score(Framework framework, Sheet sheet) {
        return Scoring.score(framework, sheet, null, List.of());
    }

    private static Sheet figures(@Nullable Double[] a, @Nullable Double[] b) {
        Sheet sheet = sheet(Lens.VERIFIED, a.length);
        fill(sheet, "a", a);
        fill(sheet, "b", b);
        return sheet;
    }

    private static Framework with(Confidence confidence, Framework framework) {
        return new Framework(
                framework.code(),
                framework.version(),
                framework.name(),
                framework.notice(),
                framework.period(),
                framework.decimals(),
                framework.elements(),
                framework.indicators(),
                framework.roots(),
                new VerdictRules(Lens.VERIFIED, LEVELS, confidence));
    }

    private static Level level(String code, @Nullable String when) {
        return new Level(code, Text.same(code), when == null ? null : formula(when));
    }
}
