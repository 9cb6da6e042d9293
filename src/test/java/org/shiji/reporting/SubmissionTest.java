package org.shiji.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.reporting.SubmissionState.APPEALED;
import static org.shiji.reporting.SubmissionState.CLOSED;
import static org.shiji.reporting.SubmissionState.DRAFT;
import static org.shiji.reporting.SubmissionState.PUBLIC_NOTICE;
import static org.shiji.reporting.SubmissionState.RETURNED;
import static org.shiji.reporting.SubmissionState.SUBMITTED;
import static org.shiji.reporting.SubmissionState.UNDER_REVIEW;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

class SubmissionTest {
    private static final Map<SubmissionState, Set<SubmissionState>> ALLOWED =
            Map.of(
                    DRAFT, Set.of(SUBMITTED),
                    SUBMITTED, Set.of(UNDER_REVIEW, RETURNED),
                    RETURNED, Set.of(SUBMITTED),
                    UNDER_REVIEW, Set.of(PUBLIC_NOTICE, RETURNED),
                    PUBLIC_NOTICE, Set.of(APPEALED, CLOSED),
                    APPEALED, Set.of(UNDER_REVIEW, CLOSED),
                    CLOSED, Set.of());

    /** The shortest way from the beginning to each state. */
    private static final Map<SubmissionState, List<SubmissionState>> WAYS =
            Map.of(
                    DRAFT, List.of(),
                    SUBMITTED, List.of(SUBMITTED),
                    RETURNED, List.of(SUBMITTED, RETURNED),
                    UNDER_REVIEW, List.of(SUBMITTED, UNDER_REVIEW),
                    PUBLIC_NOTICE, List.of(SUBMITTED, UNDER_REVIEW, PUBLIC_NOTICE),
                    APPEALED, List.of(SUBMITTED, UNDER_REVIEW, PUBLIC_NOTICE, APPEALED),
                    CLOSED, List.of(SUBMITTED, UNDER_REVIEW, PUBLIC_NOTICE, CLOSED));

    private static final Instant BEGIN = Instant.parse("2025-12-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2025-12-24T00:00:00Z");

    static Stream<Arguments> pairs() {
        return Stream.of(SubmissionState.values())
                .flatMap(
                        from ->
                                Stream.of(SubmissionState.values())
                                        .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aSubmissionMovesAlongTheLifeCycleOnly(SubmissionState from, SubmissionState to) {
        Submission submission = new Submission(new UnionId("east"), Period.year(2025), BEGIN);
        WAYS.get(from).forEach(step -> submission.become(step, BEGIN));
        assertThat(from.canBecome(to)).isEqualTo(ALLOWED.get(from).contains(to));
        if (from.canBecome(to)) {
            submission.become(to, LATER);
            assertThat(submission.view().state()).isEqualTo(to);
            assertThat(submission.view().changedAt()).isEqualTo(LATER);
        } else {
            assertThatThrownBy(() -> submission.become(to, LATER))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "the submission of east for 2025 is %s and cannot become %s", from, to);
            assertThat(submission.view().state()).isEqualTo(from);
            assertThat(submission.view().changedAt()).isEqualTo(BEGIN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyADraftAndAReturnedOneTakeChanges(SubmissionState state) {
        Submission submission = new Submission(new UnionId("east"), Period.year(2025), BEGIN);
        WAYS.get(state).forEach(step -> submission.become(step, BEGIN));
        if (state != DRAFT && state != RETURNED) {
            assertThatThrownBy(submission::idForChange)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("takes no changes");
        } else {
            // open, but not saved: it gets as far as asking for its number
            assertThatThrownBy(submission::idForChange).hasMessage("not saved yet");
        }
    }
}
