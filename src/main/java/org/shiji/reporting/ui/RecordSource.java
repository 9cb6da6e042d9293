package org.shiji.reporting.ui;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.stream.Stream;
import org.shiji.reporting.RecordQuery;
import org.shiji.reporting.RecordRow;
import org.shiji.reporting.Reporting;
import org.shiji.shared.FieldCode;
import org.shiji.unions.Viewer;

/** Fetches records page by page, as the viewer may see them, for whatever shows them. */
public final class RecordSource {

    private final Reporting reporting;
    private final Viewer viewer;
    private final RecordQuery query;

    public RecordSource(Reporting reporting, Viewer viewer, RecordQuery query) {
        this.reporting = reporting;
        this.viewer = viewer;
        this.query = query;
    }

    /** For a grid or a list; each has one of its own. */
    public CallbackDataProvider<RecordRow, Void> provider() {
        return new CallbackDataProvider<>(this::page, this::count);
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
}
