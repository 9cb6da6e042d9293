package org.shiji.scoring;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Node.Child;
import org.shiji.scoring.Node.Leaf;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Missing;

/**
 * The score of a node for all units. Where the node is a plain weighted mean, the units of which
 * every child has a score are done column after column; each other unit goes the whole way of
 * {@link NodeRow}. Both come to the same digits.
 */
final class NodeColumn {

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
        Column score = new Column(size);
        boolean @Nullable [] whole = plain ? whole() : null;
        WeightedMeans means = whole == null ? null : means();
        for (int row = 0; row < size; row++) {
            if (whole != null && means != null && whole[row]) {
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

    /** The units of which every child with weight has a score and every other one, too. */
    private boolean[] whole() {
        boolean[] whole = new boolean[size];
        boolean weighted = false;
        Arrays.fill(whole, true);
        for (Child child : node.children()) {
            Column column = columns.get(Plan.code(child));
            weighted |= child.weight() > 0;
            if (column == null) {
                if (child.weight() > 0) {
                    return new boolean[size];
                }
            } else {
                for (int row = 0; row < size; row++) {
                    whole[row] &= !Double.isNaN(column.values[row]);
                }
            }
        }
        return weighted ? whole : new boolean[size];
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
