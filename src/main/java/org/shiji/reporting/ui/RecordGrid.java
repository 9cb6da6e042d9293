package org.shiji.reporting.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.Locale;
import org.shiji.definitions.RecordKind;
import org.shiji.definitions.RecordKind.Field;
import org.shiji.reporting.RecordRow;
import org.shiji.shared.Messages;

/** Records page by page, with a column for each field of their type. */
public class RecordGrid extends Grid<RecordRow> {

    private static final long serialVersionUID = 1L;

    public RecordGrid(
            RecordSource source, RecordKind kind, RecordText text, String title, Locale locale) {
        addClassNames("records", "wide-only");
        setAriaLabel(title);
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        setSelectionMode(SelectionMode.NONE);
        setColumnReorderingAllowed(true);
        setEmptyStateText(Messages.say(locale, "reporting.records.none"));
        addColumn(row -> String.valueOf(row.number()))
                .setHeader(Messages.say(locale, "reporting.records.number"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("4.5rem")
                .setFrozen(true);
        addColumn(text::state)
                .setHeader(Messages.say(locale, "reporting.records.state"))
                .setTooltipGenerator(text::state)
                .setPartNameGenerator(row -> row.counts() ? "counts" : "voided")
                .setWidth("9rem")
                .setFlexGrow(0)
                .setResizable(true);
        kind.fields().forEach(field -> addField(field, text, locale));
        setDataProvider(source.provider());
    }

    private void addField(Field field, RecordText text, Locale locale) {
        Column<RecordRow> column =
                addColumn(row -> text.value(row, field))
                        .setHeader(text.header(field))
                        .setSortProperty(field.code().value())
                        .setTooltipGenerator(row -> text.value(row, field))
                        .setAutoWidth(true)
                        .setResizable(true);
        switch (field.kind()) {
            case AMOUNT, NUMBER, COUNT -> column.setTextAlign(ColumnTextAlign.END);
            case PERSON, ORGANISATION, SCHOOL, TEXT, CODE, DATE, YESNO, CHOICE, EVIDENCE -> {}
        }
    }
}
