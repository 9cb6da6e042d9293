package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.shiji.scoring.Column;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.IndicatorKind;
import org.shiji.scoring.Node;
import org.shiji.scoring.Plans;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Scoring;
import org.shiji.scoring.Seen;
import org.shiji.scoring.World;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Missing;

/** What holds of every framework that is written into files and taken by the reader. */
class FilesByChanceTest {

    /** What lint says where a blank may raise a score. */
    private static final Set<String> SAID =
            Set.of(
                    "definitions.excluded",
                    "definitions.excluded-too-heavy",
                    "definitions.group-excluded",
                    "definitions.group-excluded-too-heavy",
                    "definitions.group-zero",
                    "definitions.zero-above-least",
                    "definitions.blank-has-value",
                    "definitions.peers-without-own");

    @Provide
    Arbitrary<World> worlds() {
        return World.of(Plans.Taste.ANY);
    }

    @Provide
    Arbitrary<Figure> blanks() {
        return Arbitraries.of(Missing.class).map(Figure::absent);
    }

    @Property(seed = Plans.SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void filesAreReadAsTheyWereMeant(@ForAll("worlds") World world) {
        Definition read = accepted(WrittenFramework.files(world.framework()));
        Seen.in(world, world.scores());
        assertThat(figures(scores(read.framework(), world)))
                .as("%s", world)
                .isEqualTo(figures(scores(world.framework(), world)));
    }

    @Property(seed = Plans.SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void theOrderOfFilesEntriesAndKeysNeverMatters(
            @ForAll("worlds") World world, @ForAll Random random) {
        Definition read = accepted(WrittenFramework.files(world.framework()));
        Definition mixed = accepted(WrittenFramework.files(world.framework(), random));
        Seen.in(world, world.scores());
        assertThat(Differences.between(read, mixed)).isEmpty();
        assertThat(figures(scores(mixed.framework(), world)))
                .as("%s", world)
                .isEqualTo(figures(scores(read.framework(), world)));
    }

    @Property(seed = Plans.SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void aBlankNeverRaisesAScoreUnlessLintSaysSo(
            @ForAll("worlds") World world,
            @ForAll @IntRange(max = 5) int unit,
            @ForAll @IntRange(max = 4) int element,
            @ForAll("blanks") Figure blank) {
        Reading reading = DefinitionReader.read("test", WrittenFramework.files(world.framework()));
        Assume.that(reading.definition() != null);
        int row = unit % world.units().size();
        World.Unit reported = world.units().get(row);
        Assume.that(reported.now().get(element).isKnown());

        Scores before = world.scores();
        Scores after = world.with(row, reported.with(element, blank)).scores();

        Set<KpiCode> said =
                said(reading, world.framework(), new ElementCode(World.ELEMENTS.get(element)));
        boolean judged = false;
        boolean falls = false;
        for (Map.Entry<KpiCode, Column> each : before.scores().entrySet()) {
            KpiCode code = each.getKey();
            Figure was = each.getValue().figure(row);
            Figure is = Objects.requireNonNull(after.scores().get(code)).figure(row);
            if (!said.contains(code)
                    && counts(world.framework(), code)
                    && was.isKnown()
                    && is.isKnown()) {
                assertThat(is.or(0))
                        .as("%s without %s in %s", code, World.ELEMENTS.get(element), world)
                        .isLessThanOrEqualTo(was.or(0));
                judged = true;
                falls |= is.or(0) < was.or(0);
            }
        }
        if (judged) {
            Seen.in(world, before);
            Seen.often("falls", falls);
            Seen.often("said of another", !said.isEmpty());
        }
    }

    /**
     * Where lint says that a blank of the element may raise a score: the indicators it names that
     * hang on the element, what is calculated with them, and the groups above.
     */
    private static Set<KpiCode> said(Reading reading, Framework framework, ElementCode element) {
        Set<KpiCode> said = new HashSet<>();
        reading.issues().stream()
                .filter(issue -> SAID.contains(issue.message().key()))
                .map(issue -> new KpiCode(issue.message().arguments().getFirst().toString()))
                .filter(named -> Scoring.elements(framework, named).contains(element))
                .forEach(said::add);
        while (addDependent(framework, said)) {
            // until nobody more is calculated with them
        }
        addAbove(framework.root(), said);
        return said;
    }

    private static boolean addDependent(Framework framework, Set<KpiCode> said) {
        List<KpiCode> more =
                framework.indicators().values().stream()
                        .filter(
                                each ->
                                        each.formula().names().stream()
                                                .map(KpiCode::new)
                                                .anyMatch(said::contains))
                        .map(Indicator::code)
                        .toList();
        return said.addAll(more);
    }

    private static boolean addAbove(Node node, Set<KpiCode> said) {
        boolean above = false;
        for (Node.Child child : node.children()) {
            above |=
                    switch (child) {
                        case Node.Branch branch -> addAbove(branch.node(), said);
                        case Node.Leaf leaf -> said.contains(leaf.indicator());
                    };
        }
        if (above) {
            said.add(node.code());
        }
        return above;
    }

    /** A node or a graded indicator: gates, vetoes and bonuses earn nothing by themselves. */
    private static boolean counts(Framework framework, KpiCode code) {
        Indicator indicator = framework.indicators().get(code);
        return indicator == null || indicator.kind() == IndicatorKind.GRADED;
    }

    private static Definition accepted(SortedMap<String, byte[]> files) {
        Reading reading = DefinitionReader.read("test", files);
        Definition definition = reading.definition();
        Assume.that(definition != null);
        return Objects.requireNonNull(definition);
    }

    private static Scores scores(Framework framework, World world) {
        Scores prior = Scoring.score(framework, world.prior().sheet(), null, List.of());
        return Scoring.score(framework, world.sheet(), prior, world.deductions());
    }

    private static Map<String, Figure> figures(Scores scores) {
        Map<String, Figure> figures = new HashMap<>();
        for (int row = 0; row < scores.sheet().units().size(); row++) {
            int at = row;
            scores.values()
                    .forEach((code, all) -> figures.put(at + " value " + code, all.figure(at)));
            scores.scores()
                    .forEach((code, all) -> figures.put(at + " score " + code, all.figure(at)));
            scores.stages()
                    .forEach((stage, all) -> figures.put(at + " stage " + stage, all.figure(at)));
            figures.put(at + " coverage", scores.coverage().figure(at));
        }
        return figures;
    }
}
