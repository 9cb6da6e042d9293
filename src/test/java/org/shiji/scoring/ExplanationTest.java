package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shiji.scoring.Examples.bonus;
import static org.shiji.scoring.Examples.indicator;
import static org.shiji.scoring.Examples.kpi;
import static org.shiji.scoring.Examples.leaf;
import static org.shiji.scoring.Examples.node;
import static org.shiji.scoring.Examples.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiji.scoring.Step.What;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

class ExplanationTest {

    private static final Framework RATE =
            Examples.framework(
                    node("TOTAL", Aggregate.ARITHMETIC, leaf("R", 3), leaf("S", 1)),
                    indicator("R", "x / y * 100")
                            .unit("%")
                            .score(new ScoreForm.Linear(10, 45, true))
                            .caps(EvidenceStrength.STRONG, 50, 0),
                    indicator("S", "z"));

    @Test
    void tellsTheWayFromElementsToScore() {
        Sheet sheet = row(Lens.VERIFIED, Map.of("x", 30.0, "y", 80.0, "z", 1234.5));
        sheet.setEvidence(new ElementCode("x"), 0, EvidenceStrength.WEAK);
        List<Deduction> off =
                List.of(new Deduction(0, kpi("R"), 12, new Text("材料不实", "false material")));
        Scores scores = Scoring.score(RATE, sheet, null, off);
        assertThat(said(Scoring.explain(RATE, scores, null, kpi("R"), 0), Locale.CHINESE))
                .containsExactly(
                        "要素x：30 人",
                        "要素y：80 人",
                        "要素x ÷ 要素y × 100 = 30 ÷ 80 × 100",
                        "指标R = 37.5%",
                        "10% 得 0 分，45% 得 100 分，其间按直线；37.5% 得 78.5714 分",
                        "要求强证据，现为弱证据，最高得 50 分",
                        "核减 12 分（材料不实）：50 减为 38",
                        "在“节点TOTAL”中权重 3，占 75%");
        assertThat(said(Scoring.explain(RATE, scores, null, kpi("TOTAL"), 0), Locale.ENGLISH))
                .containsExactly(
                        "indicator R 38 × 75% = 28.5 points",
                        "indicator S 100 × 25% = 25 points", "weighted arithmetic mean: 53.5");
    }

    @Test
    void namesTheCauseWhereThereIsNoValue() {
        assertThat(cause(Map.of("x", 30.0, "y", 0.0), Locale.CHINESE))
                .isEqualTo("指标R无法计算：除以零，因为要素y = 0");
        assertThat(cause(Map.of("x", 30.0), Locale.CHINESE)).isEqualTo("指标R无法计算：要素y：未报告");
        assertThat(cause(Map.of("x", 30.0), Locale.ENGLISH))
                .isEqualTo("indicator R cannot be computed: element y: not reported");
    }

    @Test
    void saysWhatABlankDoes() {
        Scores scores = Scoring.score(RATE, row(Lens.CLAIMED, Map.of("z", 40.0)), null, List.of());
        assertThat(said(Scoring.explain(RATE, scores, null, kpi("R"), 0), Locale.CHINESE))
                .contains("指标R没有数值，按规则得 0 分");
        Framework blocking =
                Examples.framework(
                        node("TOTAL", Aggregate.GEOMETRIC, leaf("R", 3), leaf("S", 1)),
                        indicator("R", "x").missing(MissingPolicy.BLOCK),
                        indicator("S", "z"));
        Scores blocked =
                Scoring.score(blocking, row(Lens.CLAIMED, Map.of("z", 40.0)), null, List.of());
        assertThat(said(Scoring.explain(blocking, blocked, null, kpi("TOTAL"), 0), Locale.CHINESE))
                .containsExactly("指标R没有得分", "指标S 40 分，权重占 100%", "指标R没有得分，因此本项没有得分");
    }

    @Test
    void showsTheNumbersOfOtherPeriodsAndPeers() {
        Framework framework = Examples.single(indicator("K", "growth(x) * 100 + x / peers_max(x)"));
        Scores before =
                Scoring.score(framework, row(Lens.CLAIMED, Map.of("x", 20.0)), null, List.of());
        Scores now =
                Scoring.score(framework, row(Lens.CLAIMED, Map.of("x", 25.0)), before, List.of());
        assertThat(said(Scoring.explain(framework, now, before, kpi("K"), 0), Locale.CHINESE))
                .contains(
                        "要素x：25 人",
                        "上期要素x：20 人",
                        "较上期增幅(要素x) × 100 + 要素x ÷ 同批最高(要素x) = 0.25 × 100 + 25 ÷ 25");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void agreesWithTheColumnToTheBit(long seed) {
        RandomFrameworks chance = new RandomFrameworks(seed);
        int known = 0;
        for (int round = 0; round < 12; round++) {
            Framework framework = chance.framework();
            Lens lens = chance.pick(Lens.values());
            Scores prior =
                    Scoring.score(framework, chance.sheet(framework, lens, 5), null, List.of());
            Sheet sheet = chance.sheet(framework, lens, 7);
            Scores scores = Scoring.score(framework, sheet, prior, chance.deductions(framework, 7));
            for (int unit = 0; unit < 7; unit++) {
                for (KpiCode code : scores.scores().keySet()) {
                    List<Step> steps = Scoring.explain(framework, scores, prior, code, unit);
                    Figure expected =
                            Objects.requireNonNull(scores.scores().get(code)).figure(unit);
                    assertThat(steps.getLast().result())
                            .as("%s %s", code, said(steps, Locale.CHINESE))
                            .isEqualTo(expected);
                    known += expected.isKnown() ? 1 : 0;
                    for (Step step : steps) {
                        assertThat(step.said().in(Locale.ENGLISH))
                                .doesNotContain("{")
                                .doesNotContain("NaN");
                    }
                }
                for (KpiCode code : scores.values().keySet()) {
                    Figure value =
                            Scoring.explain(framework, scores, prior, code, unit).stream()
                                    .filter(step -> step.what() == What.VALUE)
                                    .findFirst()
                                    .orElseThrow()
                                    .result();
                    assertThat(value)
                            .isEqualTo(
                                    Objects.requireNonNull(scores.values().get(code)).figure(unit));
                }
            }
        }
        assertThat(known).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void theOrderOfUnitsNeverMatters(long seed) {
        RandomFrameworks chance = new RandomFrameworks(seed);
        Framework framework = chance.framework();
        Sheet sheet = chance.sheet(framework, Lens.VERIFIED, 9);
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
        Collections.shuffle(order, chance.random);
        Sheet turned =
                new Sheet(
                        sheet.lens(),
                        sheet.period(),
                        order.stream().map(row -> sheet.units().get(row)).toList());
        for (ElementCode element : framework.elements().keySet()) {
            for (int row = 0; row < 9; row++) {
                int from = order.get(row);
                turned.column(element).take(row, sheet.column(element), from);
                turned.setEvidence(element, row, sheet.evidence(element, from));
                if (sheet.isInspected(element, from)) {
                    turned.setInspected(element, row);
                }
            }
        }
        List<Deduction> off = chance.deductions(framework, 9);
        List<Deduction> offTurned = new ArrayList<>();
        off.reversed()
                .forEach(
                        each ->
                                offTurned.add(
                                        new Deduction(
                                                order.indexOf(each.row()),
                                                each.target(),
                                                each.points(),
                                                each.reason())));
        Map<UnionId, List<Figure>> straight = figures(Scoring.score(framework, sheet, null, off));
        assertThat(figures(Scoring.score(framework, turned, null, offTurned))).isEqualTo(straight);
    }

    @Test
    void arithmeticContributionsAddUpToTheScore() {
        Framework framework =
                Examples.framework(
                        node(
                                "TOTAL",
                                Aggregate.ARITHMETIC,
                                leaf("A", 3),
                                leaf("B", 2),
                                leaf("C", 5),
                                bonus("P", 4),
                                leaf("G", 0)),
                        indicator("A", "a"),
                        indicator("B", "b").missing(MissingPolicy.EXCLUDE),
                        indicator("C", "c"),
                        indicator("P", "p").kind(IndicatorKind.BONUS),
                        indicator("G", "a").kind(IndicatorKind.GATE));
        Scores scores =
                Scoring.score(
                        framework,
                        row(Lens.CLAIMED, Map.of("a", 31.7, "c", 67.3, "p", 50.0)),
                        null,
                        List.of());
        double sum = 0;
        for (String code : List.of("A", "B", "C", "P", "G")) {
            Contribution contribution = Scoring.contribution(framework, scores, kpi(code), 0);
            assertThat(contribution.share()).isTrue();
            sum += contribution.points().or(0);
        }
        assertThat(sum)
                .isCloseTo(
                        Objects.requireNonNull(Examples.score(scores, "TOTAL", 0)), within(1e-12));
        assertThat(Scoring.contribution(framework, scores, kpi("P"), 0).points())
                .isEqualTo(Figure.of(2));
        assertThat(Scoring.contribution(framework, scores, kpi("B"), 0).points().isKnown())
                .isFalse();
        assertThat(Scoring.contribution(framework, scores, kpi("TOTAL"), 0).points().isKnown())
                .isFalse();
    }

    @Test
    void severalBonusesAddUpTheSameWayEverywhere() {
        Framework framework = bonuses(new ScoreForm.Identity(true));
        Scores scores =
                Scoring.score(
                        framework,
                        row(Lens.CLAIMED, Map.of("a", 31.0, "p", 0.5, "q", 99.5)),
                        null,
                        List.of());
        assertThat(Scoring.explain(framework, scores, null, kpi("TOTAL"), 0).getLast().result())
                .isEqualTo(Figure.of(31.1))
                .isEqualTo(Objects.requireNonNull(scores.scores().get(kpi("TOTAL"))).figure(0));
    }

    @Test
    void aNegativeZeroIsZeroInTheStepsToo() {
        Framework framework =
                Examples.single(
                        indicator("K", "x * y").score(new ScoreForm.BestPeer(60, Direction.LOWER)));
        Sheet sheet = Examples.column("x", 0.0, 0.1);
        Examples.fill(sheet, "y", -0.1, -0.1);
        Scores scores = Scoring.score(framework, sheet, null, List.of());
        assertThat(Scoring.explain(framework, scores, null, kpi("K"), 0).getLast().result())
                .isEqualTo(Objects.requireNonNull(scores.scores().get(kpi("K"))).figure(0))
                .isEqualTo(Figure.of(0));
    }

    @Test
    void aBonusNeverTakesPoints() {
        Framework framework = bonuses(new ScoreForm.Identity(false));
        Scores scores =
                Scoring.score(
                        framework,
                        row(Lens.CLAIMED, Map.of("a", 31.0, "p", -50.0, "q", 50.0)),
                        null,
                        List.of());
        assertThat(Examples.score(scores, "TOTAL", 0)).isEqualTo(31.05);
        assertThat(Scoring.contribution(framework, scores, kpi("P"), 0).points())
                .isEqualTo(Figure.of(0));
    }

    private static Framework bonuses(ScoreForm form) {
        return Examples.framework(
                node("TOTAL", Aggregate.ARITHMETIC, leaf("A", 1), bonus("P", 0.1), bonus("Q", 0.1)),
                indicator("A", "a"),
                indicator("P", "p").kind(IndicatorKind.BONUS).score(form),
                indicator("Q", "q").kind(IndicatorKind.BONUS).score(form));
    }

    @ParameterizedTest
    @EnumSource(names = {"GEOMETRIC", "HARMONIC", "MIN", "MAX"})
    void otherContributionsAreLosses(Aggregate aggregate) {
        Framework framework =
                Examples.framework(
                        node("TOTAL", aggregate, leaf("A", 1), leaf("B", 1)),
                        indicator("A", "a"),
                        indicator("B", "b"));
        Scores scores =
                Scoring.score(
                        framework,
                        row(Lens.CLAIMED, Map.of("a", 100.0, "b", 25.0)),
                        null,
                        List.of());
        Contribution full = Scoring.contribution(framework, scores, kpi("A"), 0);
        Contribution weak = Scoring.contribution(framework, scores, kpi("B"), 0);
        assertThat(full.share()).isFalse();
        assertThat(full.points()).isEqualTo(Figure.of(0));
        double loss = Objects.requireNonNull(Examples.score(scores, "TOTAL", 0)) - 100;
        assertThat(weak.points()).isEqualTo(Figure.of(loss));
    }

    private static Map<UnionId, List<Figure>> figures(Scores scores) {
        Map<UnionId, List<Figure>> figures = new HashMap<>();
        for (int row = 0; row < scores.sheet().units().size(); row++) {
            List<Figure> all = new ArrayList<>();
            for (Column column : scores.scores().values()) {
                all.add(column.figure(row));
            }
            for (Column column : scores.stages().values()) {
                all.add(column.figure(row));
            }
            all.add(scores.coverage().figure(row));
            all.add(scores.vetoes().figure(row));
            all.add(scores.gatesFailed().figure(row));
            figures.put(scores.sheet().units().get(row), all);
        }
        return figures;
    }

    private static String cause(Map<String, Double> values, Locale locale) {
        Scores scores = Scoring.score(RATE, row(Lens.CLAIMED, values), null, List.of());
        return said(Scoring.explain(RATE, scores, null, kpi("R"), 0), locale).stream()
                .filter(
                        line ->
                                line.contains("R")
                                        && (line.contains("无法") || line.contains("cannot")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> said(List<Step> steps, @Nullable Locale locale) {
        return steps.stream().map(step -> step.said().in(Objects.requireNonNull(locale))).toList();
    }
}
