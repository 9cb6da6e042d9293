package org.shiji.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.reporting.Desk.NOON;
import static org.shiji.reporting.Desk.Y2025;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.REPORTER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.definitions.Catalogue;
import org.shiji.reporting.BulkEntry.Done;
import org.shiji.reporting.BulkEntry.Mode;
import org.shiji.shared.FieldCode;
import org.shiji.shared.RecordType;
import org.shiji.unions.Examples;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ScratchTest
class BulkEntryTest {
    private static final RecordType VISIT = new RecordType("visit");

    @Autowired private BulkEntry bulk;
    @Autowired private RecordKeeping keeping;
    @Autowired private Reporting reporting;
    @Autowired private Catalogue catalogue;
    @Autowired private Unions unions;
    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        reporting.open(EAST, Y2025, NOON);
    }

    @Test
    void theSameRowsASecondTimeChangeNothing() {
        assertThat(put(Mode.ADD, visits(0, 5_000))).isEqualTo(new Done(5_000, 0, 0));
        String before = content();
        assertThat(put(Mode.ADD, visits(0, 5_000))).isEqualTo(new Done(0, 5_000, 0));
        assertThat(put(Mode.REPLACE, visits(0, 5_000))).isEqualTo(new Done(0, 5_000, 0));
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void rowsThatRepeatEachOtherAreEnteredOnce() {
        Iterator<Map<FieldCode, Object>> twice =
                IntStream.of(1, 2, 1, 1).mapToObj(BulkEntryTest::visit).iterator();
        assertThat(put(Mode.ADD, twice)).isEqualTo(new Done(2, 2, 0));
    }

    @Test
    void replacingTakesBackWhatDoesNotComeAgain() {
        put(Mode.ADD, visits(0, 100));
        assertThat(put(Mode.REPLACE, visits(50, 130))).isEqualTo(new Done(30, 50, 50));
        assertThat(count("record_")).isEqualTo(80);
        assertThat(count("record_withdrawn")).isEqualTo(50);
        assertThat(put(Mode.ADD, visits(0, 10)))
                .as("taken back is gone")
                .isEqualTo(new Done(10, 0, 0));
    }

    @Test
    void replacingTakesBackAllThatSayTheSame() {
        put(Mode.ADD, visits(0, 10));
        for (int twin = 0; twin < 2; twin++) {
            assertThat(keeping.add(REPORTER, EAST, Y2025, VISIT, visit(3)))
                    .isInstanceOf(RecordKeeping.Outcome.Done.class);
        }
        assertThat(put(Mode.REPLACE, visits(0, 3))).isEqualTo(new Done(0, 3, 9));
        assertThat(count("record_")).isEqualTo(3);
    }

    @Test
    void givenUpInTheMiddleNothingWasDone() {
        put(Mode.ADD, visits(0, 10));
        assertThatThrownBy(
                        () ->
                                bulk.put(
                                        REPORTER,
                                        EAST,
                                        Y2025,
                                        VISIT,
                                        Mode.REPLACE,
                                        visits(100, 9_000),
                                        rows -> {
                                            if (rows >= 4_000) {
                                                throw new CancellationException("enough");
                                            }
                                        }))
                .isInstanceOf(CancellationException.class);
        assertThat(count("record_")).isEqualTo(10);
        assertThat(count("record_withdrawn")).isZero();
    }

    @Test
    void aValueThatDoesNotFitStopsItAllNamingRowAndField() {
        Iterator<Map<FieldCode, Object>> rows =
                List.of(visit(1), Map.<FieldCode, Object>of(new FieldCode("number"), "2"))
                        .iterator();
        assertThatThrownBy(() -> put(Mode.ADD, rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("record 2, field company");
        assertThat(count("record_")).isZero();
    }

    @Test
    void theRecordsSayAtOnceWhetherTheyCount() {
        put(Mode.ADD, List.of(visit(1), visit(400)).iterator());
        assertThat(
                        reporting
                                .records(
                                        REPORTER,
                                        RecordQuery.ofType(
                                                catalogue.forPeriod(Y2025), EAST, Y2025, VISIT))
                                .stream()
                                .map(RecordRow::voided))
                .containsExactly(List.of(), List.of("IN_PERIOD"));
    }

    @Test
    void whatIsHandedInTakesNone() {
        reporting.advance(EAST, Y2025, Move.of(SubmissionState.SUBMITTED, NOON, "r", ""));
        assertThatThrownBy(() -> put(Mode.ADD, visits(0, 1)))
                .isInstanceOf(BulkEntry.Locked.class)
                .extracting("state")
                .isEqualTo(SubmissionState.SUBMITTED);
    }

    private Done put(Mode mode, Iterator<Map<FieldCode, Object>> rows) {
        return bulk.put(REPORTER, EAST, Y2025, VISIT, mode, rows, done -> {});
    }

    private static Iterator<Map<FieldCode, Object>> visits(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> visit(i)).iterator();
    }

    /** Visit n on the n-th day of the year, the first years over and over. */
    private static Map<FieldCode, Object> visit(int n) {
        return Map.of(
                new FieldCode("number"),
                "N" + n,
                new FieldCode("company"),
                "IN-PARK-east",
                new FieldCode("visited"),
                LocalDate.of(2025, 1, 1).plusDays(n % 500),
                new FieldCode("posts"),
                new BigDecimal(n));
    }

    private long count(String table) {
        Long rows = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return rows == null ? 0 : rows;
    }

    private String content() {
        return String.valueOf(
                jdbc.queryForList("select * from record_ order by number").stream()
                        .map(row -> row.get("number") + " " + row.get("void_reasons"))
                        .toList());
    }
}
