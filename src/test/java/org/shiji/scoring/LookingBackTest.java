package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.scoring.Examples.fill;
import static org.shiji.scoring.Examples.formula;
import static org.shiji.scoring.Examples.framework;
import static org.shiji.scoring.Examples.indicator;
import static org.shiji.scoring.Examples.kpi;
import static org.shiji.scoring.Examples.leaf;
import static org.shiji.scoring.Examples.node;
import static org.shiji.scoring.Examples.value;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.shiji.scoring.VerdictRules.Confidence;
import org.shiji.scoring.VerdictRules.Level;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/** An index that carries on from its own value of the period before, as chained indices do. */
class LookingBackTest {

    private static final String CHAINED =
            "if(missing(growth), 100, prior(CII) * (200 + growth) / (200 - growth))";

    private static final Framework CHAIN = graded("CII", indicator("CII", CHAINED));

    @Provide
    Arbitrary<List<Double>> growths() {
        return Plans.numbers(-30, 30).list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(seed = Plans.SEED)
    void aChainOfPeriodsIsWhatStepByStepArithmeticMakesOfIt(
            @ForAll("growths") List<Double> growths) {
        List<Scores> scores = Scoring.score(CHAIN, sheets(growths));

        double index = 100;
        assertThat(value(scores.getFirst(), "CII", 0)).isEqualTo(index);
        for (int i = 0; i < growths.size(); i++) {
            index = index * (200 + growths.get(i)) / (200 - growths.get(i));
            assertThat(value(scores.get(i + 1), "CII", 0)).isEqualTo(index);
        }
    }

    @Test
    void itsStepsComeToTheScore() {
        List<Scores> scores = Scoring.score(CHAIN, sheets(List.of(-10.0, 5.0, -20.0)));
        for (int i = 1; i < scores.size(); i++) {
            List<Step> steps =
                    Scoring.explain(CHAIN, scores.get(i), scores.get(i - 1), kpi("CII"), 0);
            assertThat(steps.getLast().result().value())
                    .isEqualTo(Examples.score(scores.get(i), "CII", 0));
        }
    }

    @Test
    void itsVerdictIsTriedLikeAnyOther() {
        Scores last = Scoring.score(CHAIN, sheets(List.of(-10.0, 5.0))).getLast();
        Robustness tried = Scoring.robustness(CHAIN, last, last, new int[1], new int[1]);
        assertThat(tried.units()).singleElement().matches(unit -> unit.agreement() == 1);
        assertThat(Scoring.importance(CHAIN, last, last)).containsOnlyKeys(kpi("CII"));
    }

    @Test
    void itReachesItsElementsAndAsksForAllPeriodsBefore() {
        assertThat(Scoring.elements(CHAIN, kpi("CII"))).containsExactly(new ElementCode("growth"));
        assertThat(Scoring.looksFurtherBack(CHAIN)).isTrue();
        assertThat(Scoring.looksFurtherBack(graded("A", indicator("A", "prior(x) + x")))).isFalse();
    }

    @Test
    void aCircleOverPeriodsTurnsOnceAPeriod() {
        Framework circle =
                graded(
                        "A",
                        indicator("A", "coalesce(prior(B), 1) + growth"),
                        indicator("B", "2 * A"));
        List<Scores> scores = Scoring.score(circle, sheets(List.of(1.0, 2.0, 3.0)));

        assertThat(scores.getFirst().values().get(kpi("A")).isKnown(0)).isFalse();
        assertThat(value(scores.get(1), "A", 0)).isEqualTo(1 + 1.0);
        assertThat(value(scores.get(2), "A", 0)).isEqualTo(4 + 2.0);
        assertThat(value(scores.get(3), "B", 0)).isEqualTo(2 * (12 + 3.0));
        assertThat(Scoring.elements(circle, kpi("B"))).containsExactly(new ElementCode("growth"));
        assertThat(Scoring.looksFurtherBack(circle)).isTrue();
    }

    @Test
    void aCircleWithinAPeriodIsRefused() {
        Framework circle = graded("A", indicator("A", "growth + B"), indicator("B", "2 * A"));
        List<Sheet> sheets = sheets(List.of());
        assertThatThrownBy(() -> Scoring.score(circle, sheets))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cycle: [A, B]");
    }

    @Test
    void aLongChainOfIndicatorsTakesNoStack() {
        int length = 20_000;
        List<Examples.Kpi> kpis = new ArrayList<>();
        for (int i = length; i > 0; i--) {
            kpis.add(indicator("K" + i, i == 1 ? "x" : "K" + (i - 1) + " + 0"));
        }
        Framework chain = graded("K" + length, kpis.toArray(Examples.Kpi[]::new));
        Sheet sheet = Examples.sheet(Lens.CLAIMED, 1);
        fill(sheet, "x", 7.0);

        Plan plan = Plan.of(chain);

        assertThat(plan.order).hasSize(length);
        assertThat(plan.order.getFirst().code()).isEqualTo(kpi("K1"));
        assertThat(plan.reached(plan.order.getLast())).containsExactly(new ElementCode("x"));
    }

    private static Framework graded(String code, Examples.Kpi... kpis) {
        Framework plain = framework(node("TOTAL", Aggregate.ARITHMETIC, leaf(code, 1)), kpis);
        List<Level> levels =
                List.of(
                        new Level("high", Text.same("high"), formula("score.TOTAL >= 20")),
                        new Level("low", Text.same("low"), null));
        return new Framework(
                plain.code(),
                plain.version(),
                plain.name(),
                plain.notice(),
                plain.period(),
                plain.decimals(),
                plain.elements(),
                plain.indicators(),
                plain.roots(),
                new VerdictRules(
                        Lens.VERIFIED, levels, new Confidence(100, 0.25, 0.02, true, 1, 0.8)));
    }

    /** A period without a growth to begin with, then one for each. */
    private static List<Sheet> sheets(List<Double> growths) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i <= growths.size(); i++) {
            Sheet sheet =
                    new Sheet(Lens.VERIFIED, Period.year(2017 + i), List.of(new UnionId("u")));
            if (i > 0) {
                fill(sheet, "growth", growths.get(i - 1));
            }
            sheets.add(sheet);
        }
        return sheets;
    }
}
