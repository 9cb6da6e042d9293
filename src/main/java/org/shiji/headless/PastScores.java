package org.shiji.headless;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shiji.scoring.Column;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Node;
import org.shiji.scoring.Scores;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Period;

/**
 * The scores of a node's children in a file of values, a row a unit and period. A unit with a blank
 * among them is left out: what the rules give to a blank is no measurement.
 */
final class PastScores {

    /**
     * @param line of the file, from 1
     */
    record Row(String unit, Period period, long line) {

        @Override
        public String toString() {
            return unit + " " + period.code();
        }
    }

    /** Those counted, in the order of the scores. */
    final List<Row> counted = new ArrayList<>();

    final List<Row> leftOut = new ArrayList<>();

    private final List<Node.Child> children;
    private final List<double[]> rows = new ArrayList<>();

    private PastScores(List<Node.Child> children) {
        this.children = children;
    }

    /** All periods of the file together, by time. */
    static PastScores of(
            Framework framework, List<Node.Child> children, Values values, Progress progress) {
        PastScores past = new PastScores(children);
        for (Map.Entry<Period, Scores> scored :
                Engine.score(framework, values, progress).entrySet()) {
            Values.Table table = values.table(scored.getKey());
            for (int at = 0; at < table.units.size(); at++) {
                past.take(
                        scored.getValue(),
                        at,
                        new Row(table.units.get(at), scored.getKey(), table.line(at)));
            }
        }
        return past;
    }

    private void take(Scores scores, int at, Row row) {
        double[] found = new double[children.size()];
        for (int child = 0; child < found.length; child++) {
            if (!isMeasured(scores, children.get(child), at)) {
                leftOut.add(row);
                return;
            }
            found[child] = score(scores, Engine.code(children.get(child)), at);
        }
        rows.add(found);
        counted.add(row);
    }

    private static double score(Scores scores, KpiCode code, int at) {
        Column column = scores.scores().get(code);
        return column == null ? Double.NaN : column.or(at, Double.NaN);
    }

    private static boolean isMeasured(Scores scores, Node.Child child, int at) {
        return !Double.isNaN(score(scores, Engine.code(child), at))
                && switch (child) {
                    case Node.Leaf leaf -> hasValue(scores, leaf, at);
                    case Node.Branch branch -> hasValue(scores, branch.node(), at);
                };
    }

    private static boolean hasValue(Scores scores, Node.Leaf leaf, int at) {
        Column value = scores.values().get(leaf.indicator());
        return value != null && value.isKnown(at);
    }

    /** Whether anything that carries weight below was reported. */
    private static boolean hasValue(Scores scores, Node node, int at) {
        return node.children().stream()
                .filter(child -> child.weight() > 0)
                .anyMatch(
                        child ->
                                switch (child) {
                                    case Node.Leaf leaf -> hasValue(scores, leaf, at);
                                    case Node.Branch branch -> hasValue(scores, branch.node(), at);
                                });
    }

    /** For each child the scores of the units that are counted. */
    double[][] columns() {
        double[][] columns = new double[children.size()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int child = 0; child < columns.length; child++) {
                columns[child][row] = rows.get(row)[child];
            }
        }
        return columns;
    }
}
