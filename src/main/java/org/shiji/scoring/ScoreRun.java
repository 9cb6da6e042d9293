package org.shiji.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.ScoreForm.Relative;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Missing;

/** One run over a sheet: values, scores, nodes, stages, counts. */
final class ScoreRun {

    private final Plan plan;
    private final Sheet sheet;
    private final @Nullable Scores prior;
    private final List<Deduction> deductions;
    private final PointsOff off;
    private final int size;
    private final Map<KpiCode, Column> values = new HashMap<>();
    private final Map<KpiCode, Cohort> cohorts = new LinkedHashMap<>();
    private final Map<KpiCode, Column> scores = new HashMap<>();

    ScoreRun(Framework framework, Sheet sheet, @Nullable Scores prior, List<Deduction> deductions) {
        plan = Plan.of(framework);
        this.sheet = sheet;
        this.prior = prior;
        this.deductions = List.copyOf(deductions);
        off = new PointsOff(sheet, deductions);
        size = sheet.units().size();
    }

    /** The values of the indicators; the first of the two halves of a run. */
    Map<KpiCode, Column> calculate() {
        ColumnEvaluator evaluator =
                new ColumnEvaluator(Scope.of(plan.framework, sheet, values, prior));
        for (Indicator indicator : plan.order) {
            values.put(indicator.code(), evaluator.evaluate(indicator.formula().tree()).settled());
        }
        return values;
    }

    /** The sheet with its values, for those who look back at it before it is scored. */
    Scores valued() {
        return new Scores(sheet, inOrder(values), Map.of(), Map.of(), deductions, this::nothing);
    }

    private Scores.Bearing nothing() {
        Column none = Column.calculated(new double[size]);
        return new Scores.Bearing(Map.of(), none, none, none, Map.of());
    }

    /**
     * Scores what was calculated.
     *
     * @param others values of an indicator in the other periods that are scored together
     */
    Scores score(Function<KpiCode, List<double[]>> others) {
        plan.order.forEach(indicator -> freeze(indicator, others));
        plan.order.forEach(this::score);
        plan.nodes.forEach(this::score);
        return new Scores(
                sheet,
                inOrder(values),
                Collections.unmodifiableMap(cohorts),
                inOrder(scores),
                deductions,
                this::bearing);
    }

    private Scores.Bearing bearing() {
        Map<KpiCode, Column> bars = bars();
        return new Scores.Bearing(
                stages(),
                coverage(),
                count(IndicatorKind.GATE, bars),
                count(IndicatorKind.VETO, bars),
                bars);
    }

    private void freeze(Indicator indicator, Function<KpiCode, List<double[]>> others) {
        if (indicator.score() instanceof Relative relative) {
            List<double[]> parts = new ArrayList<>(List.of(value(indicator).values));
            if (relative.scope() == CohortScope.ALL) {
                parts.addAll(others.apply(indicator.code()));
            }
            cohorts.put(indicator.code(), Cohort.of(parts));
        }
    }

    private void score(Indicator indicator) {
        ScoreForm form = indicator.score();
        if (form == null || indicator.kind() == IndicatorKind.INFO) {
            return;
        }
        Column value = value(indicator);
        ScoreForms forms = ScoreForms.of(indicator, form, sheet, cohorts);
        double[] formScores = forms.column(value);
        Column score = Column.taking(formScores);
        IndicatorRow way = new IndicatorRow(plan, indicator, sheet, off, forms.isUndiscerning());
        boolean plain = !way.isCapped() && !off.touches(indicator.code());
        for (int row = 0; row < size; row++) {
            // without caps and deductions a score is what the form says
            if (plain && !Double.isNaN(formScores[row])) {
                continue;
            }
            way.compute(row, value.isKnown(row), formScores[row]);
            if (Double.isFinite(way.score)) {
                score.set(row, way.score);
            } else if (way.leftOut) {
                score.setMissing(row, Missing.NOT_APPLICABLE);
            } else if (value.isKnown(row)) {
                score.setMissing(row, Missing.NOT_COMPUTABLE);
            } else {
                score.take(row, value, row);
            }
        }
        scores.put(indicator.code(), score);
    }

    private void score(Node node) {
        scores.put(node.code(), new NodeColumn(plan, node, values, scores, off, size).score());
    }

    /**
     * Weighted by the share of the whole; what is left out is left out here too, what blocks leaves
     * the stage open.
     */
    private Map<Stage, Column> stages() {
        Map<Stage, Column> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            List<Indicator> members =
                    plan.shares.keySet().stream()
                            .map(plan::indicator)
                            .filter(indicator -> indicator.stage() == stage)
                            .toList();
            if (!members.isEmpty()) {
                stages.put(stage, stage(members));
            }
        }
        return stages;
    }

    private Column stage(List<Indicator> members) {
        Column stage = new Column(size);
        WeightedMeans means = new WeightedMeans(size);
        boolean[] blocked = new boolean[size];
        for (Indicator member : members) {
            double share = share(member);
            if (share > 0) {
                double[] column = scores.getOrDefault(member.code(), stage).values;
                means.add(column, share);
                for (int row = 0; row < size; row++) {
                    if (Double.isNaN(column[row])) {
                        blocked[row] |= policy(member, row) == MissingPolicy.BLOCK;
                    }
                }
            }
        }
        for (int row = 0; row < size; row++) {
            double mean = means.mean(row);
            if (blocked[row]) {
                stage.setMissing(row, Missing.NOT_COMPUTABLE);
            } else if (!Double.isNaN(mean)) {
                stage.set(row, mean);
            }
        }
        return stage;
    }

    private double share(Indicator indicator) {
        return plan.shares.getOrDefault(indicator.code(), 0.0);
    }

    private Column coverage() {
        double all = 0;
        double[] with = new double[size];
        for (KpiCode code : plan.shares.keySet()) {
            Indicator indicator = plan.indicator(code);
            double share = share(indicator);
            Column value = value(indicator);
            all += share;
            for (int row = 0; row < size; row++) {
                with[row] += value.isKnown(row) ? share : 0;
            }
        }
        for (int row = 0; row < size; row++) {
            with[row] = all == 0 ? 1 : with[row] / all;
        }
        return Column.calculated(with);
    }

    /** Each gate with 1 where it is failed, each veto with 1 where it is in force. */
    private Map<KpiCode, Column> bars() {
        Map<KpiCode, Column> bars = new LinkedHashMap<>();
        for (Indicator indicator : plan.order) {
            boolean gate = indicator.kind() == IndicatorKind.GATE;
            boolean bar = gate || indicator.kind() == IndicatorKind.VETO;
            if (bar && scores.containsKey(indicator.code())) {
                double[] marks = new double[size];
                for (int row = 0; row < size; row++) {
                    boolean barred =
                            gate ? isGateFailed(indicator, row) : isVetoInForce(indicator, row);
                    marks[row] = barred ? 1 : 0;
                }
                bars.put(indicator.code(), Column.calculated(marks));
            }
        }
        return bars;
    }

    private Column count(IndicatorKind kind, Map<KpiCode, Column> bars) {
        double[] counts = new double[size];
        bars.forEach(
                (code, marks) -> {
                    if (plan.indicator(code).kind() == kind) {
                        for (int row = 0; row < size; row++) {
                            counts[row] += marks.values[row];
                        }
                    }
                });
        return Column.calculated(counts);
    }

    /** A blank gate is no better than a failed one, unless the rules leave it out. */
    private boolean isGateFailed(Indicator gate, int row) {
        double score = scoreOf(gate, row);
        return Double.isNaN(score)
                ? policy(gate, row) != MissingPolicy.EXCLUDE
                : Arithmetic.less(score, 100);
    }

    private boolean isVetoInForce(Indicator veto, int row) {
        double score = scoreOf(veto, row);
        boolean failed = !Double.isNaN(score) && Arithmetic.less(score, 100);
        return failed && sheet.lens() == Lens.VERIFIED && isInspected(plan.reached(veto), row);
    }

    private boolean isInspected(Set<ElementCode> elements, int row) {
        return elements.stream().anyMatch(element -> sheet.isInspected(element, row));
    }

    private MissingPolicy policy(Indicator indicator, int row) {
        Column score = scores.get(indicator.code());
        boolean leftOut =
                score != null
                        && value(indicator).isKnown(row)
                        && score.figure(row).missing() == Missing.NOT_APPLICABLE;
        return leftOut ? MissingPolicy.EXCLUDE : plan.policy(indicator);
    }

    private double scoreOf(Indicator indicator, int row) {
        Column column = scores.get(indicator.code());
        return column == null ? Double.NaN : column.values[row];
    }

    private Column value(Indicator indicator) {
        Column value = values.get(indicator.code());
        if (value == null) {
            throw new IllegalStateException("not calculated: " + indicator.code());
        }
        return value;
    }

    /** In the order of the framework, then nodes, children before parents. */
    private Map<KpiCode, Column> inOrder(Map<KpiCode, Column> columns) {
        Map<KpiCode, Column> ordered = new LinkedHashMap<>();
        for (KpiCode code : plan.framework.indicators().keySet()) {
            Column column = columns.get(code);
            if (column != null) {
                ordered.put(code, column);
            }
        }
        for (Node node : plan.nodes) {
            Column column = columns.get(node.code());
            if (column != null) {
                ordered.put(node.code(), column);
            }
        }
        return Collections.unmodifiableMap(ordered);
    }
}
