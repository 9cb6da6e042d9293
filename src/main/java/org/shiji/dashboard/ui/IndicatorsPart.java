package org.shiji.dashboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shiji.assessment.Scorecard;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.LensBar;

/**
 * Every indicator under the three lenses, with its score, weight and contribution; each opens to
 * where it comes from.
 */
class IndicatorsPart extends Section {

    private static final long serialVersionUID = 1L;

    private final List<IndicatorRow> rows = new ArrayList<>();

    IndicatorsPart(Scorecard card, Locale locale) {
        addClassNames("panel", "indicators");
        Button all = new Button(Messages.say(locale, "dashboard.indicators.openAll"));
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        all.addClassName("no-print");
        all.addClickListener(
                click -> {
                    boolean open = rows.stream().anyMatch(row -> !row.isOpen());
                    rows.forEach(row -> row.setOpen(open));
                    all.setText(
                            Messages.say(
                                    locale,
                                    open
                                            ? "dashboard.indicators.closeAll"
                                            : "dashboard.indicators.openAll"));
                });
        Div head = new Div(new H2(Messages.say(locale, "dashboard.indicators")), all);
        head.addClassName("panel-head");
        Paragraph reading = new Paragraph(Messages.say(locale, "dashboard.indicators.reading"));
        reading.addClassName("quiet");
        add(head, reading, table(card, locale));
    }

    /** Opens an indicator and goes there. */
    void show(KpiCode indicator) {
        rows.stream().filter(row -> row.isOf(indicator)).findFirst().ifPresent(IndicatorRow::show);
    }

    private NativeTable table(Scorecard card, Locale locale) {
        NativeTable table = new NativeTable();
        table.addClassName("indicator-table");
        Cells.role(table, "table");
        table.getElement().setAttribute("aria-label", Messages.say(locale, "dashboard.indicators"));
        Cells.role(table.getHead(), "rowgroup");
        Cells.role(table.getBody(), "rowgroup");
        NativeTableRow head = table.getHead().addRow();
        Cells.role(head, "row");
        head.add(
                head("", Messages.say(locale, "dashboard.indicator")),
                head("number lens-head-claimed", LensBar.name(Lens.CLAIMED, locale)),
                head("number lens-head-supported", LensBar.name(Lens.SUPPORTED, locale)),
                head("number lens-head-verified", LensBar.name(Lens.VERIFIED, locale)),
                head("", Messages.say(locale, "dashboard.unit")),
                head("number", Messages.say(locale, "dashboard.peers")),
                head("number", Messages.say(locale, "dashboard.score")),
                head("number", Messages.say(locale, "dashboard.weight")),
                head("number", Messages.say(locale, "dashboard.contribution")));
        for (TreeLine line : TreeLine.of(card)) {
            switch (line) {
                case TreeLine.Group group -> table.getBody().add(GroupRow.of(group, locale));
                case TreeLine.Leaf leaf -> {
                    IndicatorRow row = new IndicatorRow(leaf, card, locale);
                    rows.add(row);
                    table.getBody().add(row, row.detail());
                }
            }
        }
        return table;
    }

    private static NativeTableHeaderCell head(String look, String words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        Cells.role(cell, "columnheader");
        cell.getElement().setAttribute("scope", "col");
        if (!look.isEmpty()) {
            cell.addClassNames(look.split(" "));
        }
        return cell;
    }
}
