package org.shiji.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.Locale;
import org.shiji.shared.Messages;

/**
 * Cells of the indicator table. They say their role and their column aloud, because on a narrow
 * screen the table is laid out as cards and the browser then forgets that it is one.
 */
final class Cells {

    private Cells() {}

    static <C extends Component> C role(C component, String role) {
        component.getElement().setAttribute("role", role);
        return component;
    }

    /** A number's cell; its column's name stands before it on a narrow screen. */
    static NativeTableCell number(Component figure, String columnKey, Locale locale) {
        NativeTableCell cell = cell(figure, columnKey, locale);
        cell.addClassName("number");
        return cell;
    }

    static NativeTableCell cell(Component content, String columnKey, Locale locale) {
        NativeTableCell cell = role(new NativeTableCell(content), "cell");
        cell.getElement().setAttribute("data-label", Messages.say(locale, columnKey));
        return cell;
    }

    static NativeTableCell empty() {
        NativeTableCell cell = role(new NativeTableCell(), "cell");
        cell.addClassName("empty-cell");
        return cell;
    }

    /** The cell that names the row, indented. */
    static NativeTableHeaderCell name(int depth, Component... content) {
        NativeTableHeaderCell cell = role(new NativeTableHeaderCell(content), "rowheader");
        cell.getElement().setAttribute("scope", "row");
        cell.getStyle().set("--depth", String.valueOf(depth));
        return cell;
    }
}
