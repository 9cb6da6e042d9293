package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Step.What;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.UnionId;

/** What holds of every framework and all figures. */
class ScoresByChanceTest {

    @Provide
    Arbitrary<World> world() {
        return World.of(Plans.Taste.ANY);
    }

    @Provide
    Arbitrary<Double> factors() {
        return Arbitraries.of(1e-6, 0.01, 0.1, 1 / 3.0, 0.7, 3.0, 10.0, 100.0, 12345.678, 1e6);
    }

    @Property(seed = Plans.SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void theOrderOfRowsAndColumnsNeverMatters(@ForAll("world") World world, @ForAll Random random) {
        Scores scores = world.scores();
        Seen.in(world, scores);
        Map<String, Figure> straight = figures(scores);

        List<Integer> order = order(world, random);
        Framework framework = shuffled(world.framework(), random);
        Sheet before = turned(world.prior().sheet(), order(world, random), random);
        Sheet now = turned(world.sheet(), order, random);
        Scores prior = Scoring.score(framework, before, null, List.of());
        List<Deduction> deductions = new ArrayList<>();
        for (Deduction each : world.deductions()) {
            deductions.add(
                    new Deduction(
                            order.indexOf(each.row()),
                            each.target(),
                            each.points(),
                            each.reason()));
        }
        Collections.shuffle(deductions, random);

        assertThat(figures(Scoring.score(framework, now, prior, deductions)))
                .as("%s", world)
                .isEqualTo(straight);
        assertThat(figures(Scoring.score(framework, List.of(before, now)).getLast()))
                .as("several periods of %s", world)
                .isEqualTo(figures(together(world).getLast()));
    }

    private static List<Integer> order(World world, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < world.units().size(); row++) {
            order.add(row);
        }
        Collections.shuffle(order, random);
        return order;
    }

    /** Both periods in one go, as the command {@code score} has them. */
    private static List<Scores> together(World world) {
        return Scoring.score(world.framework(), List.of(world.prior().sheet(), world.sheet()));
    }

    @Property(seed = Plans.SEED)
    void weightsScaledByAPowerOfTwoChangeNoBit(
            @ForAll("world") World world, @ForAll("powers") double factor) {
        World scaled = scaled(world, factor);
        assertThat(figures(scaled.scores())).isEqualTo(figures(world.scores()));
    }

    @Provide
    Arbitrary<Double> powers() {
        return Arbitraries.of(1 / 1024.0, 0.25, 2.0, 64.0, 1048576.0);
    }

    @Property(seed = Plans.SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void weightsScaledByAConstantChangeNothing(
            @ForAll("world") World world, @ForAll("factors") double factor) {
        Seen.in(world, world.scores());
        Map<String, Figure> plain = figures(world.scores());
        figures(scaled(world, factor).scores())
                .forEach(
                        (name, figure) -> {
                            Figure was = Objects.requireNonNull(plain.get(name));
                            assertThat(figure.missing()).as(name).isEqualTo(was.missing());
                            assertThat(figure.or(0))
                                    .as("%s of %s", name, world)
                                    .isCloseTo(
                                            was.or(0),
                                            within(1e-11 * Math.max(1, Math.abs(was.or(0)))));
                        });
    }

    /** But those below a sum, which are points. */
    private static World scaled(World world, double factor) {
        Plans.Group plan = world.plan().weighted(factor);
        return new World(plan, world.lens(), world.units());
    }

    @Property(seed = Plans.SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void theColumnAndTheStepsAgreeToTheBit(@ForAll("world") World world) {
        Scores prior = world.prior();
        Scores scores = Scoring.score(world.framework(), world.sheet(), prior, world.deductions());
        Seen.in(world, scores);
        agree(world, scores, prior);
        List<Scores> together = together(world);
        agree(world, together.getFirst(), null);
        agree(world, together.getLast(), together.getFirst());
    }

    private static void agree(World world, Scores scores, @Nullable Scores prior) {
        for (int row = 0; row < world.units().size(); row++) {
            for (Map.Entry<KpiCode, Column> each : scores.scores().entrySet()) {
                List<Step> steps =
                        Scoring.explain(world.framework(), scores, prior, each.getKey(), row);
                assertThat(steps.getLast().result())
                        .as("score of %s, unit %s, in %s", each.getKey(), row, world)
                        .isEqualTo(each.getValue().figure(row));
                for (Step step : steps) {
                    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                        assertThat(step.said().in(locale))
                                .doesNotContain("{", "NaN", "Infinity", "∞");
                    }
                }
            }
            for (Map.Entry<KpiCode, Column> each : scores.values().entrySet()) {
                Figure said =
                        Scoring.explain(world.framework(), scores, prior, each.getKey(), row)
                                .stream()
                                .filter(step -> step.what() == What.VALUE)
                                .findFirst()
                                .orElseThrow()
                                .result();
                assertThat(said)
                        .as("value of %s, unit %s, in %s", each.getKey(), row, world)
                        .isEqualTo(each.getValue().figure(row));
            }
        }
    }

    @Property(seed = Plans.SEED)
    void contributionsAddUpOrAreLosses(@ForAll("world") World world) {
        Scores scores = world.scores();
        Plan plan = Plan.of(world.framework());
        for (int row = 0; row < world.units().size(); row++) {
            for (Node node : plan.nodes) {
                check(world, scores, plan, node, row);
            }
        }
    }

    private static void check(World world, Scores scores, Plan plan, Node node, int row) {
        Figure score = Objects.requireNonNull(scores.scores().get(node.code())).figure(row);
        boolean adds =
                node.aggregate() == Aggregate.ARITHMETIC || node.aggregate() == Aggregate.SUM;
        double sum = 0;
        for (Node.Child child : node.children()) {
            KpiCode code = Plan.code(child);
            Contribution part = Scoring.contribution(world.framework(), scores, code, row);
            boolean bonus = child instanceof Node.Leaf leaf && leaf.points() > 0;
            if (!score.isKnown()) {
                assertThat(part.points().isKnown()).isFalse();
            } else if (part.points().isKnown()) {
                assertThat(part.share()).isEqualTo(adds || bonus);
                if (!part.share()) {
                    assertThat(part.points().or(1)).isLessThanOrEqualTo(0);
                }
                sum += part.points().or(0);
            }
        }
        if (adds && score.isKnown()) {
            NodeRow way =
                    new NodeRow(
                            plan,
                            node,
                            scores.values(),
                            scores.scores(),
                            new PointsOff(scores.sheet(), scores.deductions()));
            way.compute(row);
            double uncut = way.rolledUp + way.bonus;
            double dust = 1e-12 * Math.max(100, Math.abs(uncut));
            assertThat(sum).as("%s of %s", node.code(), world).isCloseTo(uncut, within(dust));
            boolean cut = uncut > 100;
            boolean taken =
                    scores.deductions().stream()
                            .anyMatch(each -> each.target().equals(node.code()));
            if (!cut && !taken) {
                assertThat(sum).isCloseTo(score.or(0), within(dust));
            }
        }
    }

    private static Framework shuffled(Framework framework, Random random) {
        return new Framework(
                framework.code(),
                framework.version(),
                framework.name(),
                framework.notice(),
                framework.period(),
                framework.decimals(),
                shuffled(framework.elements(), random),
                shuffled(framework.indicators(), random),
                framework.roots(),
                framework.verdict());
    }

    private static <K, V> SequencedMap<K, V> shuffled(Map<K, V> map, Random random) {
        List<Map.Entry<K, V>> entries = new ArrayList<>(map.entrySet());
        Collections.shuffle(entries, random);
        SequencedMap<K, V> turned = new LinkedHashMap<>();
        entries.forEach(each -> turned.put(each.getKey(), each.getValue()));
        return turned;
    }

    private static Sheet turned(Sheet sheet, List<Integer> order, Random random) {
        Sheet turned =
                new Sheet(
                        sheet.lens(),
                        sheet.period(),
                        order.stream().map(row -> sheet.units().get(row)).toList());
        List<String> elements = new ArrayList<>(World.ELEMENTS);
        Collections.shuffle(elements, random);
        for (String each : elements) {
            ElementCode element = new ElementCode(each);
            for (int row = 0; row < order.size(); row++) {
                int from = order.get(row);
                World.put(turned.column(element), row, sheet.column(element).figure(from));
                turned.setEvidence(element, row, sheet.evidence(element, from));
                if (sheet.isInspected(element, from)) {
                    turned.setInspected(element, row);
                }
            }
        }
        return turned;
    }

    /** Everything a run finds, by unit and name. */
    private static Map<String, Figure> figures(Scores scores) {
        Map<String, Figure> figures = new HashMap<>();
        for (int row = 0; row < scores.sheet().units().size(); row++) {
            UnionId unit = scores.sheet().units().get(row);
            int at = row;
            scores.values()
                    .forEach((code, all) -> figures.put(unit + " value " + code, all.figure(at)));
            scores.scores()
                    .forEach((code, all) -> figures.put(unit + " score " + code, all.figure(at)));
            scores.stages()
                    .forEach((stage, all) -> figures.put(unit + " stage " + stage, all.figure(at)));
            scores.bars()
                    .forEach((code, all) -> figures.put(unit + " bar " + code, all.figure(at)));
            figures.put(unit + " coverage", scores.coverage().figure(row));
            figures.put(unit + " vetoes", scores.vetoes().figure(row));
            figures.put(unit + " gates", scores.gatesFailed().figure(row));
        }
        return figures;
    }
}
