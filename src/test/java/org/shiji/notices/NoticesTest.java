package org.shiji.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.notices.Office.Y2026;
import static org.shiji.reporting.SubmissionState.ACCEPTED;
import static org.shiji.reporting.SubmissionState.APPEALED;
import static org.shiji.reporting.SubmissionState.FINAL;
import static org.shiji.reporting.SubmissionState.PUBLISHED;
import static org.shiji.reporting.SubmissionState.RESUBMITTED;
import static org.shiji.reporting.SubmissionState.RETURNED;
import static org.shiji.reporting.SubmissionState.SUBMITTED;
import static org.shiji.reporting.SubmissionState.UNDER_REVIEW;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.FAR;
import static org.shiji.unions.Examples.NATIONAL;
import static org.shiji.unions.Examples.PROVINCIAL;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shiji.notices.Notice.Kind;
import org.shiji.reporting.Move;
import org.shiji.reporting.Schedule;
import org.shiji.reporting.Schedules;
import org.shiji.reporting.SubmissionMoved;
import org.shiji.unions.Addressees;
import org.shiji.unions.NotVisible;
import org.shiji.unions.ScratchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ScratchTest
class NoticesTest {
    private static final LocalDate OPENS = LocalDate.of(2026, 12, 1);
    private static final LocalDate DUE = LocalDate.of(2027, 1, 31);

    @Autowired private ApplicationContext context;
    @Autowired private Schedules schedules;
    @Autowired private TransactionTemplate transaction;
    @Autowired private ApplicationEventPublisher events;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.open(context);
    }

    @Test
    void openingAPeriodIsToldToEveryReporterAndAnotherDayAgain() {
        schedules.open(NATIONAL, new Schedule(Y2026, OPENS, DUE));
        assertThat(office.told(Kind.OPENED))
                .containsExactly("far", "reporter", "reporter.two", "west");
        schedules.open(NATIONAL, new Schedule(Y2026, OPENS, DUE.plusDays(5)));
        schedules.open(NATIONAL, new Schedule(Y2026, OPENS, DUE));
        assertThat(office.told(Kind.OPENED)).hasSize(4);
        assertThat(office.told(Kind.DAYS_CHANGED)).hasSize(8);
        assertThat(sentences("reporter", Locale.ENGLISH))
                .containsExactly(
                        "Reporting for 2026 is now from 2026-12-01 to 2027-01-31.",
                        "Reporting for 2026 is now from 2026-12-01 to 2027-02-05.",
                        "Reporting for 2026 begins on 2026-12-01; hand in by 2027-01-31.");
        assertThat(sentences("reporter", Locale.CHINESE).getLast())
                .isEqualTo("2026 的填报从 2026-12-01 开始，到 2027-01-31 截止。");
    }

    @Test
    void moreTimeIsToldToThoseWhoHaveIt() {
        schedules.open(NATIONAL, new Schedule(Y2026, OPENS, DUE));
        schedules.extend(PROVINCIAL, EAST, Y2026, DUE.plusDays(3), "台风停工");
        assertThat(office.told(Kind.EXTENDED)).containsExactly("reporter", "reporter.two");
        assertThat(sentences("reporter", Locale.ENGLISH).getFirst())
                .isEqualTo("You have more time for 2026: hand in by 2027-02-03.");
    }

    @Test
    void whatTheUnionDoesIsToldToItsInspectorsAndWhatTheOfficeDoesToItsReporters() {
        office.reporting.open(EAST, Y2026, Instant.now());
        office.move(SUBMITTED);
        assertThat(office.told()).containsExactly("provincial HANDED_IN");
        office.move(RETURNED);
        assertThat(office.told(Kind.RETURNED)).containsExactly("reporter", "reporter.two");
        office.move(RESUBMITTED);
        assertThat(office.told(Kind.HANDED_IN_AGAIN)).containsExactly("provincial");
        office.move(UNDER_REVIEW, ACCEPTED, PUBLISHED);
        assertThat(office.told(Kind.ACCEPTED)).containsExactly("reporter", "reporter.two");
        assertThat(office.told(Kind.PUBLISHED)).containsExactly("reporter", "reporter.two");
        office.move(APPEALED);
        assertThat(office.told(Kind.APPEALED)).containsExactly("national", "provincial");
        assertThat(sentences("national", Locale.ENGLISH))
                .containsExactly("Union east appealed against what was published for 2026.");
        office.move(UNDER_REVIEW, ACCEPTED, PUBLISHED, FINAL);
        assertThat(office.told().stream().filter(told -> told.startsWith("reporter ")))
                .as("each time it happens")
                .containsExactly(
                        "reporter RETURNED",
                        "reporter ACCEPTED",
                        "reporter PUBLISHED",
                        "reporter APPEAL_TAKEN_UP",
                        "reporter ACCEPTED",
                        "reporter PUBLISHED",
                        "reporter CLOSED");
        for (String stranger : List.of("west", "far", "provincial92", "admin", "disabled")) {
            assertThat(office.told()).noneMatch(told -> told.startsWith(stranger + " "));
        }
    }

    @Test
    void theSameEventTwiceAndAtOnceIsOneNotice() throws Exception {
        SubmissionMoved event =
                new SubmissionMoved(
                        EAST, Y2026, SUBMITTED, RETURNED, Instant.now(), "provincial", 1, 2);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService others = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 12; i++) {
                all.add(
                        others.submit(
                                () ->
                                        transaction.executeWithoutResult(
                                                status -> events.publishEvent(event))));
            }
        }
        for (Future<?> one : all) {
            one.get(20, TimeUnit.SECONDS);
        }
        assertThat(office.told()).containsExactly("reporter RETURNED", "reporter.two RETURNED");
    }

    @Test
    void whatIsRolledBackWasNeverTold() {
        office.reporting.open(EAST, Y2026, Instant.now());
        transaction.executeWithoutResult(
                status -> {
                    office.move(SUBMITTED);
                    assertThat(office.told()).hasSize(1);
                    status.setRollbackOnly();
                });
        assertThat(office.told()).isEmpty();
    }

    @Test
    void whatHappenedLongAgoIsNoNews() {
        office.reporting.open(EAST, Y2026, Instant.EPOCH);
        office.reporting.advance(
                EAST,
                Y2026,
                Move.of(SUBMITTED, Instant.parse("2026-01-02T03:04:05Z"), "reporter", ""));
        assertThat(office.notices.count(office.viewer("provincial"))).isEqualTo(1);
        assertThat(office.notices.unread(office.viewer("provincial"))).isZero();
    }

    @Test
    void theLastDayIsToldOnceAWeekAndOnceADayBefore() {
        schedules.open(NATIONAL, new Schedule(Y2026, OPENS, DUE));
        office.reporting.open(FAR, Y2026.previous(), Instant.EPOCH);
        forgetOpening();
        remind("2027-01-23");
        assertThat(office.told()).isEmpty();
        remind("2027-01-24");
        remind("2027-01-24");
        remind("2027-01-26");
        assertThat(office.told(Kind.DUE_SOON))
                .containsExactly("far", "reporter", "reporter.two", "west");
        remind("2027-01-30");
        remind("2027-01-31");
        remind("2027-02-01");
        assertThat(office.told(Kind.DUE_SOON)).hasSize(8);
        assertThat(sentences("west", Locale.ENGLISH).getFirst())
                .isEqualTo("The report for 2026 is not handed in yet; the last day is 2027-01-31.");
    }

    @Test
    void aReminderThatWasMissedIsMadeUpForOnce() {
        schedules.open(NATIONAL, new Schedule(Y2026, OPENS, DUE));
        forgetOpening();
        remind("2027-01-31");
        remind("2027-01-31");
        assertThat(office.told(Kind.DUE_SOON)).hasSize(4);
    }

    @Test
    void onlyThoseAreRemindedWhoHaveNotHandedIn() {
        schedules.open(NATIONAL, new Schedule(Y2026, OPENS, DUE));
        schedules.extend(PROVINCIAL, EAST, Y2026, DUE.plusDays(20), "台风停工");
        office.reporting.advance(FAR, Y2026, Move.of(SUBMITTED, Instant.now(), "far", ""));
        forgetOpening();
        remind("2027-01-30");
        assertThat(office.told()).containsExactly("west DUE_SOON");
        remind("2027-02-13");
        assertThat(office.told(Kind.DUE_SOON)).containsExactly("reporter", "reporter.two", "west");
    }

    @Test
    void beforeItOpensNobodyIsReminded() {
        schedules.open(NATIONAL, new Schedule(Y2026, OPENS, OPENS.plusDays(3)));
        forgetOpening();
        remind("2026-11-29");
        assertThat(office.told()).isEmpty();
        remind("2026-12-01");
        assertThat(office.told(Kind.DUE_SOON)).hasSize(4);
    }

    @Test
    void everybodyReadsTheirOwnOnly() {
        office.reporting.open(EAST, Y2026, Instant.now());
        office.move(SUBMITTED, RETURNED);
        long mine = office.notices.page(office.viewer("reporter"), 0, 9).getFirst().id();
        for (String other : List.of("reporter.two", "national", "far", "admin")) {
            assertThatThrownBy(() -> office.notices.read(office.viewer(other), mine))
                    .isExactlyInstanceOf(NotVisible.class);
        }
        office.notices.readAll(office.viewer("reporter.two"));
        assertThat(office.notices.unread(office.viewer("reporter"))).isEqualTo(1);
        office.notices.read(office.viewer("reporter"), mine);
        assertThat(office.notices.unread(office.viewer("reporter"))).isZero();
        assertThat(office.notices.page(office.viewer("reporter"), 0, 9))
                .singleElement()
                .matches(Notice::isRead);
    }

    @Test
    void withAnotherScopeOldNoticesAreOutOfSight() {
        office.reporting.open(EAST, Y2026, Instant.now());
        office.move(SUBMITTED, RETURNED);
        office.jdbc.update("update account set union_id = 'west' where username = 'reporter'");
        office.jdbc.update("update account set province = '92' where username = 'provincial'");
        for (String account : List.of("reporter", "provincial")) {
            assertThat(office.notices.count(office.viewer(account))).isZero();
            assertThat(office.notices.unread(office.viewer(account))).isZero();
            assertThat(office.notices.page(office.viewer(account), 0, 9)).isEmpty();
        }
    }

    @Test
    void theyComePageByPageTheNewestFirst() {
        schedules.open(NATIONAL, new Schedule(Y2026, OPENS, DUE));
        for (int i = 1; i < 8; i++) {
            schedules.open(NATIONAL, new Schedule(Y2026, OPENS, DUE.plusDays(i)));
        }
        List<LocalDate> days = new ArrayList<>();
        for (int offset = 0; offset < 8; offset += 3) {
            office.notices
                    .page(office.viewer("west"), offset, 3)
                    .forEach(notice -> days.add(notice.due()));
        }
        assertThat(days).hasSize(8).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsSaidInBothLanguages(Kind kind) {
        Notice notice =
                new Notice(
                        1,
                        kind,
                        EAST,
                        new org.shiji.shared.Text("东", "East"),
                        Y2026,
                        OPENS,
                        DUE,
                        Instant.EPOCH,
                        null);
        assertThat(notice.said().in(Locale.CHINESE)).contains("2026").doesNotContain("{");
        assertThat(notice.said().in(Locale.ENGLISH)).contains("2026").doesNotContain("{");
        assertThat(notice.link()).isEqualTo("report/east/2026");
    }

    private List<String> sentences(String account, Locale locale) {
        return office.notices.page(office.viewer(account), 0, 50).stream()
                .map(notice -> notice.said().in(locale))
                .toList();
    }

    private void forgetOpening() {
        office.jdbc.update("delete from notice");
    }

    private void remind(String day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T08:00:00Z"), ZoneOffset.UTC);
        Telling telling =
                new Telling(
                        context.getBean(JdbcTemplate.class), context.getBean(Letters.class), clock);
        new Reminders(
                        schedules,
                        context.getBean(Addressees.class),
                        telling,
                        context.getBean(NoticeSettings.class),
                        clock)
                .look();
    }
}
