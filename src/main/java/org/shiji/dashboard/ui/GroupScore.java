package org.shiji.dashboard.ui;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.NodeScore;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Messages;
import org.shiji.shared.Missing;
import org.shiji.shared.ui.Numbers;

/**
 * A group's verified score beside the year before and the peers.
 *
 * @param depth below the topmost groups
 */
record GroupScore(String name, int depth, Figure now, Figure before, Figure peers) {

    /** The groups below the total, in the order of the tree. */
    static List<GroupScore> of(Scorecard card, @Nullable Scorecard before, Locale locale) {
        int roots = (int) card.nodes().stream().filter(node -> node.depth() == 0).count();
        // a single root is the total, told elsewhere
        int top = roots == 1 && card.nodes().size() > 1 ? 1 : 0;
        return card.nodes().stream()
                .filter(node -> node.depth() >= top)
                .map(
                        node ->
                                new GroupScore(
                                        node.name().in(locale),
                                        node.depth() - top,
                                        verified(node),
                                        before(before, node.code()),
                                        node.peers()))
                .toList();
    }

    /** The group furthest below its peers, as a sentence. */
    static String finding(List<GroupScore> groups, Locale locale) {
        return groups.stream()
                .filter(group -> group.gap() < 0)
                .reduce((one, other) -> other.gap() < one.gap() ? other : one)
                .map(
                        group ->
                                Messages.say(
                                        locale,
                                        "dashboard.groups.behind",
                                        group.name(),
                                        Numbers.write(group.now(), 1),
                                        Numbers.write(group.peers(), 1)))
                .orElseGet(() -> Messages.say(locale, "dashboard.groups.level"));
    }

    private double gap() {
        return now.isKnown() && peers.isKnown() ? now.or(0) - peers.or(0) : 0;
    }

    private static Figure verified(NodeScore node) {
        return node.scores().getOrDefault(Lens.VERIFIED, Figure.absent(Missing.NOT_COMPUTABLE));
    }

    private static Figure before(@Nullable Scorecard before, KpiCode code) {
        return before == null
                ? Figure.absent(Missing.NOT_REPORTED)
                : before.nodes().stream()
                        .filter(node -> node.code().equals(code))
                        .findFirst()
                        .map(GroupScore::verified)
                        .orElse(Figure.absent(Missing.NOT_APPLICABLE));
    }
}
