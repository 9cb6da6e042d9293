package org.shiji.scoring;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Node.Child;
import org.shiji.scoring.Node.Leaf;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Missing;

/**
 * The score of a node for all units. Where the node is a plain weighted mean, the units are done
 * column after column whose children have a score or are left out without one whatever the reason;
 * each other unit goes the whole way of {@link NodeRow}. Both come to the same digits.
 */
final class NodeColumn {

    private final Plan plan;
    private final Node node;
    private final Map<KpiCode, Column> columns;
    private final NodeRow way;
    private final boolean plain;
    private final int size;

    NodeColumn(
            Plan plan,
            Node node,
            Map<KpiCode, Column> values,
            Map<KpiCode, Column> columns,
            PointsOff off,
            int size) {
        this.plan = plan;
        this.node = node;
        this.columns = columns;
        this.size = size;
        way = new NodeRow(plan, node, values, columns, off);
        plain =
                node.aggregate() == Aggregate.ARITHMETIC
                        && node.minCoverage() == 0
                        && !off.touches(node.code())
                        && node.children().stream().allMatch(child -> isPlain(child));
    }

    private static boolean isPlain(Child child) {
        return child.weight() > 0 || child instanceof Leaf leaf && leaf.points() == 0;
    }

    Column score() {
        Column score = Column.taking(new double[size]);
        boolean @Nullable [] easy = plain ? easy() : null;
        WeightedMeans means = easy == null ? null : means();
        for (int row = 0; row < size; row++) {
            if (easy != null && means != null && easy[row] && !means.isEmpty(row)) {
                score.set(row, means.mean(row));
            } else {
                way.compute(row);
                Missing missing = way.missing;
                if (missing == null) {
                    score.set(row, way.score);
                } else {
                    score.setMissing(row, missing);
                }
            }
        }
        return score;
    }

    /** The units whose children without a score, if there are any, are simply left out. */
    private boolean[] easy() {
        boolean[] easy = new boolean[size];
        Arrays.fill(easy, true);
        for (Child child : node.children()) {
            Column column = columns.get(Plan.code(child));
            if (column == null) {
                if (child.weight() > 0) {
                    return new boolean[size];
                }
            } else if (!isLeftOutWhenMissing(child)) {
                for (int row = 0; row < size; row++) {
                    easy[row] &= !Double.isNaN(column.values[row]);
                }
            }
        }
        return easy;
    }

    private boolean isLeftOutWhenMissing(Child child) {
        return child.weight() > 0
                && child instanceof Leaf leaf
                && plan.policy(plan.indicator(leaf.indicator())) == MissingPolicy.EXCLUDE;
    }

    private WeightedMeans means() {
        WeightedMeans means = new WeightedMeans(size);
        for (Child child : node.children()) {
            Column column = columns.get(Plan.code(child));
            if (child.weight() > 0 && column != null) {
                means.add(column.values, child.weight());
            }
        }
        return means;
    }
}
