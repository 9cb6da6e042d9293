package org.shiji.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Robustness.OfUnit;
import org.shiji.scoring.Robustness.Share;
import org.shiji.scoring.ScoreForm.Relative;
import org.shiji.scoring.VerdictRules.Confidence;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Missing;

/** Scores a period many times with everything a little different, and counts what comes of it. */
final class Uncertainty {

    private final Plan plan;
    private final Confidence confidence;
    private final TrialFacts facts;
    private final Draws draws;
    private final int size;
    private final List<KpiCode> graded;
    private final Map<Scores, Map<KpiCode, double[]>> caps = new HashMap<>();

    Uncertainty(Plan plan, TrialFacts facts, Confidence confidence) {
        this.plan = plan;
        this.facts = facts;
        this.confidence = confidence;
        draws = new Draws(confidence.seed());
        size = facts.size();
        graded = List.copyOf(plan.shares.keySet());
        for (Scores scores : List.of(facts.claimed(), facts.judged())) {
            caps.put(scores, caps(scores));
        }
    }

    List<OfUnit> run() {
        int[] written = facts.levels(plan.framework.roots(), Map.of(), Map.of());
        int[][] ranks = new int[size][confidence.runs()];
        int levels = plan.framework.verdict().levels().size();
        int[][] verdicts = new int[size][levels];
        for (int run = 0; run < confidence.runs(); run++) {
            List<Node> roots = perturbed();
            Map<KpiCode, double[]> factors = factors();
            int[] level =
                    facts.levels(
                            roots,
                            rescored(facts.claimed(), factors),
                            rescored(facts.judged(), factors));
            int[] rank = facts.ranks();
            for (int row = 0; row < size; row++) {
                ranks[row][run] = rank[row];
                verdicts[row][level[row]]++;
            }
        }
        List<OfUnit> units = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            units.add(unit(ranks[row], verdicts[row], written[row]));
        }
        return units;
    }

    private OfUnit unit(int[] ranks, int[] verdicts, int written) {
        int[] sorted = Arrays.stream(ranks).filter(rank -> rank > 0).sorted().toArray();
        List<Share> others = new ArrayList<>();
        for (int level = 0; level < verdicts.length; level++) {
            if (level != written && verdicts[level] > 0) {
                String code = plan.framework.verdict().levels().get(level).code();
                others.add(new Share(code, (double) verdicts[level] / confidence.runs()));
            }
        }
        others.sort((a, b) -> Double.compare(b.share(), a.share()));
        double agreement = (double) verdicts[written] / confidence.runs();
        if (sorted.length == 0) {
            return new OfUnit(false, 0, 0, 0, agreement, others);
        }
        int middle = sorted.length / 2;
        double median =
                sorted.length % 2 == 1
                        ? sorted[middle]
                        : (sorted[middle - 1] + sorted[middle]) / 2.0;
        return new OfUnit(true, median, at(sorted, 0.05), at(sorted, 0.95), agreement, others);
    }

    /** The least value that this share of all does not exceed. */
    private static int at(int[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** The trees with other weights, and with another mean above the groups. */
    private List<Node> perturbed() {
        int way = confidence.rollUp() ? draws.below(3) : 0;
        Aggregate mean = way == 1 ? Aggregate.ARITHMETIC : Aggregate.GEOMETRIC;
        return plan.framework.roots().stream()
                .map(root -> perturbed(root, way == 0 ? null : mean))
                .toList();
    }

    private Node perturbed(Node node, @Nullable Aggregate mean) {
        List<Node.Child> children = new ArrayList<>();
        boolean groupsOnly = true;
        for (Node.Child child : node.children()) {
            double weight =
                    child.weight() > 0 ? child.weight() * draws.factor(confidence.weights()) : 0;
            switch (child) {
                case Node.Branch branch ->
                        children.add(new Node.Branch(perturbed(branch.node(), mean), weight));
                case Node.Leaf leaf -> {
                    groupsOnly &= leaf.weight() == 0;
                    children.add(new Node.Leaf(leaf.indicator(), weight, leaf.points()));
                }
            }
        }
        boolean isMean =
                switch (node.aggregate()) {
                    case ARITHMETIC, GEOMETRIC, HARMONIC, POWER -> true;
                    case MIN, MAX, SUM -> false;
                };
        Aggregate aggregate = mean != null && isMean && groupsOnly ? mean : node.aggregate();
        return new Node(
                node.code(),
                node.name(),
                aggregate,
                node.power(),
                children,
                node.missing(),
                node.minCoverage());
    }

    /** How far each value of each unit is off, the same under both lenses. */
    private Map<KpiCode, double[]> factors() {
        Map<KpiCode, double[]> factors = new LinkedHashMap<>();
        if (confidence.data() > 0) {
            for (KpiCode code : graded) {
                double[] each = new double[size];
                for (int row = 0; row < size; row++) {
                    each[row] = draws.factor(confidence.data());
                }
                factors.put(code, each);
            }
        }
        return factors;
    }

    private Map<KpiCode, Column> rescored(Scores scores, Map<KpiCode, double[]> factors) {
        Map<KpiCode, Column> columns = new HashMap<>();
        Map<KpiCode, double[]> most = caps.getOrDefault(scores, Map.of());
        factors.forEach(
                (code, factor) -> {
                    Indicator indicator = plan.indicator(code);
                    ScoreForm form = indicator.score();
                    Column value = scores.values().get(code);
                    double[] cap = most.get(code);
                    if (form != null && value != null && cap != null) {
                        columns.put(code, rescored(scores, indicator, form, value, factor, cap));
                    }
                });
        return columns;
    }

    private Column rescored(
            Scores scores,
            Indicator indicator,
            ScoreForm form,
            Column value,
            double[] factor,
            double[] cap) {
        double[] off = new double[size];
        for (int row = 0; row < size; row++) {
            off[row] = value.values[row] * factor[row];
        }
        Column values = new Column(off, value.missing);
        Cohort cohort =
                form instanceof Relative relative && relative.scope() == CohortScope.PERIOD
                        ? Cohort.of(values)
                        : scores.cohorts().getOrDefault(indicator.code(), Cohort.NOBODY);
        ScoreForms forms = new ScoreForms(form, cohort, scores.sheet().period());
        double[] formScores = forms.column(values);
        IndicatorRow way =
                new IndicatorRow(
                        plan, indicator, scores.sheet(), facts.off(scores), forms.isUndiscerning());
        Column written = scores.scores().get(indicator.code());
        Column column = Column.taking(formScores);
        boolean plain = !way.isCapped() && !facts.off(scores).touches(indicator.code());
        for (int row = 0; row < size; row++) {
            // as in ScoreRun: without caps and deductions a score is what the form says
            if (plain && !Double.isNaN(formScores[row])) {
                continue;
            }
            way.compute(row, values.isKnown(row), formScores[row], cap[row]);
            if (Double.isFinite(way.score)) {
                column.set(row, way.score);
            } else {
                column.setMissing(row, reason(written, row));
            }
        }
        return column;
    }

    /**
     * Why a score is missing: for the same reason as without the trial, if it was missing there.
     */
    private static Missing reason(@Nullable Column written, int row) {
        if (written == null) {
            return Missing.NOT_REPORTED;
        }
        return written.isKnown(row) ? Missing.NOT_COMPUTABLE : written.reason(row);
    }

    private Map<KpiCode, double[]> caps(Scores scores) {
        Map<KpiCode, double[]> caps = new HashMap<>();
        for (KpiCode code : graded) {
            IndicatorRow way =
                    new IndicatorRow(
                            plan, plan.indicator(code), scores.sheet(), facts.off(scores), false);
            double[] most = new double[size];
            for (int row = 0; row < size; row++) {
                most[row] = way.mostPoints(row);
            }
            caps.put(code, most);
        }
        return caps;
    }
}
