package org.shiji.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.reporting.Desk.NOON;
import static org.shiji.reporting.Desk.Y2024;
import static org.shiji.reporting.Desk.Y2025;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.FAR;
import static org.shiji.unions.Examples.NATIONAL;
import static org.shiji.unions.Examples.REPORTER;
import static org.shiji.unions.Examples.WEST;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiji.definitions.Definition;
import org.shiji.reporting.RecordQuery.Which;
import org.shiji.shared.ElementCode;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Figure;
import org.shiji.shared.RecordType;
import org.shiji.unions.Examples;
import org.shiji.unions.NotVisible;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ScratchTest
@RecordApplicationEvents
class ReportingTest {
    private static final RecordType THING = new RecordType("thing");
    private static final Definition DEFINITION =
            Definitions.definition()
                    .record(
                            "thing",
                            List.of(),
                            List.of(
                                    "person:PERSON",
                                    "title:TEXT",
                                    "day:DATE",
                                    "pay:AMOUNT",
                                    "flag:YESNO"),
                            "POOR: not (pay < 10)")
                    .record("other", List.of(), List.of("title:TEXT"), "NEVER: false")
                    .count("things", "thing", null)
                    .count("rich", "thing", "pay >= 50")
                    .declared("staff", true)
                    .build();

    @Autowired private Reporting reporting;

    @Autowired private Unions unions;

    @Autowired private JdbcTemplate jdbc;

    @Autowired private ApplicationEvents events;

    private Desk desk;

    @BeforeEach
    void found() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        desk = new Desk(reporting, DEFINITION);
        desk.open(Y2025, EAST, WEST);
    }

    @Test
    void periodsAreNewestFirstAndClosedWhenEverySubmissionIs() {
        desk.open(Y2024, EAST, WEST);
        close(EAST);
        assertThat(reporting.periods())
                .containsExactly(new PeriodStatus(Y2025, false), new PeriodStatus(Y2024, false));
        close(WEST);
        assertThat(reporting.periods())
                .containsExactly(new PeriodStatus(Y2025, false), new PeriodStatus(Y2024, true));
    }

    @Test
    void aSubmissionTellsItsStateAndTimes() {
        Instant at = Instant.parse("2025-03-30T02:30:00.123Z");
        reporting.advance(EAST, Y2025, Move.of(SubmissionState.SUBMITTED, at, "somebody", ""));
        assertThat(reporting.submission(REPORTER, EAST, Y2025))
                .isEqualTo(
                        new SubmissionView(
                                EAST, Y2025, SubmissionState.SUBMITTED, NOON, at, at, 1));
        assertThat(
                        jdbc.queryForObject(
                                "select cast(submitted_at as char) from submission where submitted_at is not null",
                                String.class))
                .isEqualTo("2025-03-30 02:30:00.123");
    }

    @Test
    void handingInIsToldToOthers() {
        reporting.advance(EAST, Y2025, Move.of(SubmissionState.SUBMITTED, NOON, "somebody", ""));
        assertThat(events.stream(SubmissionMoved.class))
                .containsExactly(
                        new SubmissionMoved(
                                EAST,
                                Y2025,
                                SubmissionState.DRAFT,
                                SubmissionState.SUBMITTED,
                                NOON,
                                "somebody",
                                1,
                                1));
    }

    @Test
    void aSubmissionThatIsHandedInTakesNoChanges() {
        reporting.advance(EAST, Y2025, Move.of(SubmissionState.SUBMITTED, NOON, "somebody", ""));
        assertThatThrownBy(() -> desk.add(EAST, "thing", "title", "a"))
                .hasMessageContaining("SUBMITTED");
        assertThatThrownBy(
                        () ->
                                reporting.declare(
                                        EAST,
                                        Y2025,
                                        Map.of(new ElementCode("staff"), Figure.of(1))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> reporting.attach(EAST, Y2025, List.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(desk.ofType(EAST, "thing")).isEmpty();
    }

    @Test
    void aSubmissionIsOpenedOnce() {
        assertThatThrownBy(() -> reporting.open(EAST, Y2025, NOON))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> desk.add(FAR, "thing", "title", "a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no submission of far for 2025");
        assertThatThrownBy(() -> reporting.submission(NATIONAL, FAR, Y2025))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void aRecordIsReadBackAsItWasGivenExceptForThePerson() {
        Instant at = Instant.parse("2025-10-26T01:30:00.007Z");
        desk.add(
                EAST,
                Y2025,
                "thing",
                Desk.record(
                        at,
                        "person",
                        "320102200001011234",
                        "title",
                        " 实训 ",
                        "day",
                        "2025-02-03",
                        "pay",
                        1200.5,
                        "flag",
                        false));
        RecordRow row = desk.ofType(EAST, "thing").getFirst();
        assertThat(row.reportedAt()).isEqualTo(at);
        assertThat(row.number()).isEqualTo(1);
        assertThat(row.counts()).isTrue();
        assertThat(row.values().keySet())
                .extracting(FieldCode::value)
                .containsExactly("person", "title", "day", "pay", "flag");
        assertThat(row.values().get(new FieldCode("person"))).asString().matches("···[0-9a-f]{6}");
        assertThat(row.values().get(new FieldCode("title"))).isEqualTo("实训");
        assertThat(row.values().get(new FieldCode("day"))).isEqualTo("2025-02-03");
        assertThat(row.values().get(new FieldCode("pay"))).isEqualTo(new BigDecimal("1200.5"));
        assertThat(row.values().get(new FieldCode("flag"))).isEqualTo(false);
    }

    @Test
    void aPersonStandsNowhereInTheDatabase() {
        desk.add(EAST, "thing", "person", "320102200001011234");
        for (Map<String, Object> row : jdbc.queryForList("select * from record_")) {
            assertThat(row.values())
                    .noneMatch(value -> String.valueOf(value).contains("320102200001011234"));
        }
    }

    @Test
    void anExtraFieldGetsAPlaceOfItsOwnAndOldOnesKeepTheirs() {
        desk.add(EAST, "thing", "title", "old");
        Definition wider =
                Definitions.definition()
                        .record(
                                "thing",
                                List.of(),
                                List.of("remark:TEXT", "title:TEXT", "person:PERSON"))
                        .build();
        new Desk(reporting, wider).add(EAST, "thing", "title", "new", "remark", "r");
        assertThat(new Desk(reporting, wider).ofType(EAST, "thing"))
                .extracting(row -> row.values().toString())
                .containsExactly("{title=old}", "{remark=r, title=new}");
    }

    @Test
    void aFieldCannotBecomeAnotherSort() {
        desk.add(EAST, "thing", "title", "old");
        Definition other =
                Definitions.definition()
                        .record("thing", List.of(), List.of("title:AMOUNT"))
                        .build();
        assertThatThrownBy(() -> new Desk(reporting, other).add(EAST, "thing", "title", 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("used to hold TEXT");
    }

    @Test
    void aTypeHasAtMostAsManyFieldsAsThereAreSlots() {
        List<String> nine = IntStream.range(0, 9).mapToObj(i -> "f" + i + ":AMOUNT").toList();
        Definition wide = Definitions.definition().record("wide", List.of(), nine).build();
        assertThatThrownBy(() -> new Desk(reporting, wide).add(EAST, "wide", "f1", 5))
                .hasMessageContaining("more than 8 fields of sort NUMBER");
    }

    @Test
    void oneWrongRecordKeepsTheWholeBatchOut() {
        List<NewRecord> batch = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            batch.add(Desk.record(NOON, "title", "t" + i));
        }
        batch.add(Desk.record(NOON, "pay", "much"));
        assertThatThrownBy(() -> desk.add(EAST, Y2025, "thing", batch.toArray(NewRecord[]::new)))
                .hasMessageStartingWith("thing record 701, field pay");
        assertThat(desk.ofType(EAST, "thing")).isEmpty();
    }

    @Test
    void pagesAreSortedAndCountedAsAsked() {
        for (int i = 1; i <= 25; i++) {
            desk.add(EAST, "thing", "pay", i * 7 % 25 * 4, "title", "t" + i);
        }
        desk.add(WEST, "thing", "pay", 4000);
        reporting.recheck(Y2025, DEFINITION);
        RecordQuery all = RecordQuery.ofType(DEFINITION, EAST, Y2025, THING);
        assertThat(reporting.countRecords(NATIONAL, all)).isEqualTo(25);
        assertThat(numbers(all.page(20, 10))).containsExactly(21L, 22L, 23L, 24L, 25L);
        assertThat(numbers(all.sortedBy(null, true).page(0, 2))).containsExactly(25L, 24L);
        assertThat(pays(all.sortedBy(new FieldCode("pay"), true).page(0, 3)))
                .containsExactly("96", "92", "88");
        assertThat(pays(all.sortedBy(new FieldCode("pay"), false).page(1, 2)))
                .containsExactly("4", "8");

        assertThat(reporting.countRecords(NATIONAL, all.only(Which.VOIDED))).isEqualTo(3);
        assertThat(reporting.countRecords(NATIONAL, all.only(Which.COUNTING))).isEqualTo(22);
        RecordQuery rich = RecordQuery.behind(DEFINITION, EAST, Y2025, new ElementCode("rich"));
        assertThat(reporting.countRecords(NATIONAL, rich)).isEqualTo(12);
        assertThat(reporting.countRecords(NATIONAL, rich.only(Which.VOIDED))).isZero();
    }

    @Test
    void whatIsNotInTheDefinitionCannotBeAskedFor() {
        RecordQuery all = RecordQuery.ofType(DEFINITION, EAST, Y2025, THING);
        assertThatThrownBy(
                        () ->
                                reporting.records(
                                        NATIONAL, all.sortedBy(new FieldCode("t01"), false)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                reporting.records(
                                        NATIONAL,
                                        RecordQuery.ofType(
                                                DEFINITION,
                                                EAST,
                                                Y2025,
                                                new RecordType("nothing"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                reporting.records(
                                        NATIONAL,
                                        RecordQuery.behind(
                                                DEFINITION, EAST, Y2025, new ElementCode("staff"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> all.page(0, 1001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFlaggedOnesComeAllTypeByTypeOverManyPages() {
        NewRecord[] poor =
                IntStream.range(0, 2100)
                        .mapToObj(
                                i ->
                                        Desk.record(
                                                NOON, "pay", i % 2 == 0 ? 5 : 50, "title", "t" + i))
                        .toArray(NewRecord[]::new);
        desk.add(EAST, Y2025, "thing", poor);
        desk.add(EAST, Y2025, "thing", poor);
        desk.add(EAST, "other", "title", "last");
        reporting.recheck(Y2025, DEFINITION);
        List<RecordRow> flagged = reporting.flagged(REPORTER, EAST, Y2025, DEFINITION).toList();
        assertThat(flagged).hasSize(2101);
        assertThat(flagged.getFirst().number()).isEqualTo(1);
        assertThat(flagged.getFirst().voided()).containsExactly("POOR");
        assertThat(flagged.get(2099).number()).isEqualTo(4199);
        assertThat(flagged.getLast().type()).isEqualTo(new RecordType("other"));
        assertThat(flagged.subList(0, 2100)).extracting(RecordRow::number).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table record_; -- ",
                "x' or '1'='1",
                "\\' or 1=1 -- ",
                "\\",
                "%_",
                "?",
                ":type",
                "/*!50000 sleep(9) */",
                "\u0000",
                "𠮷 and 😀",
            })
    void aTextIsAlwaysJustAText(String hostile) {
        desk.add(EAST, "thing", "title", hostile, "pay", 99);
        desk.add(EAST, "thing", "title", "harmless", "pay", 99);
        Definition filtered =
                Definitions.definition()
                        .record(
                                "thing",
                                List.of("title"),
                                List.of("title:TEXT", "pay:AMOUNT"),
                                "SAME: title != " + quoted(hostile))
                        .count("same", "thing", "title = " + quoted(hostile))
                        .build();
        Desk strict = new Desk(reporting, filtered);
        assertThat(strict.behind(EAST, "same")).hasSize(1);
        assertThat(strict.behind(EAST, "same").getFirst().values().get(new FieldCode("title")))
                .isEqualTo(hostile.strip());
        assertThat(strict.figure(EAST, "same").voided()).containsEntry("SAME", 1L);
        assertThat(strict.ofType(EAST, "thing")).hasSize(2);
    }

    private static String quoted(String text) {
        String stripped = text.strip();
        return stripped.contains("'") ? '"' + stripped + '"' : "'" + stripped + "'";
    }

    private List<Long> numbers(RecordQuery query) {
        return reporting.records(NATIONAL, query).stream().map(RecordRow::number).toList();
    }

    private List<String> pays(RecordQuery query) {
        return reporting.records(NATIONAL, query).stream()
                .map(row -> String.valueOf(row.values().get(new FieldCode("pay"))))
                .toList();
    }

    private void close(org.shiji.shared.UnionId union) {
        for (SubmissionState next :
                List.of(
                        SubmissionState.SUBMITTED,
                        SubmissionState.UNDER_REVIEW,
                        SubmissionState.ACCEPTED,
                        SubmissionState.PUBLISHED,
                        SubmissionState.FINAL)) {
            reporting.advance(union, Y2024, Move.of(next, NOON, "somebody", ""));
        }
    }
}
