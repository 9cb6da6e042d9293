package org.shiji.scoring;

import java.util.ArrayList;
import java.util.List;
import org.shiji.scoring.Node.Branch;
import org.shiji.scoring.Node.Child;
import org.shiji.scoring.Node.Leaf;
import org.shiji.scoring.Step.What;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Message;
import org.shiji.shared.Missing;
import org.shiji.shared.Text;

/** The steps from the scores of a node's children to its own, for one unit. */
final class NodeExplanation {

    private final Plan plan;
    private final Scores scores;
    private final Node node;
    private final int row;
    private final NodeRow way;
    private final List<Step> steps = new ArrayList<>();

    NodeExplanation(Plan plan, Scores scores, Node node, int row) {
        this.plan = plan;
        this.scores = scores;
        this.node = node;
        this.row = row;
        PointsOff off = new PointsOff(scores.sheet(), scores.deductions());
        way = new NodeRow(plan, node, scores.values(), scores.scores(), off);
    }

    List<Step> steps() {
        way.compute(row);
        double total = RollUp.total(way.weights, way.count);
        int counted = 0;
        for (int place = 0; place < node.children().size(); place++) {
            Child child = node.children().get(place);
            boolean counts = counted < way.count && way.places[counted] == place;
            if (child.weight() > 0) {
                child(child, counts ? way.scores[counted] : Double.NaN, total);
            }
            counted += counts ? 1 : 0;
        }
        if (way.blockedBy >= 0) {
            add(What.MISSING_POLICY, own(), "blocked", name(node.children().get(way.blockedBy)));
        } else if (way.isCoveredTooLittle()) {
            String covered = Numbers.say(way.covered * 100);
            add(
                    What.MISSING_POLICY,
                    own(),
                    "coverage",
                    covered,
                    Numbers.say(node.minCoverage() * 100));
        } else if (way.count == 0) {
            add(What.MISSING_POLICY, own(), "nothing");
        } else if (way.missing != null) {
            add(What.MISSING_POLICY, own(), "negative");
        } else {
            rollUp();
        }
        return List.copyOf(steps);
    }

    private void child(Child child, double counted, double total) {
        double earned = way.score(child, row);
        Figure result = figure(earned);
        if (Double.isNaN(earned)) {
            add(What.WEIGHT, result, "child." + way.policy(child, row).name(), name(child));
            return;
        }
        String score = Numbers.say(counted);
        switch (node.aggregate()) {
            case ARITHMETIC -> {
                double share = child.weight() / total;
                String points = Numbers.say(counted * child.weight() / total);
                add(
                        What.WEIGHT,
                        result,
                        "child.share",
                        name(child),
                        score,
                        Numbers.say(share * 100),
                        points);
            }
            case SUM -> {
                String points = Numbers.say(counted * child.weight() / 100);
                add(
                        What.WEIGHT,
                        result,
                        "child.points",
                        name(child),
                        score,
                        Numbers.exact(child.weight()),
                        points);
            }
            case GEOMETRIC, HARMONIC, POWER ->
                    add(
                            What.WEIGHT,
                            result,
                            "child.weight",
                            name(child),
                            score,
                            Numbers.say(child.weight() / total * 100));
            case MIN, MAX -> add(What.WEIGHT, result, "child.plain", name(child), score);
        }
    }

    private void rollUp() {
        Message how =
                Message.of(
                        "scoring.rollUp." + node.aggregate().name(), Numbers.exact(node.power()));
        add(What.ROLL_UP, figure(way.rolledUp), "rollUp", how, Numbers.say(way.rolledUp));
        double sum = 0;
        for (Child child : node.children()) {
            double bonus = way.bonus(child, row);
            if (bonus > 0) {
                sum += bonus;
                double capped = Math.max(way.rolledUp, Math.min(100, way.rolledUp + sum));
                add(
                        What.BONUS,
                        figure(capped),
                        "bonus",
                        name(child),
                        Numbers.say(bonus),
                        Numbers.say(capped));
            }
        }
        if (scores.sheet().lens() == Lens.VERIFIED) {
            for (Deduction deduction : scores.deductions()) {
                if (deduction.row() == row && deduction.target().equals(node.code())) {
                    deduction(deduction);
                }
            }
        }
    }

    private void deduction(Deduction deduction) {
        add(
                What.DEDUCTION,
                figure(way.score),
                "deduction",
                Numbers.say(deduction.points()),
                deduction.reason(),
                Numbers.say(way.afterBonus),
                Numbers.say(way.score));
    }

    private Figure own() {
        Missing missing = way.missing;
        return missing == null ? Figure.of(way.score) : Figure.absent(missing);
    }

    private static Figure figure(double score) {
        return Double.isFinite(score) ? Figure.of(score) : Figure.absent(Missing.NOT_COMPUTABLE);
    }

    private Text name(Child child) {
        return switch (child) {
            case Branch branch -> branch.node().name();
            case Leaf leaf -> plan.indicator(leaf.indicator()).name();
        };
    }

    private void add(What what, Figure result, String key, Object... arguments) {
        steps.add(new Step(what, Message.of("scoring.step." + key, arguments), result));
    }
}
