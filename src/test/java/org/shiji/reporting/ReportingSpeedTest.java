package org.shiji.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shiji.reporting.Desk.NOON;
import static org.shiji.reporting.Desk.Y2025;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource.Measure;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.FieldCode;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.shiji.unions.Examples;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ScratchTest
class ReportingSpeedTest {
    private static final int UNIONS = 12;
    private static final int RECORDS = 60_000;
    private static final Definition DEFINITION =
            Definitions.definition()
                    .record(
                            "placement",
                            List.of("person", "company", "start"),
                            List.of(
                                    "person:PERSON!",
                                    "company:ORGANISATION!",
                                    "major:CODE",
                                    "start:DATE!",
                                    "end:DATE!",
                                    "pay:AMOUNT",
                                    "agreement:YESNO",
                                    "relevant:YESNO"),
                            "IN_PERIOD: in_period(start)",
                            "TOO_SHORT: weeks(start, end) >= 4",
                            "NOT_A_MEMBER: member(company)")
                    .count("placements", "placement", null)
                    .count("placements_in_park", "placement", "in_park(company)")
                    .count("relevant", "placement", "relevant")
                    .count("focused", "placement", "focus_major(major) and not missing(pay)")
                    .count("twice", "placement", "linked(placement.person, person) > 1")
                    .counted(
                            "pay", "placement", new Measure.Mean(new FieldCode("pay")), "agreement")
                    .counted(
                            "companies",
                            "placement",
                            new Measure.Distinct(new FieldCode("company")),
                            null)
                    .build();

    @Autowired private Reporting reporting;

    @Autowired private Unions unions;

    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void clear() {
        Examples.clear(jdbc);
    }

    @Test
    void sixtyThousandRecordsTakeSeconds() {
        RecordKind kind = DEFINITION.recordKinds().get(new RecordType("placement"));
        Random random = new Random(5);
        long begin = System.nanoTime();
        for (int u = 0; u < UNIONS; u++) {
            UnionId union = new UnionId("u" + u);
            unions.found(Examples.union(union, "91"));
            reporting.open(union, Y2025, NOON);
            reporting.addRecords(union, Y2025, kind, placements(union, random));
            reporting.advance(
                    union, Y2025, Move.of(SubmissionState.SUBMITTED, NOON, "somebody", ""));
        }
        long inserted = System.nanoTime();
        reporting.recheck(Y2025, DEFINITION);
        long checked = System.nanoTime();
        List<Tally> tallies = reporting.tally(Y2025, DEFINITION);
        long tallied = System.nanoTime();
        System.out.printf(
                "%,d records: insert %d ms, recheck %d ms, tally %d ms%n",
                RECORDS,
                Duration.ofNanos(inserted - begin).toMillis(),
                Duration.ofNanos(checked - inserted).toMillis(),
                Duration.ofNanos(tallied - checked).toMillis());

        assertThat(tallies).hasSize(UNIONS);
        assertThat(
                        tallies.stream()
                                .flatMap(tally -> tally.figures().values().stream().limit(1))
                                .mapToLong(Tally.Reported::records)
                                .sum())
                .isEqualTo(RECORDS);
        assertThat(tallies.getFirst().figures().values().iterator().next().voided())
                .containsOnlyKeys("IN_PERIOD", "TOO_SHORT", "NOT_A_MEMBER", "DUPLICATE");
        assertThat(Duration.ofNanos(tallied - begin)).isLessThan(Duration.ofSeconds(60));
    }

    private static List<NewRecord> placements(UnionId union, Random random) {
        List<NewRecord> records = new ArrayList<>();
        for (int i = 0; i < RECORDS / UNIONS; i++) {
            LocalDate start = LocalDate.of(2024, 12, 1).plusDays(random.nextInt(330));
            Map<FieldCode, Object> values = new HashMap<>();
            values.put(new FieldCode("person"), "S" + random.nextInt(20_000));
            values.put(
                    new FieldCode("company"),
                    (random.nextInt(10) == 0 ? "ELSEWHERE" : "IN-PARK-" + union));
            values.put(new FieldCode("major"), random.nextBoolean() ? "460305" : "500405");
            values.put(new FieldCode("start"), start);
            values.put(new FieldCode("end"), start.plusDays(random.nextInt(200)));
            values.put(new FieldCode("pay"), 1000 + random.nextInt(3000));
            values.put(new FieldCode("agreement"), random.nextBoolean());
            values.put(new FieldCode("relevant"), random.nextBoolean());
            records.add(new NewRecord(values, NOON.plusSeconds(random.nextInt(100_000))));
            if (i % 500 == 499) { // the same placement once more
                records.set(
                        i, new NewRecord(records.get(i - 1).values(), NOON.plusSeconds(200_000)));
            }
        }
        return records;
    }
}
