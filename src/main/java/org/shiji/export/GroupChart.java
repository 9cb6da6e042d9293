package org.shiji.export;

import java.util.ArrayList;
import java.util.List;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.NodeScore;
import org.shiji.export.Drawing.Anchor;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Missing;

/**
 * The score of each group of indicators: verified as a solid bar, claimed as an outline around it,
 * a tick for the peers.
 */
final class GroupChart {

    private static final double WIDTH = 330;
    private static final double SCALE = (WIDTH - 52) / 100;
    private static final double ROW = 29;
    private static final double BAR = 11;
    private static final double SIZE = 9.5;

    /** More bars than that no one reads; the rest stands in the table. */
    private static final int MOST = 8;

    private GroupChart() {}

    static Tag draw(Scorecard card, Words words) {
        List<NodeScore> groups = groups(card);
        List<Tag> marks = new ArrayList<>();
        List<String> said = new ArrayList<>();
        double y = 0;
        for (NodeScore group : groups) {
            marks.addAll(row(group, y, card.decimals(), words));
            said.add(sentence(group, card.decimals(), words));
            y += ROW;
        }
        String description = words.say("groups.alt", String.join(words.say("join"), said));
        return Drawing.of(WIDTH, Math.max(y, ROW), words.say("groups.title"), description)
                .add(marks);
    }

    /** The groups under the root and, as long as there is room, those under them. */
    static List<NodeScore> groups(Scorecard card) {
        int deepest = fits(card, 2) ? 2 : 1;
        return Tree.lines(card).stream()
                .filter(Tree.NodeLine.class::isInstance)
                .map(line -> ((Tree.NodeLine) line).node())
                .filter(node -> node.depth() >= 1 && node.depth() <= deepest)
                .limit(MOST)
                .toList();
    }

    private static boolean fits(Scorecard card, int depth) {
        return card.nodes().stream()
                        .filter(node -> node.depth() >= 1 && node.depth() <= depth)
                        .count()
                <= MOST;
    }

    private static List<Tag> row(NodeScore group, double y, int decimals, Words words) {
        List<Tag> marks = new ArrayList<>();
        double indent = (group.depth() - 1) * 12.0;
        Figure verified = score(group, Lens.VERIFIED);
        Figure claimed = score(group, Lens.CLAIMED);
        marks.add(
                Drawing.text(
                        indent,
                        y + 9,
                        SIZE,
                        Drawing.INK,
                        Anchor.START,
                        Drawing.fit(words.say(group.name()), WIDTH - indent, SIZE)));
        double top = y + 13;
        double end = 0;
        if (verified.isKnown()) {
            end = verified.or(0) * SCALE;
            marks.add(Drawing.bar(0, top, end, BAR, Drawing.BRAND));
        }
        if (claimed.isKnown()) {
            double width = claimed.or(0) * SCALE;
            marks.add(Drawing.outline(0, top, width, BAR, Drawing.BRAND));
            end = Math.max(end, width);
        }
        if (group.peers().isKnown()) {
            double x = group.peers().or(0) * SCALE;
            marks.add(Drawing.line(x, top - 2, x, top + BAR + 2, "#ffffff", 3.4));
            marks.add(Drawing.line(x, top - 2, x, top + BAR + 2, Drawing.LOSS, 1.8));
            end = Math.max(end, x);
        }
        String said =
                verified.isKnown()
                        ? words.figure(verified, decimals)
                        : Words.DASH + " " + words.gap(verified);
        marks.add(Drawing.text(end + 5, top + 9, SIZE, Drawing.INK, Anchor.START, said));
        return marks;
    }

    private static String sentence(NodeScore group, int decimals, Words words) {
        return words.say(
                "groups.one",
                words.say(group.name()),
                words.figure(score(group, Lens.CLAIMED), decimals),
                words.figure(score(group, Lens.VERIFIED), decimals),
                words.figure(group.peers(), decimals));
    }

    private static Figure score(NodeScore group, Lens lens) {
        return group.scores().getOrDefault(lens, Figure.absent(Missing.NOT_COMPUTABLE));
    }
}
