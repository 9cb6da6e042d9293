package org.shiji.scoring;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;

/**
 * The engine. {@code score} calculates a whole sheet, column at a time; {@code explain} gives the
 * steps of one number of one unit from the same tree; {@code judge} applies the verdict rules.
 */
public final class Scoring {

    /** Changes whenever the same inputs may give other digits or other words. */
    public static final String ENGINE = "1";

    private Scoring() {}

    /**
     * Scores all units of a sheet under its lens.
     *
     * @param prior the scores of the previous period under the same lens, for {@code prior()} and
     *     {@code growth()}; null where there is none, what they ask for is then not reported. Units
     *     are matched by their id
     * @param deductions applied under the verified lens, ignored under the others
     * @throws IllegalArgumentException where the framework was not checked: unknown names, cycles,
     *     wrong calls
     */
    public static Scores score(
            Framework framework, Sheet sheet, @Nullable Scores prior, List<Deduction> deductions) {
        return new ScoreRun(framework, sheet, prior, deductions).run();
    }

    /**
     * The steps to the score of an indicator or a node for one unit, in the order of the
     * calculation. Each step says what came out of it; the last one's result is the score (the
     * value, for an indicator without one), to the last bit what {@link #score} found.
     *
     * @param prior what {@code scores} was made with
     * @param code an indicator or a node of the framework
     * @throws IllegalArgumentException where the framework has no such code
     */
    public static List<Step> explain(
            Framework framework, Scores scores, @Nullable Scores prior, KpiCode code, int row) {
        Plan plan = Plan.of(framework);
        Node node = plan.node(code);
        return node != null
                ? new NodeExplanation(plan, scores, node, row).steps()
                : new IndicatorExplanation(plan, scores, prior, plan.indicator(code), row).steps();
    }

    /**
     * What an indicator or node makes of the score of the node it stands under, for one unit.
     *
     * @param child an indicator or a node
     */
    public static Contribution contribution(
            Framework framework, Scores scores, KpiCode child, int row) {
        return Contributions.of(Plan.of(framework), scores, child, row);
    }

    /** The elements an indicator's formula reaches, also through other indicators, each once. */
    public static Set<ElementCode> elements(Framework framework, KpiCode indicator) {
        Plan plan = Plan.of(framework);
        return Collections.unmodifiableSet(plan.reached(plan.indicator(indicator)));
    }

    /**
     * The verdict on one unit: the first level whose condition holds, with the reasons.
     *
     * @throws IllegalArgumentException where no level holds and none is the otherwise
     */
    public static Judgement judge(Framework framework, VerdictFacts facts) {
        return Verdicts.judge(framework, facts);
    }

    /** The names the conditions of the framework's verdict may use. */
    public static Set<String> verdictNames(Framework framework) {
        return Collections.unmodifiableSet(Verdicts.names(framework));
    }
}
