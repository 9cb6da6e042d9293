package org.shiji.dashboard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.IndicatorScore;
import org.shiji.assessment.Scorecard.NodeScore;
import org.shiji.shared.KpiCode;

/** A line of the indicator table: a group, or an indicator under it. */
sealed interface TreeLine {

    /** How deep it is indented, from 0. */
    int depth();

    record Group(NodeScore node, int depth) implements TreeLine {}

    record Leaf(IndicatorScore indicator, int depth) implements TreeLine {}

    /**
     * The whole tree from top to bottom, groups before what is in them; indicators outside of the
     * tree last.
     */
    static List<TreeLine> of(Scorecard card) {
        List<TreeLine> lines = new ArrayList<>();
        below(null, 0, card, lines);
        return lines;
    }

    private static void below(
            @Nullable KpiCode parent, int depth, Scorecard card, List<TreeLine> lines) {
        card.nodes().stream()
                .filter(node -> Objects.equals(node.parent(), parent))
                .forEach(
                        node -> {
                            lines.add(new Group(node, depth));
                            below(node.code(), depth + 1, card, lines);
                        });
        card.indicators().stream()
                .filter(indicator -> Objects.equals(indicator.parent(), parent))
                .forEach(indicator -> lines.add(new Leaf(indicator, depth)));
    }
}
