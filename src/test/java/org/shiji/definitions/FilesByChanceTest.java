package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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
import org.shiji.scoring.Column;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.IndicatorKind;
import org.shiji.scoring.Plans;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Scoring;
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
                    "definitions.blank-has-value");

    @Provide
    Arbitrary<World> worlds() {
        return World.of(Plans.Taste.ANY);
    }

    @Provide
    Arbitrary<Figure> blanks() {
        return Arbitraries.of(Missing.class).map(Figure::absent);
    }

    @Property(seed = Plans.SEED)
    void filesAreReadAsTheyWereMeant(@ForAll("worlds") World world) {
        Definition read = accepted(WrittenFramework.files(world.framework()));
        assertThat(figures(scores(read.framework(), world)))
                .as("%s", world)
                .isEqualTo(figures(scores(world.framework(), world)));
    }

    @Property(seed = Plans.SEED)
    void theOrderOfFilesEntriesAndKeysNeverMatters(
            @ForAll("worlds") World world, @ForAll Random random) {
        Definition read = accepted(WrittenFramework.files(world.framework()));
        Definition mixed = accepted(WrittenFramework.files(world.framework(), random));
        assertThat(Differences.between(read, mixed)).isEmpty();
        assertThat(figures(scores(mixed.framework(), world)))
                .as("%s", world)
                .isEqualTo(figures(scores(read.framework(), world)));
    }

    @Property(seed = Plans.SEED)
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

        if (isSaid(reading, world.framework(), new ElementCode(World.ELEMENTS.get(element)))) {
            return;
        }
        for (Map.Entry<KpiCode, Column> each : before.scores().entrySet()) {
            Figure was = each.getValue().figure(row);
            Figure is = Objects.requireNonNull(after.scores().get(each.getKey())).figure(row);
            if (counts(world.framework(), each.getKey()) && was.isKnown() && is.isKnown()) {
                assertThat(is.or(0))
                        .as(
                                "%s without %s in %s",
                                each.getKey(), World.ELEMENTS.get(element), world)
                        .isLessThanOrEqualTo(was.or(0));
            }
        }
    }

    /** Whether lint names an indicator that hangs on that very element. */
    private static boolean isSaid(Reading reading, Framework framework, ElementCode element) {
        return reading.issues().stream()
                .filter(issue -> SAID.contains(issue.message().key()))
                .map(issue -> new KpiCode(issue.message().arguments().getFirst().toString()))
                .anyMatch(named -> Scoring.elements(framework, named).contains(element));
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
        return Scoring.score(framework, world.sheet(), null, List.of());
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
