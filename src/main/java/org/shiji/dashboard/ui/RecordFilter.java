package org.shiji.dashboard.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.shiji.reporting.RecordQuery.Which;

/** Which records to show, as it stands in the address. */
enum RecordFilter {
    ALL("all", Which.ALL),
    COUNTING("counting", Which.COUNTING),
    VOIDED("voided", Which.VOIDED);

    private static final String SHOW = "show";

    private final String word;
    private final Which which;

    RecordFilter(String word, Which which) {
        this.word = word;
        this.which = which;
    }

    /** Reads an address; all records where it says nothing we know. */
    static RecordFilter from(QueryParameters address) {
        String asked = address.getSingleParameter(SHOW).orElse(ALL.word);
        for (RecordFilter filter : values()) {
            if (filter.word.equals(asked)) {
                return filter;
            }
        }
        return ALL;
    }

    QueryParameters address() {
        return this == ALL
                ? QueryParameters.empty()
                : new QueryParameters(Map.of(SHOW, List.of(word)));
    }

    /** The address's end. */
    String suffix() {
        return this == ALL ? "" : "?" + SHOW + "=" + word;
    }

    /** Key of its name. */
    String key() {
        return "dashboard.records.show." + word;
    }

    Which which() {
        return which;
    }
}
