package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shiji.scoring.Examples.bonus;
import static org.shiji.scoring.Examples.branch;
import static org.shiji.scoring.Examples.column;
import static org.shiji.scoring.Examples.fill;
import static org.shiji.scoring.Examples.framework;
import static org.shiji.scoring.Examples.indicator;
import static org.shiji.scoring.Examples.kpi;
import static org.shiji.scoring.Examples.leaf;
import static org.shiji.scoring.Examples.node;
import static org.shiji.scoring.Examples.row;
import static org.shiji.scoring.Examples.score;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Missing;
import org.shiji.shared.Text;

class ScoringTest {

    private static final ElementCode X = new ElementCode("x");

    @ParameterizedTest
    @CsvSource({
        "ARITHMETIC,80,20,50",
        "GEOMETRIC,80,20,40",
        "HARMONIC,80,20,32",
        "MIN,80,20,20",
        "MAX,80,20,80",
        "ARITHMETIC,100,100,100",
        "GEOMETRIC,100,100,100",
        "HARMONIC,100,100,100",
        "GEOMETRIC,100,0,0",
        "HARMONIC,100,0,0",
        "GEOMETRIC,37,37,37",
        "HARMONIC,0,0,0"
    })
    void rollsUpTwoOfEqualWeight(Aggregate aggregate, double a, double b, double expected) {
        Scores scores = pair(aggregate, 3, 3, a, b);
        assertThat(score(scores, "TOTAL", 0)).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "ARITHMETIC,65",
        "GEOMETRIC,56.5685424949238",
        "HARMONIC,45.7142857142857",
        "MIN,20",
        "MAX,80",
        "SUM,2.6"
    })
    void rollsUpByWeight(Aggregate aggregate, double expected) {
        assertThat(score(pair(aggregate, 3, 1, 80, 20), "TOTAL", 0))
                .isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Aggregate.class)
    void aMeanNeverLeavesTheRangeOfItsParts(Aggregate aggregate) {
        double[] scores = {100, 100, 100, 100, 100, 100, 100};
        double[] weights = {0.1, 0.2, 0.3, 0.7, 1.1, 0.123, 0.456};
        assertThat(RollUp.of(aggregate, 1, scores, weights, 7)).isLessThanOrEqualTo(100);
    }

    @Test
    void aSumTakesWeightsAsPoints() {
        assertThat(score(pair(Aggregate.SUM, 60, 40, 50, 100), "TOTAL", 0)).isEqualTo(70);
    }

    @ParameterizedTest
    @CsvSource({"ZERO,40,false", "EXCLUDE,80,false", "BLOCK,,true"})
    void aMissingValueDoesWhatItsPolicySays(
            MissingPolicy policy, @Nullable Double total, boolean blocked) {
        Framework framework =
                framework(
                        node("TOTAL", Aggregate.ARITHMETIC, leaf("A", 1), leaf("B", 1)),
                        indicator("A", "x"),
                        indicator("B", "y").missing(policy));
        Scores scores = run(framework, row(Lens.CLAIMED, Map.of("x", 80.0)));
        assertThat(score(scores, "TOTAL", 0)).isEqualTo(total);
        assertThat(score(scores, "B", 0))
                .isEqualTo(policy == MissingPolicy.ZERO ? Double.valueOf(0) : null);
        assertThat(of(scores, "TOTAL").isKnown()).isNotEqualTo(blocked);
        assertThat(scores.coverage().figure(0)).isEqualTo(Figure.of(0.5));
    }

    @ParameterizedTest
    @CsvSource({"ZERO,40", "EXCLUDE,80", "BLOCK,"})
    void aNodeMayOverruleThePolicy(MissingPolicy policy, @Nullable Double total) {
        Framework framework =
                framework(
                        node("TOTAL", Aggregate.ARITHMETIC, policy, 0, leaf("A", 1), leaf("B", 1)),
                        indicator("A", "x"),
                        indicator("B", "y").missing(MissingPolicy.ZERO));
        assertThat(score(run(framework, row(Lens.CLAIMED, Map.of("x", 80.0))), "TOTAL", 0))
                .isEqualTo(total);
    }

    @ParameterizedTest
    @EnumSource(Aggregate.class)
    void aBlankNeverEarnsMoreThanZero(Aggregate aggregate) {
        Framework framework =
                framework(
                        node("TOTAL", aggregate, leaf("A", 1), leaf("B", 2)),
                        indicator("A", "x"),
                        indicator("B", "y"));
        double blank =
                Objects.requireNonNull(
                        score(run(framework, row(Lens.CLAIMED, Map.of("x", 60.0))), "TOTAL", 0));
        double nought =
                Objects.requireNonNull(
                        score(
                                run(framework, row(Lens.CLAIMED, Map.of("x", 60.0, "y", 0.0))),
                                "TOTAL",
                                0));
        assertThat(blank).isEqualTo(nought);
    }

    @Test
    void blockingGoesUpAndLeavingOutDoesToo() {
        Framework framework =
                framework(
                        node(
                                "TOTAL",
                                Aggregate.ARITHMETIC,
                                branch(node("N1", Aggregate.ARITHMETIC, leaf("A", 1)), 1),
                                branch(node("N2", Aggregate.ARITHMETIC, leaf("B", 1)), 1)),
                        indicator("A", "x"),
                        indicator("B", "y").missing(MissingPolicy.EXCLUDE));
        Scores left = run(framework, row(Lens.CLAIMED, Map.of("x", 80.0)));
        assertThat(of(left, "N2")).isEqualTo(Figure.absent(Missing.NOT_REPORTED));
        assertThat(of(left, "TOTAL")).isEqualTo(Figure.of(80));
        Framework blocking =
                framework(
                        framework.root(),
                        indicator("A", "x"),
                        indicator("B", "y").missing(MissingPolicy.BLOCK));
        Scores blocked = run(blocking, row(Lens.CLAIMED, Map.of("x", 80.0)));
        assertThat(of(blocked, "N2")).isEqualTo(Figure.absent(Missing.NOT_COMPUTABLE));
        assertThat(of(blocked, "TOTAL")).isEqualTo(Figure.absent(Missing.NOT_COMPUTABLE));
        assertThat(of(blocked, "N1")).isEqualTo(Figure.of(80));
    }

    @ParameterizedTest
    @CsvSource({"0.65,", "0.6,80", "0.5,80"})
    void tooLittleCoverageGivesNoScore(double least, @Nullable Double total) {
        Framework framework =
                framework(
                        node(
                                "TOTAL",
                                Aggregate.ARITHMETIC,
                                MissingPolicy.EXCLUDE,
                                least,
                                leaf("A", 6),
                                leaf("B", 4)),
                        indicator("A", "x"),
                        indicator("B", "y"));
        assertThat(score(run(framework, row(Lens.CLAIMED, Map.of("x", 80.0))), "TOTAL", 0))
                .isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "CLAIMED,NONE,90",
        "SUPPORTED,NONE,0",
        "SUPPORTED,WEAK,30",
        "SUPPORTED,STRONG,90",
        "VERIFIED,NONE,0",
        "VERIFIED,WEAK,30"
    })
    void weakEvidenceEarnsNoMoreThanItsCap(Lens lens, EvidenceStrength strength, double expected) {
        Framework framework =
                framework(
                        node("TOTAL", Aggregate.ARITHMETIC, leaf("K", 1)),
                        indicator("K", "VIA").caps(EvidenceStrength.STRONG, 30, 0),
                        indicator("VIA", "x"));
        Sheet sheet = row(lens, Map.of("x", 90.0));
        sheet.setEvidence(X, 0, strength);
        assertThat(score(run(framework, sheet), "K", 0)).isEqualTo(expected);
        sheet.setInspected(X, 0);
        assertThat(score(run(framework, sheet), "K", 0)).isEqualTo(90);
    }

    @Test
    void gatesCountAndCarryNoWeight() {
        Framework framework =
                framework(
                        node(
                                "TOTAL",
                                Aggregate.ARITHMETIC,
                                leaf("A", 1),
                                leaf("G", 0),
                                leaf("H", 0)),
                        indicator("A", "x"),
                        indicator("G", "meetings")
                                .kind(IndicatorKind.GATE)
                                .score(pass("value >= 1")),
                        indicator("H", "entity").kind(IndicatorKind.GATE).score(pass("value = 1")));
        Scores scores = run(framework, row(Lens.CLAIMED, Map.of("x", 80.0, "meetings", 0.0)));
        assertThat(scores.gatesFailed().figure(0)).isEqualTo(Figure.of(2));
        assertThat(score(scores, "TOTAL", 0)).isEqualTo(80);
        Scores passed =
                run(
                        framework,
                        row(Lens.CLAIMED, Map.of("x", 80.0, "meetings", 1.0, "entity", 1.0)));
        assertThat(passed.gatesFailed().figure(0)).isEqualTo(Figure.of(0));
    }

    @Test
    void aBlankGateThatBlocksLeavesItsNodeWithoutScore() {
        Framework framework =
                framework(
                        node("TOTAL", Aggregate.ARITHMETIC, leaf("A", 1), leaf("G", 0)),
                        indicator("A", "x"),
                        indicator("G", "g")
                                .kind(IndicatorKind.GATE)
                                .score(pass("value > 0"))
                                .missing(MissingPolicy.BLOCK));
        Scores scores = run(framework, row(Lens.CLAIMED, Map.of("x", 80.0)));
        assertThat(of(scores, "TOTAL").isKnown()).isFalse();
        assertThat(scores.gatesFailed().figure(0)).isEqualTo(Figure.of(1));
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFIED,1,true,1",
        "VERIFIED,1,false,0",
        "SUPPORTED,1,true,0",
        "CLAIMED,1,true,0",
        "VERIFIED,0,true,0"
    })
    void aVetoNeedsAVerifiedFact(Lens lens, double cases, boolean inspected, double inForce) {
        Framework framework =
                framework(
                        node("TOTAL", Aggregate.ARITHMETIC, leaf("A", 1), leaf("V", 0)),
                        indicator("A", "y"),
                        indicator("V", "x")
                                .kind(IndicatorKind.VETO)
                                .score(pass("value = 0"))
                                .missing(MissingPolicy.BLOCK)
                                .caps(EvidenceStrength.STRONG, 0, 0));
        Sheet sheet = row(lens, Map.of("x", cases, "y", 50.0));
        sheet.setEvidence(X, 0, EvidenceStrength.NONE);
        if (inspected) {
            sheet.setInspected(X, 0);
        }
        Scores scores = run(framework, sheet);
        assertThat(scores.vetoes().figure(0)).isEqualTo(Figure.of(inForce));
        assertThat(score(scores, "TOTAL", 0)).isEqualTo(50);
    }

    @Test
    void aVetoNobodyKnowsAboutIsNotInForce() {
        Framework framework =
                framework(
                        node("TOTAL", Aggregate.ARITHMETIC, leaf("A", 1), leaf("V", 0)),
                        indicator("A", "y"),
                        indicator("V", "x").kind(IndicatorKind.VETO).score(pass("value = 0")));
        Sheet sheet = row(Lens.VERIFIED, Map.of("y", 50.0));
        sheet.setInspected(X, 0);
        assertThat(run(framework, sheet).vetoes().figure(0)).isEqualTo(Figure.of(0));
    }

    @ParameterizedTest
    @CsvSource({"60,100,65", "60,50,62.5", "98,100,100", "60,,60"})
    void aBonusAddsPointsUpToAHundred(double graded, @Nullable Double earned, double total) {
        Framework framework =
                framework(
                        node("TOTAL", Aggregate.ARITHMETIC, leaf("A", 1), bonus("P", 5)),
                        indicator("A", "x"),
                        indicator("P", "y").kind(IndicatorKind.BONUS));
        Sheet sheet = column("x", graded);
        fill(sheet, "y", earned);
        assertThat(score(run(framework, sheet), "TOTAL", 0)).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"VERIFIED,50,30", "SUPPORTED,80,80", "CLAIMED,80,80"})
    void deductionsComeOffUnderTheVerifiedLens(Lens lens, double afterOne, double afterAll) {
        Framework framework = Examples.single(indicator("K", "x"));
        Sheet sheet = row(lens, Map.of("x", 80.0));
        Deduction onIndicator = new Deduction(0, kpi("K"), 30, Text.same("r"));
        Deduction onNode = new Deduction(0, kpi("TOTAL"), 20, Text.same("r"));
        assertThat(score(Scoring.score(framework, sheet, null, List.of(onIndicator)), "TOTAL", 0))
                .isEqualTo(afterOne);
        assertThat(
                        score(
                                Scoring.score(framework, sheet, null, List.of(onIndicator, onNode)),
                                "TOTAL",
                                0))
                .isEqualTo(afterAll);
    }

    @Test
    void aScoreNeverFallsBelowZeroByDeductions() {
        Framework framework = Examples.single(indicator("K", "x"));
        Deduction much = new Deduction(0, kpi("K"), 300, Text.same("r"));
        Scores scores =
                Scoring.score(
                        framework,
                        row(Lens.VERIFIED, Map.of("x", 80.0)),
                        null,
                        List.of(much, much));
        assertThat(score(scores, "K", 0)).isEqualTo(0);
    }

    @Test
    void stagesAreMeansByShareOfTheWhole() {
        Framework framework =
                framework(
                        node(
                                "TOTAL",
                                Aggregate.GEOMETRIC,
                                branch(
                                        node(
                                                "N1",
                                                Aggregate.ARITHMETIC,
                                                leaf("A", 1),
                                                leaf("B", 3)),
                                        60),
                                branch(node("N2", Aggregate.MIN, leaf("C", 7)), 40)),
                        indicator("A", "x").stage(Stage.ACTIVITY),
                        indicator("B", "y").stage(Stage.OUTCOME),
                        indicator("C", "z").stage(Stage.OUTCOME));
        Scores scores = run(framework, row(Lens.CLAIMED, Map.of("x", 10.0, "y", 20.0, "z", 40.0)));
        assertThat(scores.stages()).containsOnlyKeys(Stage.ACTIVITY, Stage.OUTCOME);
        assertThat(stage(scores, Stage.ACTIVITY)).isEqualTo(10);
        assertThat(stage(scores, Stage.OUTCOME))
                .isCloseTo((45 * 20 + 40 * 40) / 85.0, within(1e-12));
        assertThat(scores.coverage().figure(0)).isEqualTo(Figure.of(1));
    }

    @Test
    void indicatorsMayUseOthersInAnyOrder() {
        Framework framework =
                framework(
                        node("TOTAL", Aggregate.ARITHMETIC, leaf("A", 1)),
                        indicator("A", "B + C"),
                        indicator("B", "C * 2"),
                        indicator("C", "x"));
        Scores scores = run(framework, row(Lens.CLAIMED, Map.of("x", 7.0)));
        assertThat(score(scores, "TOTAL", 0)).isEqualTo(21);
        assertThat(Scoring.elements(framework, kpi("A"))).containsExactly(X);
    }

    private static Scores pair(Aggregate aggregate, double w1, double w2, double a, double b) {
        Framework framework =
                framework(
                        node("TOTAL", aggregate, leaf("A", w1), leaf("B", w2)),
                        indicator("A", "x"),
                        indicator("B", "y"));
        return run(framework, row(Lens.CLAIMED, Map.of("x", a, "y", b)));
    }

    private static ScoreForm pass(String when) {
        return new ScoreForm.Pass(Examples.formula(when));
    }

    private static Scores run(Framework framework, Sheet sheet) {
        return Scoring.score(framework, sheet, null, List.of());
    }

    private static Figure of(Scores scores, String code) {
        return Objects.requireNonNull(scores.scores().get(kpi(code))).figure(0);
    }

    private static double stage(Scores scores, Stage stage) {
        return Objects.requireNonNull(scores.stages().get(stage)).figure(0).or(Double.NaN);
    }
}
