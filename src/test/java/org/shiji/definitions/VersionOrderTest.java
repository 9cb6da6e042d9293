package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionOrderTest {

    @ParameterizedTest
    @CsvSource({
        "1.0.1, 1.0.0",
        "1.10, 1.9",
        "2, 1.99.99",
        "1.0.1, 1.0",
        "1.0, 1.0-rc1",
        "1.0.1, 1.0-rc1",
        "1.0-rc2, 1.0-rc1",
        "20260101, 9",
        "123456789012345678901234567890, 9",
        "2026b, 2026a"
    })
    void numbersAreOrderedByTheirValuePartByPart(String higher, String lower) {
        assertThat(VersionOrder.isHigher(higher, lower)).isTrue();
        assertThat(VersionOrder.isHigher(lower, higher)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, 1.0.0", "1.0, 1.00", "01, 1"})
    void whatIsWrittenDifferentlyButMeansTheSameIsNotHigher(String one, String other) {
        assertThat(VersionOrder.isHigher(one, other)).isFalse();
        assertThat(VersionOrder.isHigher(other, one)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"1.0.0, 1.1.0", "1.9.3, 1.10.0", "2.7, 2.8", "9, 10", "1.0-rc, none"})
    void theNextNumberIsTheUsualOne(String number, String next) {
        assertThat(VersionOrder.next(number).orElse(null)).isEqualTo(next);
        if (next != null) {
            assertThat(VersionOrder.isHigher(next, number)).isTrue();
        }
    }
}
