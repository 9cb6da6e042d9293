package org.shiji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shiji.intake.IntakeState.APPLIED;
import static org.shiji.intake.IntakeState.APPLYING;
import static org.shiji.intake.IntakeState.CANCELLED;
import static org.shiji.intake.IntakeState.CHECKED;
import static org.shiji.intake.IntakeState.CHECKING;
import static org.shiji.intake.IntakeState.FAILED;
import static org.shiji.intake.IntakeState.RECEIVED;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeStateTest {
    private static final Map<IntakeState, Set<IntakeState>> ALLOWED =
            Map.of(
                    RECEIVED, Set.of(CHECKING, FAILED, CANCELLED),
                    CHECKING, Set.of(CHECKED, RECEIVED, FAILED, CANCELLED),
                    CHECKED, Set.of(APPLYING, RECEIVED, CANCELLED),
                    APPLYING, Set.of(APPLIED, CHECKED, RECEIVED, FAILED, CANCELLED),
                    APPLIED, Set.of(),
                    FAILED, Set.of(),
                    CANCELLED, Set.of());

    @ParameterizedTest
    @EnumSource
    void anImportMovesAlongItsLifeCycleOnly(IntakeState from) {
        for (IntakeState to : IntakeState.values()) {
            assertThat(from.canBecome(to))
                    .as(from + " to " + to)
                    .isEqualTo(ALLOWED.get(from).contains(to));
        }
        assertThat(from.isOver()).isEqualTo(ALLOWED.get(from).isEmpty());
    }
}
