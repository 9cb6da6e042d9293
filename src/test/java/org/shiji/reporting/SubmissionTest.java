package org.shiji.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.reporting.SubmissionState.ACCEPTED;
import static org.shiji.reporting.SubmissionState.APPEALED;
import static org.shiji.reporting.SubmissionState.DRAFT;
import static org.shiji.reporting.SubmissionState.FINAL;
import static org.shiji.reporting.SubmissionState.PUBLISHED;
import static org.shiji.reporting.SubmissionState.RESUBMITTED;
import static org.shiji.reporting.SubmissionState.RETURNED;
import static org.shiji.reporting.SubmissionState.SUBMITTED;
import static org.shiji.reporting.SubmissionState.UNDER_REVIEW;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
                    RETURNED, Set.of(RESUBMITTED),
                    RESUBMITTED, Set.of(UNDER_REVIEW, RETURNED),
                    UNDER_REVIEW, Set.of(ACCEPTED, RETURNED),
                    ACCEPTED, Set.of(PUBLISHED, UNDER_REVIEW),
                    PUBLISHED, Set.of(APPEALED, FINAL),
                    APPEALED, Set.of(UNDER_REVIEW, FINAL),
                    FINAL, Set.of());

    /** The shortest way from the beginning to each state. */
    private static final Map<SubmissionState, List<SubmissionState>> WAYS =
            Map.of(
                    DRAFT, List.of(),
                    SUBMITTED, List.of(SUBMITTED),
                    RETURNED, List.of(SUBMITTED, RETURNED),
                    RESUBMITTED, List.of(SUBMITTED, RETURNED, RESUBMITTED),
                    UNDER_REVIEW, List.of(SUBMITTED, UNDER_REVIEW),
                    ACCEPTED, List.of(SUBMITTED, UNDER_REVIEW, ACCEPTED),
                    PUBLISHED, List.of(SUBMITTED, UNDER_REVIEW, ACCEPTED, PUBLISHED),
                    APPEALED, List.of(SUBMITTED, UNDER_REVIEW, ACCEPTED, PUBLISHED, APPEALED),
                    FINAL, List.of(SUBMITTED, UNDER_REVIEW, ACCEPTED, PUBLISHED, FINAL));

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
        WAYS.get(from).forEach(step -> submission.become(to(step, BEGIN)));
        assertThat(from.canBecome(to)).isEqualTo(ALLOWED.get(from).contains(to));
        if (from.canBecome(to)) {
            submission.become(to(to, LATER));
            assertThat(submission.view().state()).isEqualTo(to);
            assertThat(submission.view().changedAt()).isEqualTo(LATER);
        } else {
            assertThatThrownBy(() -> submission.become(to(to, LATER)))
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
        WAYS.get(state).forEach(step -> submission.become(to(step, BEGIN)));
        if (state != DRAFT && state != RETURNED) {
            assertThatThrownBy(submission::idForChange)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("takes no changes");
        } else {
            // open, but not saved: it gets as far as asking for its number
            assertThatThrownBy(submission::idForChange).hasMessage("not saved yet");
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aStepThatMustBeAccountedForIsNotTakenWithoutAReason(
            SubmissionState from, SubmissionState to) {
        Submission submission = new Submission(new UnionId("east"), Period.year(2025), BEGIN);
        WAYS.get(from).forEach(step -> submission.become(to(step, BEGIN)));
        boolean must =
                to == RETURNED
                        || from == APPEALED
                        || (from == ACCEPTED && to == UNDER_REVIEW)
                        || to == APPEALED;
        if (from.canBecome(to) && must) {
            assertThatThrownBy(() -> submission.become(Move.of(to, LATER, "somebody", " ")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith("without a reason");
            assertThat(submission.state()).isEqualTo(from);
        } else if (from.canBecome(to)) {
            submission.become(Move.of(to, LATER, "somebody", ""));
            assertThat(submission.state()).isEqualTo(to);
        }
    }

    @Test
    void roundsAreCountedByHandingIn() {
        Submission submission = new Submission(new UnionId("east"), Period.year(2025), BEGIN);
        assertThat(submission.round()).isZero();
        WAYS.get(RETURNED).forEach(step -> submission.become(to(step, BEGIN)));
        assertThat(submission.round()).isEqualTo(1);
        submission.become(to(RESUBMITTED, LATER));
        assertThat(submission.round()).isEqualTo(2);
        assertThat(submission.view().submittedAt()).isEqualTo(LATER);
    }

    private static Move to(SubmissionState next, Instant at) {
        return Move.of(next, at, "somebody", "because");
    }
}
