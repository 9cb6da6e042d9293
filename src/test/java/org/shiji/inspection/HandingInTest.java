package org.shiji.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.unions.Examples.ADMINISTRATOR;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.FAR;
import static org.shiji.unions.Examples.NATIONAL;
import static org.shiji.unions.Examples.PROVINCIAL;
import static org.shiji.unions.Examples.REPORTER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.audit.Trail;
import org.shiji.definitions.NoFramework;
import org.shiji.inspection.HandingIn.Outcome;
import org.shiji.reporting.Extension;
import org.shiji.reporting.Filling;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.Schedule;
import org.shiji.reporting.Schedules;
import org.shiji.reporting.SubmissionState;
import org.shiji.reporting.SubmissionStep;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Period;
import org.shiji.unions.Examples;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ScratchTest
class HandingInTest {
    private static final Period PERIOD = Period.year(2025);

    @Autowired private HandingIn handingIn;
    @Autowired private Reviews reviews;
    @Autowired private Filling filling;
    @Autowired private Schedules schedules;
    @Autowired private Reporting reporting;
    @Autowired private Trail trail;
    @Autowired private Unions unions;
    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        reporting.open(EAST, PERIOD, Instant.EPOCH);
        reporting.open(FAR, PERIOD, Instant.EPOCH);
    }

    @Test
    void anErrorBlocksAndSaysWhichRule() {
        type("graduates", 10);
        type("graduates_employed", 12);
        assertThat(handIn()).isInstanceOf(Outcome.NotReady.class);
        assertThat(checklist().errors())
                .extracting(Flag::code)
                .containsExactly("EMPLOYED_LE_GRADUATES");
        type("graduates", 12, 1);
        assertThat(checklist().errors()).isEmpty();
        assertThat(handIn()).isInstanceOf(Outcome.HandedIn.class);
        assertThat(state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void aWarningAsksForAnExplanation() {
        type("staff", 0);
        assertThat(checklist().warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.explanation()).isNull());
        assertThat(handIn()).isInstanceOf(Outcome.NotReady.class);
        filling.explain(REPORTER, EAST, PERIOD, "NO_STAFF", "均为借调", 0);
        assertThat(checklist().isReady()).isTrue();
        assertThat(handIn()).isInstanceOf(Outcome.HandedIn.class);
    }

    @Test
    void aStepIsTakenOnlyFromWhereItWasSeen() {
        handIn();
        Reviews.Seen first = Reviews.Seen.of(reporting.submission(PROVINCIAL, EAST, PERIOD));
        move(SubmissionState.UNDER_REVIEW, "", new TreeMap<>());
        move(SubmissionState.RETURNED, "不符", new TreeMap<>());
        assertThat(
                        reviews.move(
                                PROVINCIAL,
                                EAST,
                                PERIOD,
                                first,
                                SubmissionState.UNDER_REVIEW,
                                "",
                                new TreeMap<>()))
                .isInstanceOfSatisfying(
                        Reviews.Outcome.Overtaken.class,
                        overtaken ->
                                assertThat(overtaken.now().state())
                                        .isEqualTo(SubmissionState.RETURNED));
        handIn();
        assertThat(
                        reviews.move(
                                PROVINCIAL,
                                EAST,
                                PERIOD,
                                first,
                                SubmissionState.UNDER_REVIEW,
                                "",
                                new TreeMap<>()))
                .as("the same state, but of another round")
                .isInstanceOf(Reviews.Outcome.Overtaken.class);
        assertThat(state()).isEqualTo(SubmissionState.RESUBMITTED);
    }

    @Test
    void withoutANameUnderTheDeclarationNothingIsHandedIn() {
        assertThat(handingIn.handIn(REPORTER, EAST, PERIOD, "  "))
                .isEqualTo(new Outcome.Undeclared());
        assertThat(state()).isEqualTo(SubmissionState.DRAFT);
        handIn();
        assertThat(jdbc.queryForMap("select name, round, declared_by from submission_declaration"))
                .containsEntry("name", "张填报")
                .containsEntry("round", 1)
                .containsEntry("declared_by", "reporter");
    }

    @Test
    void theChecklistNamesWhatIsBlankAndWhatIsUnproven() {
        type("staff", 3);
        Checklist list = checklist();
        assertThat(list.unproven()).containsExactly(new ElementCode("staff"));
        assertThat(list.blank()).contains(new ElementCode("graduates"));
        assertThat(list.blank()).doesNotContain(new ElementCode("staff"));
    }

    @Test
    void afterTheDayItIsDueTheUnionNeedsMoreTime() {
        LocalDate past = LocalDate.of(2026, 1, 31);
        schedules.open(ADMINISTRATOR, new Schedule(PERIOD, LocalDate.of(2025, 12, 1), past));
        assertThat(checklist().overdue()).isTrue();
        assertThat(handIn()).isInstanceOf(Outcome.NotReady.class);
        schedules.extend(PROVINCIAL, EAST, PERIOD, LocalDate.now().plusDays(3), "台风停工");
        assertThat(checklist().overdue()).isFalse();
        assertThat(handIn()).isInstanceOf(Outcome.HandedIn.class);
    }

    @Test
    void openingAPeriodGivesEveryUnionASubmission() {
        Period next = Period.year(2026);
        Schedule schedule =
                new Schedule(next, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 31));
        assertThat(schedules.open(NATIONAL, schedule)).isEqualTo(3);
        assertThat(schedules.open(NATIONAL, schedule)).as("only once").isZero();
        assertThat(schedules.all()).containsExactly(schedule);
        assertThat(reporting.submission(REPORTER, EAST, next).state())
                .isEqualTo(SubmissionState.DRAFT);
        assertThatThrownBy(() -> schedules.open(PROVINCIAL, schedule))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void moreTimeIsLaterThanForAllAndWithinSight() {
        LocalDate due = LocalDate.of(2026, 1, 31);
        schedules.open(NATIONAL, new Schedule(PERIOD, LocalDate.of(2025, 12, 1), due));
        assertThatThrownBy(() -> schedules.extend(PROVINCIAL, EAST, PERIOD, due, "台风停工"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no later than for all");
        schedules.extend(PROVINCIAL, EAST, PERIOD, due.plusDays(9), "台风停工");
        schedules.extend(PROVINCIAL, EAST, PERIOD, due.plusDays(3), " 停电三天 ");
        assertThat(schedules.extensions(PROVINCIAL, PERIOD)).containsOnlyKeys(EAST);
        Extension more = schedules.extensions(REPORTER, PERIOD).get(EAST);
        assertThat(more).isNotNull();
        assertThat(more.due()).as("the last word counts").isEqualTo(due.plusDays(3));
        assertThat(more.reason()).isEqualTo("停电三天");
        assertThat(schedules.due(REPORTER, EAST, PERIOD)).contains(due.plusDays(3));
    }

    @Test
    void onlyPeriodsOfTheLengthTheRulesJudgeAreOpened() {
        Schedule quarter =
                new Schedule(
                        Period.parse("2026-Q1"),
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2026, 4, 9));
        assertThatThrownBy(() -> schedules.open(NATIONAL, quarter)).isInstanceOf(NoFramework.class);
        assertThat(schedules.all()).isEmpty();
    }

    @Test
    void theOfficeReturnsWithReasonsAndTheUnionHandsInAgain() {
        type("staff", 3);
        handIn();
        assertThat(reviews.steps(PROVINCIAL, EAST, PERIOD))
                .isEqualTo(EnumSet.of(SubmissionState.UNDER_REVIEW, SubmissionState.RETURNED));
        assertThat(reviews.steps(REPORTER, EAST, PERIOD)).isEmpty();
        assertThatThrownBy(() -> move(SubmissionState.RETURNED, " ", new TreeMap<>()))
                .isInstanceOf(IllegalStateException.class);
        move(
                SubmissionState.RETURNED,
                "人员数与社保不符",
                new TreeMap<>(Map.of("staff", "请附社保证明", "graduates", " ")));
        type("staff", 1, 1);
        handIn();
        assertThat(state()).isEqualTo(SubmissionState.RESUBMITTED);
        List<SubmissionStep> steps = reporting.steps(REPORTER, EAST, PERIOD);
        assertThat(steps)
                .extracting(SubmissionStep::to)
                .containsExactly(
                        SubmissionState.SUBMITTED,
                        SubmissionState.RETURNED,
                        SubmissionState.RESUBMITTED);
        assertThat(steps.get(1).by()).isEqualTo("provincial");
        assertThat(steps.get(1).remarks()).isEqualTo(Map.of("staff", "请附社保证明"));
        assertThat(steps.get(2).round()).isEqualTo(2);
    }

    @Test
    void fromAcceptedToFinalEachStepIsInTheTrail() {
        handIn();
        move(SubmissionState.UNDER_REVIEW, "", new TreeMap<>());
        move(SubmissionState.ACCEPTED, "", new TreeMap<>());
        move(SubmissionState.PUBLISHED, "", new TreeMap<>());
        assertThatThrownBy(() -> handingIn.appeal(REPORTER, EAST, PERIOD, " "))
                .isInstanceOf(IllegalStateException.class);
        handingIn.appeal(REPORTER, EAST, PERIOD, "核减依据不足");
        assertThatThrownBy(() -> move(SubmissionState.APPEALED, "x", new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class);
        move(SubmissionState.FINAL, "证据充分，维持", new TreeMap<>());
        assertThat(reviews.steps(NATIONAL, EAST, PERIOD)).isEmpty();
        assertThat(trail.entries(NATIONAL, 0, 7))
                .extracting(Trail.Entry::deed)
                .startsWith("submission.final", "submission.appealed", "submission.published")
                .contains("submission.submitted", "inspection.closed");
        assertThat(trail.entries(NATIONAL, 0, 2))
                .extracting(Trail.Entry::actor)
                .containsExactly("provincial", "reporter");
    }

    private Outcome handIn() {
        return handingIn.handIn(REPORTER, EAST, PERIOD, "张填报");
    }

    private Checklist checklist() {
        return handingIn.checklist(REPORTER, EAST, PERIOD);
    }

    private void move(SubmissionState next, String reason, SequencedMap<String, String> remarks) {
        Reviews.Seen seen = Reviews.Seen.of(reporting.submission(PROVINCIAL, EAST, PERIOD));
        assertThat(reviews.move(PROVINCIAL, EAST, PERIOD, seen, next, reason, remarks))
                .isInstanceOf(Reviews.Outcome.Taken.class);
    }

    private void type(String element, double value) {
        type(element, value, 0);
    }

    private void type(String element, double value, int seen) {
        assertThat(
                        filling.type(
                                REPORTER,
                                EAST,
                                PERIOD,
                                new ElementCode(element),
                                Figure.of(value),
                                seen))
                .isInstanceOf(Filling.Outcome.Kept.class);
    }

    private SubmissionState state() {
        return reporting.submission(REPORTER, EAST, PERIOD).state();
    }
}
