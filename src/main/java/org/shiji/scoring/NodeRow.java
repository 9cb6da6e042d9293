package org.shiji.scoring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Node.Branch;
import org.shiji.scoring.Node.Child;
import org.shiji.scoring.Node.Leaf;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Missing;

/**
 * From the scores of a node's children to its own, for one unit: missing policies, coverage,
 * roll-up, bonus, deduction. The run over all units and the explanation of one use this same way;
 * the stations stay readable after {@link #compute}.
 */
final class NodeRow {

    private final Plan plan;
    private final Node node;
    private final Map<KpiCode, Column> values;
    private final Map<KpiCode, Column> columns;
    private final PointsOff off;
    private final List<Child> children;

    /** Scores of the children, looked up once; null where a child has none (info). */
    private final @Nullable Column[] earnings;

    private final boolean bonuses;

    /**
     * The children that count, as many as {@link #count}: places among the children, scores and
     * weights.
     */
    final int[] places;

    final double[] scores;
    final double[] weights;
    int count;

    /** Place of the child that leaves the node without a score, −1 where none does. */
    int blockedBy;

    /** Share of the weight with values, 0 to 1; only where the node asks for a least share. */
    double covered;

    double rolledUp;
    double bonus;
    double afterBonus;

    /** NaN where there is none. */
    double score;

    /** Why there is no score. */
    @Nullable Missing missing;

    NodeRow(
            Plan plan,
            Node node,
            Map<KpiCode, Column> values,
            Map<KpiCode, Column> columns,
            PointsOff off) {
        this.plan = plan;
        this.node = node;
        this.values = values;
        this.columns = columns;
        this.off = off;
        children = node.children();
        earnings = new @Nullable Column[children.size()];
        for (int place = 0; place < earnings.length; place++) {
            earnings[place] = columns.get(Plan.code(children.get(place)));
        }
        bonuses =
                children.stream()
                        .anyMatch(child -> child instanceof Leaf leaf && leaf.points() > 0);
        places = new int[children.size()];
        scores = new double[children.size()];
        weights = new double[children.size()];
    }

    void compute(int row) {
        gather(row);
        covered = node.minCoverage() > 0 ? covered(node, row) : 1;
        rolledUp = RollUp.of(node, scores, weights, count);
        bonus = bonus(row);
        afterBonus = bonus > 0 ? Math.max(rolledUp, Math.min(100, rolledUp + bonus)) : rolledUp;
        score = off.taken(afterBonus, node.code(), row) + 0.0;
        missing = null;
        if (blockedBy >= 0 || isCoveredTooLittle() || (count > 0 && !Double.isFinite(score))) {
            missing = Missing.NOT_COMPUTABLE;
            score = Double.NaN;
        } else if (count == 0) {
            missing = isWeighted() ? Missing.NOT_REPORTED : Missing.NOT_APPLICABLE;
            score = Double.NaN;
        }
    }

    boolean isCoveredTooLittle() {
        return Arithmetic.less(covered, node.minCoverage());
    }

    /**
     * Points a bonus adds, 0 for any other child, where it has no score and where that is negative.
     */
    double bonus(Child child, int row) {
        if (child instanceof Leaf leaf && leaf.points() > 0) {
            double earned = score(child, row);
            return Double.isNaN(earned) ? 0 : Math.max(0, leaf.points() * earned / 100);
        }
        return 0;
    }

    double score(Child child, int row) {
        Column column = columns.get(Plan.code(child));
        return column == null ? Double.NaN : column.values[row];
    }

    /** What a child without a score does here. */
    MissingPolicy policy(Child child, int row) {
        return switch (child) {
            case Leaf leaf ->
                    isLeftOut(leaf, row)
                            ? MissingPolicy.EXCLUDE
                            : plan.policy(plan.indicator(leaf.indicator()));
            case Branch branch -> {
                MissingPolicy own = node.missing();
                // a branch whose children were all left out is left out; one that could not be
                // scored blocks
                boolean leftOut = figureMissing(branch, row) != Missing.NOT_COMPUTABLE;
                yield own != null ? own : leftOut ? MissingPolicy.EXCLUDE : MissingPolicy.BLOCK;
            }
        };
    }

    /** A value that cannot be told from anybody else's has no score, and that is nobody's fault. */
    private boolean isLeftOut(Leaf leaf, int row) {
        Column score = columns.get(leaf.indicator());
        Column value = values.get(leaf.indicator());
        return score != null
                && value != null
                && value.isKnown(row)
                && score.figure(row).missing() == Missing.NOT_APPLICABLE;
    }

    private void gather(int row) {
        count = 0;
        blockedBy = -1;
        for (int place = 0; place < places.length; place++) {
            Child child = children.get(place);
            if (child.weight() > 0) {
                Column column = earnings[place];
                double earned = column == null ? Double.NaN : column.values[row];
                if (Double.isNaN(earned)) {
                    gatherMissing(place, child, row);
                } else {
                    add(place, earned, child.weight());
                }
            } else if (blockedBy < 0 && isGateThatBlocks(child, row)) {
                blockedBy = place;
            }
        }
    }

    private void gatherMissing(int place, Child child, int row) {
        switch (policy(child, row)) {
            case ZERO -> add(place, 0, child.weight());
            case EXCLUDE -> {}
            case BLOCK -> blockedBy = blockedBy < 0 ? place : blockedBy;
        }
    }

    private void add(int place, double earned, double weight) {
        places[count] = place;
        scores[count] = earned;
        weights[count] = weight;
        count++;
    }

    /**
     * A gate carries no weight and yet may block; vetoes speak in the verdict only, bonus and info
     * nowhere else.
     */
    private boolean isGateThatBlocks(Child child, int row) {
        return child instanceof Leaf leaf
                && plan.indicator(leaf.indicator()).kind() == IndicatorKind.GATE
                && Double.isNaN(score(child, row))
                && policy(child, row) == MissingPolicy.BLOCK;
    }

    private double bonus(int row) {
        if (!bonuses) {
            return 0;
        }
        double sum = 0;
        for (Child child : children) {
            sum += bonus(child, row);
        }
        return sum;
    }

    private double covered(Node of, int row) {
        double all = 0;
        double with = 0;
        for (Child child : of.children()) {
            if (child.weight() > 0) {
                all += child.weight();
                with += child.weight() * coveredBelow(child, row);
            }
        }
        return all == 0 ? 1 : with / all;
    }

    private double coveredBelow(Child child, int row) {
        return switch (child) {
            case Leaf leaf ->
                    values.containsKey(leaf.indicator()) && column(values, leaf).isKnown(row)
                            ? 1
                            : 0;
            case Branch branch ->
                    Double.isNaN(score(branch, row)) ? 0 : covered(branch.node(), row);
        };
    }

    private boolean isWeighted() {
        return children.stream().anyMatch(child -> child.weight() > 0);
    }

    private @Nullable Missing figureMissing(Branch branch, int row) {
        return column(columns, branch).figure(row).missing();
    }

    private static Column column(Map<KpiCode, Column> columns, Child child) {
        Column column = columns.get(Plan.code(child));
        if (column == null) {
            throw new IllegalArgumentException("not scored: " + Plan.code(child));
        }
        return column;
    }
}
