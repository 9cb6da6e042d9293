package org.shiji.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.shiji.definitions.RecordKind;
import org.shiji.intake.Preview;
import org.shiji.shared.FieldCode;

/** The first rows of a file under the fields they were taken for. */
class PreviewPart extends NativeDetails {

    private static final long serialVersionUID = 1L;

    PreviewPart(Preview preview, RecordKind kind, Words words) {
        super(words.say("preview", preview.rows().size()));
        addClassNames("panel", "import-preview");
        NativeTableRow head = new NativeTableRow(heading(words.say("problems.row")));
        preview.columns()
                .forEach(
                        column -> {
                            FieldCode field = column.field();
                            head.add(
                                    heading(
                                            field == null
                                                    ? column.header()
                                                    : kind.field(field).name().in(words.locale())));
                        });
        NativeTableBody body = new NativeTableBody();
        for (Preview.Row row : preview.rows()) {
            NativeTableRow line =
                    new NativeTableRow(new NativeTableCell(Words.count(row.number())));
            for (Preview.Shown cell : row.cells()) {
                NativeTableCell one = new NativeTableCell(cell.text());
                if (cell.isWrong()) {
                    one.addClassName("import-wrong");
                    one.getElement().setAttribute("title", words.say("preview.wrong"));
                }
                line.add(one);
            }
            body.add(line);
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("figures");
        table.getElement().setAttribute("aria-label", words.say("preview", preview.rows().size()));
        Div scroll = new Div(table);
        scroll.addClassName("scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", words.say("preview", preview.rows().size()));
        setContent(scroll);
    }

    private static NativeTableHeaderCell heading(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
