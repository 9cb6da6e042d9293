package org.shiji.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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
    public static final String ENGINE = "3";

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
        ScoreRun run = new ScoreRun(framework, sheet, prior, deductions);
        run.calculate();
        return run.score(code -> pooled(prior, code));
    }

    /**
     * Scores the sheets of several periods together: each looks back at the one of the period just
     * before where that is among them, and a score over all periods compares with all of them.
     *
     * @param sheets of one lens, in the order of their periods, each period once
     * @return as many, in the same order
     * @throws IllegalArgumentException where the periods are out of order, or the framework was not
     *     checked
     */
    public static List<Scores> score(Framework framework, List<Sheet> sheets) {
        List<ScoreRun> runs = new ArrayList<>();
        List<Map<KpiCode, Column>> values = new ArrayList<>();
        Scores before = null;
        for (Sheet sheet : sheets) {
            if (before != null && before.sheet().period().compareTo(sheet.period()) >= 0) {
                throw new IllegalArgumentException(
                        before.sheet().period() + " is not before " + sheet.period());
            }
            boolean follows =
                    before != null && sheet.period().previous().equals(before.sheet().period());
            ScoreRun run = new ScoreRun(framework, sheet, follows ? before : null, List.of());
            values.add(run.calculate());
            runs.add(run);
            before = run.valued();
        }
        List<Scores> scores = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            int own = i;
            scores.add(runs.get(i).score(code -> othersThan(own, values, code)));
        }
        return scores;
    }

    private static List<double[]> othersThan(
            int own, List<Map<KpiCode, Column>> values, KpiCode code) {
        List<double[]> others = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Column column = values.get(i).get(code);
            if (i != own && column != null) {
                others.add(column.values);
            }
        }
        return others;
    }

    /** What an earlier period was compared with is what its successor is compared with too. */
    private static List<double[]> pooled(@Nullable Scores prior, KpiCode code) {
        Cohort before = prior == null ? null : prior.cohorts().get(code);
        return before == null ? List.of() : List.of(before.values());
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

    /**
     * Whether one period before is not enough to score a period: because a score compares with all
     * periods, or because a formula looks back at an indicator that itself looks back.
     */
    public static boolean looksFurtherBack(Framework framework) {
        Set<String> backwards = new HashSet<>();
        for (Indicator indicator : Plan.of(framework).order) {
            boolean chained = indicator.formula().namesNow().stream().anyMatch(backwards::contains);
            if (chained || looksBack(indicator)) {
                backwards.add(indicator.code().value());
            }
        }
        for (Indicator indicator : framework.indicators().values()) {
            boolean comparesAll =
                    indicator.score() instanceof ScoreForm.Relative relative
                            && relative.scope() == CohortScope.ALL;
            boolean chained = indicator.formula().names().stream().anyMatch(backwards::contains);
            if (comparesAll || (chained && looksBack(indicator))) {
                return true;
            }
        }
        return false;
    }

    private static boolean looksBack(Indicator indicator) {
        return indicator.formula().calls().stream()
                .map(Expr.Call::function)
                .anyMatch(Set.of("prior", "growth")::contains);
    }

    /**
     * Whether a unit's scores hang on those of others: by a form that compares, or by a formula.
     */
    public static boolean comparesUnits(Framework framework) {
        return framework.indicators().values().stream()
                .anyMatch(
                        indicator ->
                                indicator.score() instanceof ScoreForm.Relative
                                        || indicator.formula().calls().stream()
                                                .anyMatch(
                                                        call ->
                                                                call.function()
                                                                        .startsWith("peers_")));
    }

    /**
     * Whether a node has no score for one unit because something stands in the way: a child whose
     * missing score blocks, or too little of its weight scored. False where it has a score, nothing
     * was reported, or its roll-up has no result.
     */
    public static boolean isBlocked(Framework framework, Scores scores, KpiCode node, int row) {
        Plan plan = Plan.of(framework);
        Node found = plan.node(node);
        if (found == null) {
            throw new IllegalArgumentException("no node " + node);
        }
        PointsOff off = new PointsOff(scores.sheet(), scores.deductions());
        NodeRow way = new NodeRow(plan, found, scores.values(), scores.scores(), off);
        way.compute(row);
        return way.missing != null && (way.blockedBy >= 0 || way.isCoveredTooLittle());
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

    /**
     * How far ranks and verdicts of a period hang on weights, means and small errors, by the
     * framework's {@code confidence}: seeded, so the same inputs give the same numbers. At the
     * nodes above groups another mean is tried; below them a single 0 would decide everything.
     *
     * @param claimed the scores under the claimed lens
     * @param judged the scores under the lens that is judged, of the same units in the same order
     * @param errors number of flags that are errors, by unit
     * @param warnings number of flags that are warnings, by unit
     * @throws IllegalArgumentException where the framework asks for no trial
     */
    public static Robustness robustness(
            Framework framework, Scores claimed, Scores judged, int[] errors, int[] warnings) {
        VerdictRules.Confidence confidence = framework.verdict().confidence();
        if (confidence == null) {
            throw new IllegalArgumentException("no confidence in " + framework.code());
        }
        Plan plan = Plan.of(framework);
        TrialFacts facts = new TrialFacts(plan, claimed, judged, errors, warnings);
        List<Robustness.OfUnit> units = new Uncertainty(plan, facts, confidence).run();
        return new Robustness(confidence.runs(), units);
    }

    /**
     * What each graded indicator of the tree really decides in a period, in the order of the tree.
     *
     * @param claimed the scores under the claimed lens
     * @param judged the scores under the lens that is judged, of the same units in the same order
     */
    public static Map<KpiCode, Importance> importance(
            Framework framework, Scores claimed, Scores judged) {
        Plan plan = Plan.of(framework);
        int[] none = new int[judged.sheet().units().size()];
        TrialFacts facts = new TrialFacts(plan, claimed, judged, none, none);
        return new Sensitivity(plan, facts).importance();
    }

    /**
     * The single changes that would make another verdict of a unit: flags first, then indicators,
     * the smallest change of the total first.
     *
     * @param row of the unit in both scores
     */
    public static List<Flip> flips(
            Framework framework,
            Scores claimed,
            Scores judged,
            int[] errors,
            int[] warnings,
            int row) {
        Plan plan = Plan.of(framework);
        TrialFacts facts = new TrialFacts(plan, claimed, judged, errors, warnings);
        return new Sensitivity(plan, facts).flips(row);
    }

    /**
     * What a form that compares with nobody gives to a value; NaN where it gives no score.
     *
     * @throws IllegalArgumentException when others or the period have a say in it
     */
    public static double points(ScoreForm form, double value) {
        if (form instanceof ScoreForm.Relative || form instanceof ScoreForm.Target) {
            throw new IllegalArgumentException("depends on more than the value: " + form);
        }
        return ScoreForms.points(form, value);
    }

    /** Whether a value passes the condition of a score form over {@code value}. */
    public static boolean passes(Formula condition, double value) {
        return ScoreForms.passes(condition, value);
    }

    /** The value of a part of a formula without names; empty where it has names or no value. */
    public static OptionalDouble constant(Expr part) {
        if (!Formula.parts(part).stream().allMatch(Scoring::isConstant)) {
            return OptionalDouble.empty();
        }
        Scope nothing = Scope.of(1, name -> new Column(1));
        double value = new ColumnEvaluator(nothing).evaluate(part).values[0];
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static boolean isConstant(Expr part) {
        return switch (part) {
            case Expr.Name name -> false;
            case Expr.Str words -> false;
            case Expr.Call call ->
                    Functions.of(call.function())
                            .filter(function -> call.arguments().size() >= function.least())
                            .filter(function -> call.arguments().size() <= function.most())
                            .isPresent();
            default -> true;
        };
    }

    /** The names the conditions of the framework's verdict may use. */
    public static Set<String> verdictNames(Framework framework) {
        return Collections.unmodifiableSet(Verdicts.names(framework));
    }
}
