package org.shiji.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;
import org.shiji.shared.Messages;

/**
 * The figures behind a chart, as text.
 *
 * @param heads names of the columns; the first column names the row, the others are numbers
 * @param rows as many cells as heads each
 */
public record TableOfFigures(String caption, List<String> heads, List<List<String>> rows) {

    public TableOfFigures {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        int width = heads.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("every row has a cell for every column");
        }
    }

    /** As a plain HTML table. */
    public NativeTable table() {
        NativeTable table = withoutCaption();
        table.setCaptionText(caption);
        return table;
    }

    /**
     * As a plain HTML table below a heading that says the caption already.
     *
     * @param headingId id of the heading
     */
    public NativeTable tableNamedBy(String headingId) {
        NativeTable table = withoutCaption();
        table.getElement().setAttribute("aria-labelledby", headingId);
        return table;
    }

    private NativeTable withoutCaption() {
        NativeTable table = new NativeTable();
        table.addClassName("figures");
        NativeTableRow head = table.getHead().addRow();
        heads.forEach(words -> head.add(headCell(words, "col")));
        rows.forEach(cells -> table.getBody().add(row(cells)));
        return table;
    }

    /** As a part of the page that opens on demand. */
    public NativeDetails details(Locale locale) {
        return details(Messages.say(locale, "figures.table.open"));
    }

    /**
     * @param summary what is clicked to open it
     */
    public NativeDetails details(String summary) {
        Div scroll = new Div(table());
        scroll.addClassName("scroll");
        NativeDetails details = new NativeDetails(summary, scroll);
        details.addClassName("figures-details");
        return details;
    }

    private static NativeTableRow row(List<String> cells) {
        NativeTableRow row = new NativeTableRow();
        row.add(headCell(cells.getFirst(), "row"));
        cells.stream().skip(1).map(NativeTableCell::new).forEach(row::add);
        return row;
    }

    private static NativeTableHeaderCell headCell(String words, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
