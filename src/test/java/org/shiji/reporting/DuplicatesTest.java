package org.shiji.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shiji.reporting.Desk.NOON;
import static org.shiji.reporting.Desk.Y2024;
import static org.shiji.reporting.Desk.Y2025;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.FAR;
import static org.shiji.unions.Examples.WEST;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource.Measure;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.Examples;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ScratchTest
class DuplicatesTest {
    private static final Instant EARLIER = NOON.minusSeconds(3600);
    private static final Definition DEFINITION =
            Definitions.definition()
                    .record(
                            "certificate",
                            List.of("number", "issuer"),
                            List.of("number:CODE", "issuer:TEXT", "issued:DATE", "points:NUMBER"),
                            "IN_PERIOD: in_period(issued)",
                            "POINTS: points > 0")
                    .record(
                            "roster",
                            List.of("person", "period"),
                            List.of("person:PERSON", "hours:NUMBER"))
                    .count("certificates", "certificate", null)
                    .counted(
                            "points", "certificate", new Measure.Sum(new FieldCode("points")), null)
                    .counted(
                            "issuers",
                            "certificate",
                            new Measure.Distinct(new FieldCode("issuer")),
                            "points > 1")
                    .count("persons", "roster", null)
                    .build();

    @Autowired private Reporting reporting;

    @Autowired private Unions unions;

    @Autowired private JdbcTemplate jdbc;

    private Desk desk;

    @BeforeEach
    void found() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        desk = new Desk(reporting, DEFINITION);
        desk.open(Y2024, EAST, WEST);
        desk.open(Y2025, EAST, WEST, FAR);
    }

    @Test
    void theSameCertificateInTwoUnionsCountsForTheOneThatReportedFirst() {
        desk.add(EAST, Y2025, "certificate", certificate(NOON, "C1"));
        desk.add(WEST, Y2025, "certificate", certificate(EARLIER, "C1"));

        assertThat(desk.figure(EAST, "certificates").documented().or(-1)).isEqualTo(1);
        assertThat(desk.figure(EAST, "certificates").supported().or(-1)).isZero();
        assertThat(desk.figure(EAST, "certificates").voided())
                .containsExactly(java.util.Map.entry("DUPLICATE", 1L));
        assertThat(desk.figure(WEST, "certificates").supported().or(-1)).isEqualTo(1);
    }

    @Test
    void aRecordThatBreaksAnotherRuleDoesNotTakeThePlaceOfAGoodOne() {
        desk.add(EAST, Y2025, "certificate", certificate(NOON, "C1"));
        desk.add(
                WEST,
                Y2025,
                "certificate",
                Desk.record(EARLIER, "number", "C1", "issuer", "board", "points", 1));

        assertThat(desk.figure(EAST, "certificates").supported().or(-1)).isEqualTo(1);
        assertThat(desk.ofType(WEST, "certificate").getFirst().voided())
                .containsExactly("IN_PERIOD", "DUPLICATE");
        assertThat(desk.figure(WEST, "certificates").voided()).containsOnlyKeys("IN_PERIOD");
    }

    @Test
    void whatCountedInAnEarlierPeriodCountsNoMore() {
        desk.add(
                EAST,
                Y2024,
                "certificate",
                Desk.record(
                        NOON.plusSeconds(99),
                        "number",
                        "C1",
                        "issuer",
                        "board",
                        "issued",
                        "2024-05-05",
                        "points",
                        1));
        desk.add(WEST, Y2025, "certificate", certificate(EARLIER, "C1"));

        assertThat(desk.figure(EAST, Y2024, "certificates").supported().or(-1)).isEqualTo(1);
        assertThat(desk.figure(WEST, "certificates").supported().or(-1)).isZero();
        assertThat(desk.figure(EAST, Y2024, "certificates").supported().or(-1)).isEqualTo(1);
    }

    @Test
    void aKeyWithThePeriodInItStartsAnewWithEachPeriod() {
        desk.add(EAST, Y2024, "roster", Desk.record(NOON, "person", "320102200001011234"));
        desk.add(EAST, Y2025, "roster", Desk.record(NOON, "person", " 320102200001011234 "));
        desk.add(
                WEST,
                Y2025,
                "roster",
                Desk.record(NOON.plusSeconds(1), "person", "320102200001011234"));

        assertThat(desk.figure(EAST, Y2024, "persons").supported().or(-1)).isEqualTo(1);
        assertThat(desk.figure(EAST, "persons").supported().or(-1)).isEqualTo(1);
        assertThat(desk.figure(WEST, "persons").supported().or(-1)).isZero();
    }

    @Test
    void recordsWithABlankInTheKeyAreNeverTheSame() {
        desk.add(EAST, Y2025, "certificate", withoutIssuer(), withoutIssuer());
        assertThat(desk.figure(EAST, "certificates").supported().or(-1)).isEqualTo(2);
    }

    @Test
    void checkingAgainChangesNothing() {
        fill(new Random(7));
        List<String> once = state();
        reporting.recheck(Y2025, DEFINITION);
        assertThat(state()).isEqualTo(once);
    }

    @Test
    void aRecordThatIsMendedByANewRuleCountsAgain() {
        desk.add(
                EAST,
                Y2025,
                "certificate",
                Desk.record(NOON, "number", "C1", "issuer", "b", "points", 1));
        assertThat(desk.figure(EAST, "certificates").supported().or(-1)).isZero();

        Definition lenient =
                Definitions.definition()
                        .record(
                                "certificate",
                                List.of("number"),
                                List.of("number:CODE", "issuer:TEXT"))
                        .count("certificates", "certificate", null)
                        .build();
        reporting.recheck(Y2025, lenient);
        assertThat(new Desk(reporting, lenient).figure(EAST, "certificates").supported().or(-1))
                .isEqualTo(1);
    }

    @Test
    void whatStandsInADraftTakesNothingFromWhatWasHandedIn() {
        desk.add(EAST, Y2025, "certificate", certificate(EARLIER, "C1"));
        desk.add(EAST, Y2025, "certificate", certificate(EARLIER, "C1"));
        desk.add(WEST, Y2025, "certificate", certificate(NOON, "C1"));
        reporting.advance(WEST, Y2025, Move.of(SubmissionState.SUBMITTED, NOON, "west", ""));
        assertThat(desk.figure(WEST, "certificates").supported()).isEqualTo(Figure.of(1));
        assertThat(desk.figure(EAST, "certificates").voided())
                .containsExactly(Map.entry(Reporting.DUPLICATE, 2L));

        reporting.advance(EAST, Y2025, Move.of(SubmissionState.SUBMITTED, NOON, "east", ""));
        assertThat(desk.figure(WEST, "certificates").supported()).isEqualTo(Figure.of(0));
        assertThat(desk.figure(EAST, "certificates").supported()).isEqualTo(Figure.of(1));
    }

    @Test
    void theOrderOfInsertionNeverChangesTheTallyNorWhatIsVoid() {
        fill(new Random(1));
        List<Tally> first = tallies(reporting);
        List<String> state = state();
        assertThat(state).hasSizeGreaterThan(100).anyMatch(row -> row.contains("DUPLICATE"));
        for (int seed = 2; seed < 6; seed++) {
            jdbc.execute("delete from record_");
            fill(new Random(seed));
            assertThat(tallies(reporting)).isEqualTo(first);
            assertThat(state()).isEqualTo(state);
        }
    }

    @Test
    void theRowSaysWhereItsDoubleIsOnlyToThoseWhoMaySeeThatUnion() {
        desk.add(FAR, Y2025, "certificate", certificate(EARLIER, "C1"));
        desk.add(EAST, Y2025, "certificate", certificate(NOON, "C1"));
        desk.add(WEST, Y2025, "certificate", certificate(EARLIER, "C2"));
        desk.add(EAST, Y2025, "certificate", certificate(NOON, "C2"));
        reporting.recheck(Y2025, DEFINITION);

        assertThat(doubles(Examples.NATIONAL))
                .containsExactly(
                        new Text("联合体far 2025 第 1 条", "Union far, 2025, record 1"),
                        new Text("联合体west 2025 第 1 条", "Union west, 2025, record 1"));
        assertThat(doubles(Examples.PROVINCIAL))
                .containsExactly(
                        new Text("另一联合体", "another union"),
                        new Text("联合体west 2025 第 1 条", "Union west, 2025, record 1"));
        assertThat(doubles(Examples.REPORTER)).allMatch(text -> text.en().equals("another union"));
    }

    private static List<Tally> tallies(Reporting reporting) {
        return Stream.of(EAST, WEST, FAR)
                .map(union -> reporting.tally(union, Y2025, DEFINITION))
                .toList();
    }

    private List<Text> doubles(Viewer viewer) {
        RecordQuery query =
                RecordQuery.ofType(DEFINITION, EAST, Y2025, new RecordType("certificate"));
        return reporting.records(viewer, query).stream()
                .flatMap(row -> Stream.ofNullable(row.duplicateOf()))
                .toList();
    }

    /**
     * The same 150 records in an order of its own; a third of the keys occurs more than once, some
     * at the same time.
     */
    private void fill(Random order) {
        record Entry(UnionId union, Period period, NewRecord record) {}
        List<Entry> entries = new ArrayList<>();
        Random random = new Random(42);
        List<UnionId> all = List.of(EAST, WEST, FAR);
        for (int i = 0; i < 150; i++) {
            Instant at = NOON.plusSeconds(random.nextInt(3));
            entries.add(
                    new Entry(
                            all.get(random.nextInt(3)),
                            Y2025,
                            Desk.record(
                                    at,
                                    "number",
                                    "C" + random.nextInt(100),
                                    "issuer",
                                    random.nextInt(10) == 0 ? "" : "board",
                                    "issued",
                                    random.nextInt(8) == 0 ? "2024-12-31" : "2025-05-05",
                                    "points",
                                    random.nextInt(30) / 10.0)));
        }
        Collections.shuffle(entries, order);
        for (Entry entry : entries) {
            desk.add(entry.union(), entry.period(), "certificate", entry.record());
        }
        reporting.recheck(Y2025, DEFINITION);
    }

    /** Every record with what it says and what became of it, without its number. */
    private List<String> state() {
        return jdbc.queryForList(
                """
                select concat_ws('|', r.union_id, r.reported_at, hex(r.content_hash), r.void_reasons, r.voided,
                                 r.duplicate_union, w.reported_at, hex(w.content_hash))
                from record_ r left join record_ w on w.type = r.type and w.period = r.duplicate_period
                     and w.union_id = r.duplicate_union and w.number = r.duplicate_number
                order by 1""",
                String.class);
    }

    private static NewRecord certificate(Instant at, String number) {
        return Desk.record(
                at, "number", number, "issuer", "board", "issued", "2025-05-05", "points", 1);
    }

    private static NewRecord withoutIssuer() {
        return Desk.record(NOON, "number", "C1", "issued", "2025-05-05", "points", 1);
    }
}
