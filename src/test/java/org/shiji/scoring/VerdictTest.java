package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shiji.scoring.Examples.branch;
import static org.shiji.scoring.Examples.indicator;
import static org.shiji.scoring.Examples.leaf;
import static org.shiji.scoring.Examples.node;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.scoring.VerdictRules.Level;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Text;

class VerdictTest {

    private static final Framework FRAMEWORK =
            framework(
                    level("vetoed", "vetoes > 0"),
                    level("undetermined", "coverage < 0.65"),
                    level("showy", "stage.outcome < 40 or water > 0.30"),
                    level(
                            "substantive",
                            "gates_failed = 0 and score.SUBST >= 75 and stage.outcome >= 60 and water <= 0.10"),
                    level("developing", null));

    @ParameterizedTest
    @CsvSource({
        "1,0.2,20,80,0.9,0,vetoed", "0,0.2,20,80,0.9,0,undetermined", "0,0.9,39.99,80,0.05,0,showy",
        "0,0.9,70,80,0.31,0,showy", "0,0.9,70,80,0.05,0,substantive",
                "0,0.9,60,75,0.10,0,substantive",
        "0,0.9,70,80,0.05,1,developing", "0,0.9,70,74.9,0.05,0,developing",
                "0,0.65,59.99,80,0.3,0,developing"
    })
    void theFirstLevelThatHoldsIsTheVerdict(
            double vetoes,
            double coverage,
            double outcome,
            double subst,
            double water,
            double gates,
            String level) {
        assertThat(judge(vetoes, coverage, outcome, subst, water, gates).level().code())
                .isEqualTo(level);
    }

    @Test
    void reasonsAreTheClausesThatHoldThenThoseThatKeptTheOthersAway() {
        Judgement showy = judge(0, 0.9, 31.2, 80, 0.425, 2);
        assertThat(said(showy, Locale.CHINESE))
                .containsExactly(
                        "+showy 成效得分 31.20，低于 40",
                        "+showy 水分 42.5%，高于 30%",
                        "-vetoed 生效的一票否决项数为 0",
                        "-undetermined 数据覆盖率 90.0%，不低于 65%",
                        "-substantive 未通过的必备项数 2，不等于 0",
                        "-substantive 成效得分 31.20，低于 60",
                        "-substantive 水分 42.5%，高于 10%");
        assertThat(said(showy, Locale.ENGLISH))
                .contains(
                        "+showy outcome score 31.20, below 40",
                        "-substantive failed gates 2, not equal to 0");
    }

    @Test
    void aRoundedFigureNeverContradictsTheComparison() {
        Judgement judgement = judge(0, 0.9, 39.9999, 74.999, 0.05, 0);
        assertThat(said(judgement, Locale.CHINESE))
                .contains("+showy 成效得分 39.9999，低于 40", "-substantive 节点SUBST得分 74.999，低于 75");
    }

    @Test
    void aMissingFigureDecidesNothing() {
        Map<String, Figure> figures = figures(0, 0.9, 70, 80, 0.05, 0);
        figures.remove("water");
        Judgement judgement = Scoring.judge(FRAMEWORK, new VerdictFacts(figures));
        assertThat(judgement.level().code()).isEqualTo("developing");
        assertThat(said(judgement, Locale.CHINESE)).contains("-substantive “水分 ≤ 0.1”不能判断：水分未报告");
        Framework negated = framework(level("clean", "not (water > 0.3)"), level("rest", null));
        assertThat(Scoring.judge(negated, new VerdictFacts(figures)).level().code())
                .isEqualTo("rest");
    }

    @Test
    void otherClausesAreSaidWithTheirNumbers() {
        Framework framework =
                framework(
                        level("even", "conversion / 2 > water * 3"),
                        level("turned", "40 > stage.outcome"),
                        level("rest", null));
        Map<String, Figure> figures = figures(0, 0.9, 31.2, 80, 0.25, 0);
        figures.put("conversion", Figure.of(0.5));
        Judgement judgement = Scoring.judge(framework, new VerdictFacts(figures));
        assertThat(said(judgement, Locale.CHINESE))
                .containsExactly(
                        "+turned 成效得分 31.20，低于 40",
                        "-even 成效与活动之比 ÷ 2 > 水分 × 3（0.5 ÷ 2 > 0.25 × 3）：不成立");
    }

    @Test
    void namesAreThoseOfTheFramework() {
        assertThat(Scoring.verdictNames(FRAMEWORK))
                .containsExactly(
                        "score.TOTAL",
                        "score.SUBST",
                        "stage.activity",
                        "stage.outcome",
                        "water",
                        "coverage",
                        "gates_failed",
                        "vetoes",
                        "flags.error",
                        "flags.warning",
                        "conversion");
        assertThat(Scoring.verdictNames(FRAMEWORK))
                .containsAll(
                        FRAMEWORK.verdict().levels().stream()
                                .filter(level -> level.when() != null)
                                .flatMap(
                                        level ->
                                                java.util.Objects.requireNonNull(level.when())
                                                        .names()
                                                        .stream())
                                .toList());
    }

    @Test
    void factsComeFromTheScores() {
        Scores claimed =
                Scoring.score(
                        FRAMEWORK,
                        Examples.row(Lens.CLAIMED, Map.of("x", 80.0, "y", 60.0)),
                        null,
                        List.of());
        Scores verified =
                Scoring.score(
                        FRAMEWORK,
                        Examples.row(Lens.VERIFIED, Map.of("x", 80.0, "y", 20.0)),
                        null,
                        List.of());
        VerdictFacts facts = VerdictFacts.of(FRAMEWORK, claimed, verified, 0, 2, 3);
        assertThat(facts.figures().keySet())
                .containsExactlyInAnyOrderElementsOf(Scoring.verdictNames(FRAMEWORK));
        assertThat(facts.figure("water").or(9)).isCloseTo((70 - 50) / 70.0, within(1e-15));
        assertThat(facts.figure("conversion").or(9)).isEqualTo(0.25);
        assertThat(facts.figure("flags.warning")).isEqualTo(Figure.of(3));
    }

    private static Framework framework(Level... levels) {
        return Examples.framework(
                node(
                        "TOTAL",
                        Aggregate.ARITHMETIC,
                        branch(node("SUBST", Aggregate.ARITHMETIC, leaf("A", 1), leaf("B", 1)), 1)),
                List.of(levels),
                indicator("A", "x").stage(Stage.ACTIVITY),
                indicator("B", "y").stage(Stage.OUTCOME));
    }

    private static Level level(String code, @Nullable String when) {
        return new Level(code, Text.same(code), when == null ? null : Examples.formula(when));
    }

    private static Judgement judge(
            double vetoes,
            double coverage,
            double outcome,
            double subst,
            double water,
            double gates) {
        return Scoring.judge(
                FRAMEWORK,
                new VerdictFacts(figures(vetoes, coverage, outcome, subst, water, gates)));
    }

    private static Map<String, Figure> figures(
            double vetoes,
            double coverage,
            double outcome,
            double subst,
            double water,
            double gates) {
        return new HashMap<>(
                Map.of(
                        "vetoes", Figure.of(vetoes),
                        "coverage", Figure.of(coverage),
                        "stage.outcome", Figure.of(outcome),
                        "score.SUBST", Figure.of(subst),
                        "water", Figure.of(water),
                        "gates_failed", Figure.of(gates)));
    }

    private static List<String> said(Judgement judgement, Locale locale) {
        return judgement.reasons().stream()
                .map(
                        reason ->
                                (reason.met() ? "+" : "-")
                                        + reason.level()
                                        + " "
                                        + reason.said().in(locale))
                .toList();
    }
}
