package org.shiji.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.NATIONAL;
import static org.shiji.unions.Examples.WEST;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.inspection.Reviews;
import org.shiji.reporting.Move;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.Examples;
import org.shiji.unions.NotVisible;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;

/** A report that was accepted is judged, and with it all that have handed in. */
@ScratchTest
class AcceptedTest {
    private static final Period Y2025 = Period.year(2025);
    private static final Instant DAY = Instant.parse("2026-01-10T08:00:00Z");

    @Autowired private Assessments assessments;
    @Autowired private WhatIf whatIf;
    @Autowired private LiveScores live;
    @Autowired private Renewal renewal;
    @Autowired private Reviews reviews;
    @Autowired private Reporting reporting;
    @Autowired private Unions unions;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private PutOff.Work work;

    @BeforeEach
    void report() {
        work.forget();
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        for (UnionId union : new UnionId[] {EAST, WEST}) {
            reporting.open(union, Y2025, DAY);
            reporting.declare(union, Y2025, Map.of(new ElementCode("graduates"), Figure.of(100)));
        }
    }

    @AfterEach
    void clear() {
        work.forget();
        Examples.clear(jdbc);
    }

    @Test
    void whatWasAcceptedIsJudgedAndADraftIsNot() {
        handIn(EAST);
        step(EAST, SubmissionState.UNDER_REVIEW);
        assertThat(assessments.outdated()).as("nothing was accepted yet").isEmpty();
        step(EAST, SubmissionState.ACCEPTED);
        assertThat(assessments.periods(NATIONAL)).as("in the background").isEmpty();
        work.doNow();

        assertThat(assessments.periods(NATIONAL)).containsExactly(Y2025);
        assertThat(assessments.scorecard(NATIONAL, EAST, Y2025).period()).isEqualTo(Y2025);
        assertThat(assessments.isAssessed(NATIONAL, EAST, Y2025)).isTrue();
        assertThat(assessments.isAssessed(NATIONAL, WEST, Y2025)).isFalse();
        assertThatThrownBy(() -> assessments.scorecard(NATIONAL, WEST, Y2025))
                .isInstanceOf(NotVisible.class);
        assertThat(assessments.outdated()).isEmpty();
    }

    @Test
    void whatIsAcceptedLaterIsJudgedToo() {
        accept(EAST);
        work.doNow();
        accept(WEST);
        assertThat(assessments.outdated()).containsExactly(Y2025);
        work.doNow();
        assertThat(assessments.standings(NATIONAL, Y2025)).hasSize(2);
        assertThat(assessments.outdated()).isEmpty();
    }

    /** Decided before the others were judged, and seen by nobody until after. */
    @Test
    void whatIsAcceptedWhileOthersAreJudgedIsJudgedToo() {
        accept(EAST);
        accept(WEST);
        jdbc.update(
                "update submission_step set made_at = ? where to_state = 'ACCEPTED'", "2026-01-10");
        assessments.assess(Y2025);
        jdbc.update("delete from scorecard where union_id = ?", WEST.value());
        assertThat(assessments.outdated()).isEmpty();
        work.doNow();
        assertThat(assessments.standings(NATIONAL, Y2025)).hasSize(2);
    }

    @Test
    void whatWasCutOffIsDoneAtTheNextStart() {
        accept(EAST);
        work.forget();
        renewal.run(new DefaultApplicationArguments());
        assertThat(assessments.standings(NATIONAL, Y2025)).hasSize(1);
    }

    /** Nobody has handed in: there is nothing to compare, and nothing breaks. */
    @Test
    void whereThereAreOnlyDraftsNothingIsJudged() {
        assertThat(assessments.assess(Y2025).unions()).isZero();
        assertThat(assessments.periods(NATIONAL)).isEmpty();
        assertThat(whatIf.influences(NATIONAL, Y2025)).isNotEmpty();
        assertThat(live.now(NATIONAL, WEST, Y2025).indicators()).isNotEmpty();
    }

    private void accept(UnionId union) {
        handIn(union);
        step(union, SubmissionState.UNDER_REVIEW);
        step(union, SubmissionState.ACCEPTED);
    }

    private void handIn(UnionId union) {
        reporting.advance(union, Y2025, Move.of(SubmissionState.SUBMITTED, DAY, union.value(), ""));
    }

    private void step(UnionId union, SubmissionState next) {
        Reviews.Seen seen = Reviews.Seen.of(reporting.submission(NATIONAL, union, Y2025));
        assertThat(reviews.move(NATIONAL, union, Y2025, seen, next, "", new TreeMap<>()))
                .isInstanceOf(Reviews.Outcome.Taken.class);
    }
}
