package org.shiji.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shiji.scoring.Node.Branch;
import org.shiji.scoring.Node.Child;
import org.shiji.scoring.Node.Leaf;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Missing;

/**
 * One more scoring of a period with other weights, means or scores of indicators, from the scores
 * that are there: formulas are not calculated again. Goes the way of {@link NodeRow}, so that with
 * nothing changed it comes to the same digits.
 */
final class Trial {

    private final Plan plan;
    private final Scores scores;
    private final PointsOff off;
    private final int size;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<KpiCode, Double> shares = new LinkedHashMap<>();

    /** Scores of indicators and, once run, of nodes. */
    final Map<KpiCode, Column> columns = new HashMap<>();

    /**
     * @param roots the trees with the weights and means to be tried
     */
    Trial(Plan plan, Scores scores, PointsOff off, List<Node> roots) {
        this.plan = plan;
        this.scores = scores;
        this.off = off;
        size = scores.sheet().units().size();
        columns.putAll(scores.scores());
        roots.forEach(root -> walk(root, 1));
    }

    private void walk(Node node, double share) {
        double total = 0;
        for (Child child : node.children()) {
            total += child.weight();
        }
        for (Child child : node.children()) {
            double part = child.weight() > 0 ? share * child.weight() / total : 0;
            switch (child) {
                case Branch branch -> walk(branch.node(), part);
                case Leaf leaf -> {
                    if (part > 0) {
                        shares.put(leaf.indicator(), part);
                    }
                }
            }
        }
        nodes.add(node);
    }

    Map<KpiCode, Double> shares() {
        return shares;
    }

    /** Rolls up; afterwards {@link #columns} has the nodes. */
    void run() {
        for (Node node : nodes) {
            NodeColumn column = new NodeColumn(plan, node, scores.values(), columns, off, size);
            columns.put(node.code(), column.score());
        }
    }

    /** The mean of a stage by the weights that are tried; see {@link ScoreRun}. */
    Column stage(Stage stage) {
        Column mean = new Column(size);
        double[] sums = new double[size];
        double[] weights = new double[size];
        boolean[] blocked = new boolean[size];
        shares.forEach(
                (code, share) -> {
                    Indicator indicator = plan.indicator(code);
                    Column column = columns.get(code);
                    if (indicator.stage() == stage && column != null) {
                        boolean blocks = plan.policy(indicator) == MissingPolicy.BLOCK;
                        for (int row = 0; row < size; row++) {
                            double score = column.values[row];
                            if (Double.isNaN(score)) {
                                blocked[row] |= blocks && !isLeftOut(indicator, column, row);
                            } else {
                                sums[row] += share * score;
                                weights[row] += share;
                            }
                        }
                    }
                });
        for (int row = 0; row < size; row++) {
            if (blocked[row]) {
                mean.setMissing(row, Missing.NOT_COMPUTABLE);
            } else if (weights[row] > 0) {
                mean.set(row, sums[row] / weights[row]);
            }
        }
        return mean;
    }

    private boolean isLeftOut(Indicator indicator, Column score, int row) {
        Column value = scores.values().get(indicator.code());
        return value != null
                && value.isKnown(row)
                && score.figure(row).missing() == Missing.NOT_APPLICABLE;
    }

    /** Share of the weight that is tried with a value. */
    Column coverage() {
        double all = 0;
        double[] with = new double[size];
        for (Map.Entry<KpiCode, Double> each : shares.entrySet()) {
            Column value = scores.values().get(each.getKey());
            all += each.getValue();
            for (int row = 0; row < size; row++) {
                with[row] += value != null && value.isKnown(row) ? each.getValue() : 0;
            }
        }
        for (int row = 0; row < size; row++) {
            with[row] = all == 0 ? 1 : with[row] / all;
        }
        return Column.calculated(with);
    }
}
