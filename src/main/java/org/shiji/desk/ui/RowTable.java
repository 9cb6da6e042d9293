package org.shiji.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;

/** A table whose rows are drawn as blocks on a phone, where a cell says itself what it is. */
class RowTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();
    private final List<String> headings;

    RowTable(List<String> headings) {
        this.headings = new ArrayList<>(headings);
        addClassNames("panel", "scroll");
        table.addClassNames("figures", "reports");
        // the roles are said here because blocks have none
        role(table, "table");
        role(table.getHead(), "rowgroup");
        role(table.getBody(), "rowgroup");
        NativeTableRow head = table.getHead().addRow();
        role(head, "row");
        for (String heading : headings) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            role(cell, "columnheader");
            head.add(cell);
        }
        add(table);
    }

    /** A name for those who do not see what the table stands under. */
    RowTable named(String name) {
        table.getElement().setAttribute("aria-label", name);
        return this;
    }

    /**
     * @param first what the row is about
     * @param cells as many as there are further headings
     */
    void row(Component first, Component... cells) {
        NativeTableHeaderCell header = new NativeTableHeaderCell(first);
        header.getElement().setAttribute("scope", "row");
        role(header, "rowheader");
        NativeTableRow row = new NativeTableRow(header);
        role(row, "row");
        for (int place = 0; place < cells.length; place++) {
            NativeTableCell cell = new NativeTableCell(cells[place]);
            role(cell, "cell");
            if (place > 0) { // the first stands beside what the row is about
                cell.getElement().setAttribute("data-label", headings.get(place + 1));
            }
            row.add(cell);
        }
        table.getBody().add(row);
    }

    private static void role(Component part, String role) {
        part.getElement().setAttribute("role", role);
    }
}
