package org.shiji.dashboard.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.Locale;
import java.util.stream.Stream;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.definitions.RecordKind;
import org.shiji.definitions.RecordKind.Field;
import org.shiji.reporting.RecordQuery;
import org.shiji.reporting.RecordRow;
import org.shiji.reporting.Reporting;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Messages;
import org.shiji.shared.RecordType;
import org.shiji.unions.Viewer;

/** Records page by page, with a column for each field of their type. */
class RecordGrid extends Grid<RecordRow> {

    private static final long serialVersionUID = 1L;

    private final transient Reporting reporting;
    private final transient Viewer viewer;
    private final transient RecordQuery query;

    RecordGrid(
            Reporting reporting,
            Viewer viewer,
            RecordQuery query,
            ElementFigures element,
            String title,
            Locale locale) {
        this.reporting = reporting;
        this.viewer = viewer;
        this.query = query;
        addClassName("records");
        setAriaLabel(title);
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        setSelectionMode(SelectionMode.NONE);
        setColumnReorderingAllowed(true);
        setEmptyStateText(Messages.say(locale, "dashboard.records.none"));
        RecordKind kind = kind(query, element);
        RecordText text = new RecordText(kind, element, locale);
        addColumn(row -> String.valueOf(row.number()))
                .setHeader(Messages.say(locale, "dashboard.records.number"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("5.5rem")
                .setFrozen(true);
        addColumn(text::state)
                .setHeader(Messages.say(locale, "dashboard.records.state"))
                .setTooltipGenerator(text::state)
                .setPartNameGenerator(row -> row.counts() ? "counts" : "voided")
                .setWidth("14rem")
                .setResizable(true);
        kind.fields().forEach(field -> addField(field, text, locale));
        setItems(this::page, this::count);
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

    private Stream<RecordRow> page(Query<RecordRow, Void> wanted) {
        RecordQuery sorted =
                wanted.getSortOrders().stream().findFirst().map(this::sorted).orElse(query);
        return reporting
                .records(
                        viewer,
                        sorted.page(
                                wanted.getOffset(), Math.min(wanted.getLimit(), RecordQuery.MOST)))
                .stream();
    }

    private RecordQuery sorted(QuerySortOrder order) {
        return query.sortedBy(
                new FieldCode(order.getSorted()), order.getDirection() == SortDirection.DESCENDING);
    }

    private int count(Query<RecordRow, Void> wanted) {
        return Math.toIntExact(reporting.countRecords(viewer, query));
    }

    private static RecordKind kind(RecordQuery query, ElementFigures element) {
        String type = element.recordType();
        RecordKind kind =
                type == null ? null : query.definition().recordKinds().get(new RecordType(type));
        if (kind == null) {
            throw new IllegalStateException(
                    "no record type of " + element.code() + " in " + query.definition().ref());
        }
        return kind;
    }
}
