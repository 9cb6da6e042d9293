package org.shiji.unions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 1", "6, 2", "7, 4", "10, 32", "11, 60", "12, 60", "4000, 60"})
    void aPauseDoublesFromAMinuteToAnHour(int failures, int minutes) {
        assertThat(Pauses.after(failures)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void strangersAreLockedLikeAccounts() {
        Strangers strangers = new Strangers();
        for (int i = 0; i < Pauses.MOST; i++) {
            assertThat(strangers.isLocked("nobody", NOW)).isFalse();
            strangers.countFailure("nobody", NOW);
        }
        assertThat(strangers.isLocked("nobody", NOW)).isTrue();
        assertThat(strangers.isLocked("nobody", NOW.plusSeconds(61))).isFalse();
        assertThat(strangers.isLocked("nobody else", NOW)).isFalse();
    }

    @Test
    void namesWithoutAnAccountTakeNoMoreMemoryThanIsSetAside() {
        Strangers strangers = new Strangers();
        for (int i = 0; i < Strangers.MOST_KEPT + 500; i++) {
            strangers.countFailure("name " + i, NOW);
        }
        assertThat(strangers.kept()).isEqualTo(Strangers.MOST_KEPT);
    }
}
