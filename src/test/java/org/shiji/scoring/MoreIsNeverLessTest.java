package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Missing;

/**
 * More of a good thing, or less of a bad one, never scores less: not the indicator, not a node
 * above it, not the total; for every form that rises or falls, and every roll-up.
 *
 * <p>It cannot hold where the better figure changes whether there is a score at all and a blank is
 * not scored 0. An indicator that is left out while it has no value, counts as soon as it has one.
 * A score by comparison is left out while all units are alike, and counts as soon as one differs.
 * Who then scores less on it than on the rest, loses. And a condition that a false part had settled
 * may come to hang on a part that is blank. Nor where a group has no score because a part is below
 * 0: its geometric, harmonic or power mean is left out like a blank, and counts once it is not. Nor
 * for the best, where a share of the best is compared once more by its spread: who was first gains
 * nothing, the others fall back, and among them the first stands out less.
 */
class MoreIsNeverLessTest {

    record Better(World world, int row, List<Double> more) {
        World improved() {
            World.Unit unit = world.units().get(row);
            for (int i = 0; i < more.size(); i++) {
                Double value = unit.now().get(i).value();
                if (value != null) {
                    boolean good = World.ELEMENTS.get(i).startsWith("g");
                    // not down to 0: formulas divide by it
                    double least = Math.min(value, 0.1);
                    double better =
                            good ? value + more.get(i) : Math.max(least, value - more.get(i));
                    unit = unit.with(i, Figure.of(better));
                }
            }
            return world.with(row, unit);
        }
    }

    @Provide
    Arbitrary<Better> better() {
        Arbitrary<Double> more =
                Arbitraries.oneOf(
                        Arbitraries.just(0.0),
                        Plans.numbers(0, 2),
                        Plans.numbers(0, 90),
                        Arbitraries.of(1e-13, 1e-11, 1e-6, 1e4));
        return Combinators.combine(
                        World.of(Plans.Taste.GOOD),
                        Arbitraries.integers().between(0, 5),
                        more.list().ofSize(World.ELEMENTS.size()))
                .as((world, row, all) -> new Better(world, row % world.units().size(), all));
    }

    @Property(seed = Plans.SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void fromIndicatorToTotal(@ForAll("better") Better better) {
        World world = better.world();
        Scores before = world.scores();
        Scores after = better.improved().scores();
        Assume.that(
                world.framework().indicators().values().stream()
                        .noneMatch(MoreIsNeverLessTest::comparesTwice));
        Assume.that(sameGaps(world.framework(), before, after, better.row()));

        Seen.in(world, before);
        double dust = dust(world.framework());
        for (Map.Entry<KpiCode, Column> each : before.scores().entrySet()) {
            Figure was = each.getValue().figure(better.row());
            Figure is = figure(after.scores(), each.getKey(), better.row());
            if (was.isKnown()) {
                assertThat(is.value())
                        .as("%s of %s", each.getKey(), world)
                        .isNotNull()
                        .isGreaterThanOrEqualTo(was.or(0) - dust);
            }
        }
    }

    /**
     * To the last bit, but for what hangs on the mean or median of the cohort: the own figure moves
     * it, and of two units one is 0.7071 behind wherever they stand. Shown are 12 digits.
     */
    private static double dust(Framework framework) {
        return framework.indicators().values().stream()
                        .anyMatch(
                                each ->
                                        each.score() instanceof ScoreForm.ZScore
                                                || each.formula().source().contains("peers_me"))
                ? 1e-9
                : 0;
    }

    /** Whether the same indicators have a score, those aside whose blank is scored 0. */
    private static boolean sameGaps(Framework framework, Scores before, Scores after, int row) {
        Plan plan = Plan.of(framework);
        for (Indicator indicator : framework.indicators().values()) {
            KpiCode code = indicator.code();
            if (indicator.kind() == IndicatorKind.INFO) {
                continue; // earns nothing
            }
            boolean was = figure(before.values(), code, row).isKnown();
            boolean is = figure(after.values(), code, row).isKnown();
            boolean zero = plan.policy(indicator) == MissingPolicy.ZERO && neverNegative(indicator);
            Missing gap = figure(before.scores(), code, row).missing();
            boolean opens = was && !is;
            if (opens || was != is && !zero || gap != figure(after.scores(), code, row).missing()) {
                return false;
            }
        }
        return plan.nodes.stream().noneMatch(node -> rises(node, before, after, row));
    }

    private static boolean comparesTwice(Indicator indicator) {
        return indicator.score() instanceof ScoreForm.ZScore
                && indicator.formula().source().contains("peers_max");
    }

    /** Whether a group gets a score because no part of it is below 0 any more. */
    private static boolean rises(Node node, Scores before, Scores after, int row) {
        boolean opens =
                !figure(before.scores(), node.code(), row).isKnown()
                        && figure(after.scores(), node.code(), row).isKnown();
        return opens
                && node.children().stream()
                        .map(child -> before.scores().get(Plan.code(child)))
                        .anyMatch(column -> column != null && column.or(row, 0) < 0);
    }

    private static Figure figure(Map<KpiCode, Column> columns, KpiCode code, int row) {
        return Objects.requireNonNull(columns.get(code)).figure(row);
    }

    static boolean neverNegative(Indicator indicator) {
        return switch (indicator.score()) {
            case ScoreForm.Identity identity -> identity.clamp();
            case ScoreForm.Linear linear -> linear.clamp();
            case ScoreForm.ZScore z -> false;
            case null, default -> true;
        };
    }
}
