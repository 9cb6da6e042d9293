package org.shiji.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.IndicatorScore;
import org.shiji.assessment.Scorecard.NodeScore;
import org.shiji.shared.KpiCode;

/**
 * The lines of the results table: each node, then what stands directly under it, then the nodes
 * below; strays last.
 */
final class Tree {

    sealed interface Line {}

    record NodeLine(NodeScore node) implements Line {}

    /**
     * @param depth of the node it stands under plus one; 1 outside of the tree
     */
    record IndicatorLine(IndicatorScore indicator, int depth) implements Line {}

    /** Where the indicators outside of the tree begin. */
    record Outside() implements Line {}

    private Tree() {}

    static List<Line> lines(Scorecard card) {
        List<Line> lines = new ArrayList<>();
        for (NodeScore node : card.nodes()) {
            if (node.parent() == null) {
                below(card, node, lines);
            }
        }
        List<IndicatorScore> strays = under(card, null);
        if (!strays.isEmpty()) {
            lines.add(new Outside());
            strays.forEach(stray -> lines.add(new IndicatorLine(stray, 1)));
        }
        return lines;
    }

    private static void below(Scorecard card, NodeScore node, List<Line> lines) {
        lines.add(new NodeLine(node));
        under(card, node.code())
                .forEach(indicator -> lines.add(new IndicatorLine(indicator, node.depth() + 1)));
        for (NodeScore child : card.nodes()) {
            if (node.code().equals(child.parent())) {
                below(card, child, lines);
            }
        }
    }

    private static List<IndicatorScore> under(Scorecard card, @Nullable KpiCode parent) {
        return card.indicators().stream()
                .filter(indicator -> Objects.equals(indicator.parent(), parent))
                .toList();
    }
}
