package org.shiji.scoring;

import org.shiji.scoring.Node.Child;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Missing;

/** Takes a node's score apart by its children. */
final class Contributions {

    private Contributions() {}

    static Contribution of(Plan plan, Scores scores, KpiCode code, int row) {
        Node parent = plan.parents.get(code);
        if (parent == null) {
            return none(Missing.NOT_APPLICABLE);
        }
        NodeRow way =
                new NodeRow(
                        plan,
                        parent,
                        scores.values(),
                        scores.scores(),
                        new PointsOff(scores.sheet(), scores.deductions()));
        way.compute(row);
        if (way.missing != null) {
            return none(Missing.NOT_COMPUTABLE);
        }
        int place = place(parent, code);
        Child child = parent.children().get(place);
        if (child instanceof Node.Leaf leaf && leaf.points() > 0) {
            return new Contribution(Figure.of(way.bonus(child, row)), true);
        }
        for (int i = 0; i < way.count; i++) {
            if (way.places[i] == place) {
                return counted(parent, way, i);
            }
        }
        return none(child.weight() > 0 ? Missing.NOT_REPORTED : Missing.NOT_APPLICABLE);
    }

    private static Contribution counted(Node parent, NodeRow way, int i) {
        double points = way.weights[i] * way.scores[i];
        return switch (parent.aggregate()) {
            case ARITHMETIC ->
                    new Contribution(
                            Figure.of(points / RollUp.total(way.weights, way.count)), true);
            case SUM -> new Contribution(Figure.of(points / 100), true);
            case GEOMETRIC, HARMONIC, POWER, MIN, MAX -> {
                double[] full = way.scores.clone();
                full[i] = Math.max(100, full[i]);
                double best = RollUp.of(parent, full, way.weights, way.count);
                yield new Contribution(Figure.of(Math.min(0, way.rolledUp - best)), false);
            }
        };
    }

    private static int place(Node parent, KpiCode code) {
        for (int place = 0; place < parent.children().size(); place++) {
            if (Plan.code(parent.children().get(place)).equals(code)) {
                return place;
            }
        }
        throw new IllegalStateException(code + " does not stand under " + parent.code());
    }

    private static Contribution none(Missing reason) {
        return new Contribution(Figure.absent(reason), true);
    }
}
