package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.shiji.assessment.Scorecard.NodeScore;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Messages;
import org.shiji.shared.Missing;
import org.shiji.shared.ui.FigureText;
import org.shiji.shared.ui.Numbers;

/** The line of a group: its scores under the three lenses. */
final class GroupRow {

    private GroupRow() {}

    static NativeTableRow of(TreeLine.Group group, Locale locale) {
        NodeScore node = group.node();
        NativeTableRow row = Cells.role(new NativeTableRow(), "row");
        row.addClassName("group-row");
        Span rollUp = new Span(node.rollUp().in(locale));
        rollUp.addClassName("quiet");
        row.add(
                Cells.name(group.depth(), new Span(node.name().in(locale)), rollUp),
                Cells.number(score(node, Lens.CLAIMED, locale), "figures.lens.claimed", locale),
                Cells.number(score(node, Lens.SUPPORTED, locale), "figures.lens.supported", locale),
                Cells.number(score(node, Lens.VERIFIED, locale), "figures.lens.verified", locale),
                Cells.cell(
                        new Span(Messages.say(locale, "dashboard.points")),
                        "dashboard.unit",
                        locale),
                Cells.number(new FigureText(node.peers(), 1, locale), "dashboard.peers", locale),
                Cells.number(score(node, Lens.VERIFIED, locale), "dashboard.score", locale),
                node.parent() == null
                        ? Cells.empty()
                        : Cells.number(
                                new Span(Numbers.percent(node.share(), 0)),
                                "dashboard.weight",
                                locale),
                Cells.empty());
        return row;
    }

    private static FigureText score(NodeScore node, Lens lens, Locale locale) {
        return new FigureText(
                node.scores().getOrDefault(lens, Figure.absent(Missing.NOT_COMPUTABLE)), 1, locale);
    }
}
