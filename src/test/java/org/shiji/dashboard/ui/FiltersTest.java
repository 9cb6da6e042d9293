package org.shiji.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiji.shared.Period;

class FiltersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "period=2024",
                "period=2024&province=91&search=%E6%BB%A8%E6%B1%9F",
                "search=a%26b"
            })
    void whatStandsInTheAddressComesBackAsItWas(String address) {
        OverviewFilter filter = OverviewFilter.from(QueryParameters.fromString(address));

        assertThat(OverviewFilter.from(filter.address())).isEqualTo(filter);
        assertThat(filter.address().getParameters())
                .isEqualTo(QueryParameters.fromString(address).getParameters());
    }

    @Test
    void onlyWhatWasChosenStandsInTheAddress() {
        OverviewFilter filter = new OverviewFilter(null, null, "").inPeriod(Period.year(2025));

        assertThat(filter.address().getQueryString()).isEqualTo("period=2025");
    }

    @Test
    void nonsenseInPlaceOfAPeriodIsRefused() {
        assertThatThrownBy(() -> OverviewFilter.from(QueryParameters.fromString("period=soon")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(RecordFilter.class)
    void aRecordFilterComesBackFromItsAddress(RecordFilter filter) {
        assertThat(RecordFilter.from(filter.address())).isEqualTo(filter);
    }

    @Test
    void anUnknownRecordFilterShowsAllRecords() {
        assertThat(RecordFilter.from(QueryParameters.fromString("show=nonsense")))
                .isEqualTo(RecordFilter.ALL);
    }
}
