package org.shiji.dashboard.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Period;

/**
 * What the reader of the overview asked for, as it stands in the address.
 *
 * @param period null for the newest
 * @param province region code, null for all
 * @param search blank for all
 */
record OverviewFilter(@Nullable Period period, @Nullable String province, String search) {

    private static final String PERIOD = "period";
    private static final String PROVINCE = "province";
    private static final String SEARCH = "search";

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException when the period is none
     */
    static OverviewFilter from(QueryParameters address) {
        return new OverviewFilter(
                value(address, PERIOD).map(Period::parse).orElse(null),
                value(address, PROVINCE).orElse(null),
                value(address, SEARCH).orElse(""));
    }

    /** What to put into the address: only what was chosen. */
    QueryParameters address() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (period != null) {
            parameters.put(PERIOD, List.of(period.code()));
        }
        if (province != null) {
            parameters.put(PROVINCE, List.of(province));
        }
        if (!search.isBlank()) {
            parameters.put(SEARCH, List.of(search));
        }
        return new QueryParameters(parameters);
    }

    OverviewFilter inPeriod(@Nullable Period other) {
        return new OverviewFilter(other, province, search);
    }

    OverviewFilter inProvince(@Nullable String other) {
        return new OverviewFilter(period, other, search);
    }

    OverviewFilter searching(String other) {
        return new OverviewFilter(period, province, other);
    }

    private static Optional<String> value(QueryParameters address, String name) {
        return address.getSingleParameter(name).filter(value -> !value.isBlank());
    }
}
