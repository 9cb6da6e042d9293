package org.shiji.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.ScoreForm.Relative;
import org.shiji.shared.KpiCode;

/**
 * What the tries of a property had in them. To be called where a try is about to be judged: a
 * property fails whose tries seldom have a form, a roll-up, a policy, a look back or a blank.
 */
public final class Seen {

    /** Of a hundred tries. */
    private static final double SELDOM = 5;

    private Seen() {}

    /**
     * @param scores of the world
     */
    public static void in(World world, Scores scores) {
        List<Indicator> indicators = List.copyOf(world.framework().indicators().values());
        for (Class<?> form : forms()) {
            often(form.getSimpleName(), has(indicators, form::isInstance));
        }
        for (CohortScope scope : CohortScope.values()) {
            often(
                    "scope " + scope,
                    has(
                            indicators,
                            form ->
                                    form instanceof Relative relative
                                            && relative.scope() == scope));
        }
        for (IndicatorKind kind : IndicatorKind.values()) {
            often("kind " + kind, indicators.stream().anyMatch(each -> each.kind() == kind));
        }
        Plan plan = Plan.of(world.framework());
        for (MissingPolicy policy : MissingPolicy.values()) {
            often(
                    "blank under " + policy,
                    indicators.stream()
                            .anyMatch(
                                    each ->
                                            each.kind() == IndicatorKind.GRADED
                                                    && plan.policy(each) == policy
                                                    && isSomewhere(scores, each, false)));
            often(
                    "group says " + policy,
                    plan.nodes.stream().anyMatch(node -> node.missing() == policy));
        }
        for (Aggregate aggregate : Aggregate.values()) {
            often(
                    "roll-up " + aggregate,
                    plan.nodes.stream()
                            .anyMatch(
                                    node ->
                                            node.aggregate() == aggregate
                                                    && node.children().size() > 1));
        }
        often("least coverage", plan.nodes.stream().anyMatch(node -> node.minCoverage() > 0));
        for (String word : List.of("prior", "growth", "peers_")) {
            often(
                    word + " with a value",
                    indicators.stream()
                            .anyMatch(
                                    each ->
                                            each.formula().source().contains(word)
                                                    && isSomewhere(scores, each, true)));
        }
        often("blank element", hasBlank(world));
        often("several units", world.units().size() > 1);
        often("deduction", !world.deductions().isEmpty());
    }

    /** The kinds of forms: one more in the engine is one more that has to be tried. */
    private static List<Class<?>> forms() {
        List<Class<?>> forms = new ArrayList<>();
        for (Class<?> form : ScoreForm.class.getPermittedSubclasses()) {
            if (form == Relative.class) {
                forms.addAll(List.of(form.getPermittedSubclasses()));
            } else {
                forms.add(form);
            }
        }
        return forms;
    }

    private static boolean has(List<Indicator> indicators, Predicate<@Nullable ScoreForm> form) {
        return indicators.stream().anyMatch(each -> form.test(each.score()));
    }

    private static boolean isSomewhere(Scores scores, Indicator indicator, boolean known) {
        KpiCode code = indicator.code();
        Column values = Objects.requireNonNull(scores.values().get(code));
        for (int row = 0; row < values.size(); row++) {
            if (values.isKnown(row) == known) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBlank(World world) {
        return world.units().stream()
                .flatMap(unit -> unit.now().stream())
                .anyMatch(figure -> !figure.isKnown());
    }

    /** Counts, and asks for more than now and then. */
    public static void often(String what, boolean seen) {
        Statistics.label(what)
                .collect(seen)
                .coverage(coverage -> coverage.check(true).percentage(percent -> percent > SELDOM));
    }
}
