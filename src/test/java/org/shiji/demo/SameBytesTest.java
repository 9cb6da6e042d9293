package org.shiji.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.assessment.Assessments;
import org.shiji.definitions.Catalogue;
import org.shiji.inspection.Inspections;
import org.shiji.inspection.PointsOff;
import org.shiji.reporting.Move;
import org.shiji.reporting.NewRecord;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.ElementCode;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.Examples;
import org.shiji.unions.NewUnion;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same input gives the same scorecards, to the byte, in whatever order it came in. */
@ScratchTest
class SameBytesTest {

    private static final Period LATEST = Period.year(2025);
    private static final List<Period> PERIODS = List.of(LATEST.previous(), LATEST);

    /** A solid one, its copying neighbour, a showy one and one with a verified negative item. */
    private static final List<UnionId> SOME =
            List.of("lanwan", "fengyan", "binjiang", "shuoqiao").stream()
                    .map(UnionId::new)
                    .toList();

    private static final World WORLD = new World();

    @Autowired private Unions unions;
    @Autowired private Reporting reporting;
    @Autowired private Inspections inspections;
    @Autowired private Assessments assessments;
    @Autowired private Catalogue catalogue;
    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void clear() {
        Examples.clear(jdbc);
    }

    @Test
    void inWhateverOrderItCameIn() {
        write(new Random(1));
        Map<String, String> once = assessed();
        List<Long> numbers = numbers();
        clear();
        write(new Random(2));
        Map<String, String> again = assessed();

        assertThat(once).hasSize(SOME.size() * PERIODS.size());
        assertThat(numbers()).as("the records did come in another order").isNotEqualTo(numbers);
        again.forEach((card, bytes) -> assertThat(bytes).as(card).isEqualTo(once.get(card)));
        assertThat(again).isEqualTo(once);
    }

    @Test
    void assessedAgainNothingChanges() {
        write(new Random(3));
        Map<String, String> once = assessed();
        assertThat(once).isNotEmpty();
        for (Period period : PERIODS) {
            assertThat(assessments.assess(period).changed()).isZero();
        }
        assertThat(cards("")).isEqualTo(once);
        assertThat(cards("superseded_at is not null and ")).isEmpty();
    }

    @Test
    void oneMoreRecordSupersedesTheCardAndTheOldOneStaysOnFile() {
        write(new Random(4));
        Map<String, String> before = assessed();
        addOneCertificate();

        assertThat(assessments.assess(LATEST).changed()).isPositive();
        String mine = "lanwan 2025";
        Map<String, String> inForce = cards("superseded_at is null and ");
        assertThat(inForce).hasSameSizeAs(before);
        assertThat(inputsHash(inForce, mine)).isNotEqualTo(inputsHash(before, mine));
        assertThat(cards("superseded_at is not null and "))
                .containsEntry(mine, before.get(mine))
                .isNotEmpty();
        inForce.forEach(
                (card, bytes) -> {
                    if (card.endsWith("2024")) {
                        assertThat(bytes).as(card).isEqualTo(before.get(card));
                    } else if (!card.equals(mine)) {
                        // the peers' median may have moved, what they put in has not
                        assertThat(inputsHash(inForce, card)).isEqualTo(inputsHash(before, card));
                    }
                });
    }

    @Test
    void twoRunsOverOnePeriodDoNotFork() throws Exception {
        write(new Random(5));
        assessed();
        addOneCertificate();
        int runs = 3;
        CountDownLatch together = new CountDownLatch(runs);
        List<Integer> changed = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(runs)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                all.add(
                        workers.submit(
                                () -> {
                                    together.countDown();
                                    together.await();
                                    return assessments.assess(LATEST).changed();
                                }));
            }
            for (Future<Integer> one : all) {
                changed.add(one.get());
            }
        }
        assertThat(changed).filteredOn(count -> count > 0).hasSize(1);
        assertThat(
                        jdbc.queryForList(
                                "select count(*) from scorecard where superseded_at is null group by union_id, period",
                                Long.class))
                .hasSize(SOME.size() * PERIODS.size())
                .containsOnly(1L);
    }

    private void write(Random order) {
        for (NewUnion union : shuffled(WORLD.unions(), order)) {
            if (SOME.contains(union.id())) {
                unions.found(union);
            }
        }
        List<Report> reports = new ArrayList<>();
        for (Period period : PERIODS) {
            SOME.forEach(union -> reports.add(WORLD.report(union, period)));
        }
        for (Report report : shuffled(reports, order)) {
            write(report, order);
        }
    }

    private void write(Report report, Random order) {
        UnionId union = report.union();
        Period period = report.period();
        reporting.open(union, period, report.opened());
        Map<ElementCode, Figure> typed = new LinkedHashMap<>();
        shuffled(List.copyOf(report.typed().entrySet()), order)
                .forEach(entry -> typed.put(entry.getKey(), entry.getValue()));
        reporting.declare(union, period, typed);
        for (RecordType type : shuffled(List.copyOf(report.records().keySet()), order)) {
            add(union, period, type, shuffled(records(report, type), order));
        }
        reporting.attach(union, period, shuffled(report.evidence(), order));
        List<PointsOff> deductions = new ArrayList<>(report.findings().deductions());
        // two on one day
        KpiCode root = catalogue.forPeriod(period).framework().root().code();
        deductions.add(off(union, root, 0.1, "one"));
        deductions.add(off(union, root, 0.2, "two"));
        deductions.add(off(union, root, 0.3, "three"));
        inspections.putOnFile(
                period, shuffled(report.findings().verified(), order), shuffled(deductions, order));
        // handed in, and open for one more
        for (SubmissionState next : List.of(SubmissionState.SUBMITTED, SubmissionState.RETURNED)) {
            reporting.advance(union, period, Move.of(next, report.opened(), "somebody", "because"));
        }
    }

    private static List<NewRecord> records(Report report, RecordType type) {
        return Objects.requireNonNull(report.records().get(type));
    }

    private static PointsOff off(UnionId union, KpiCode target, double points, String why) {
        return new PointsOff(union, target, points, Text.same(why), "sheng91", "2026-02-20");
    }

    private void add(UnionId union, Period period, RecordType type, List<NewRecord> records) {
        reporting.addRecords(
                union,
                period,
                Objects.requireNonNull(catalogue.forPeriod(period).recordKinds().get(type)),
                records);
    }

    /** One more certificate of lanwan, like its first but with a number of its own. */
    private void addOneCertificate() {
        RecordType type = new RecordType("certificate");
        NewRecord first = records(WORLD.report(new UnionId("lanwan"), LATEST), type).getFirst();
        Map<FieldCode, Object> values = new LinkedHashMap<>(first.values());
        values.put(new FieldCode("certificate"), "ONE-MORE-1");
        add(
                new UnionId("lanwan"),
                LATEST,
                type,
                List.of(new NewRecord(values, Instant.parse("2025-12-30T08:00:00Z"))));
    }

    private static <T> List<T> shuffled(List<T> all, Random order) {
        List<T> other = new ArrayList<>(all);
        Collections.shuffle(other, order);
        return other;
    }

    private Map<String, String> assessed() {
        PERIODS.forEach(assessments::assess);
        return cards("superseded_at is null and ");
    }

    private Map<String, String> cards(String which) {
        Map<String, String> cards = new LinkedHashMap<>();
        jdbc.query(
                "select union_id, period, content from scorecard where "
                        + which
                        + "true order by union_id, period, id",
                row -> {
                    cards.put(
                            row.getString(1) + " " + row.getString(2),
                            new String(row.getBytes(3), StandardCharsets.UTF_8));
                });
        return cards;
    }

    private List<Long> numbers() {
        return jdbc.queryForList(
                "select number from record_ order by type, period, union_id, content_hash",
                Long.class);
    }

    private static String inputsHash(Map<String, String> cards, String card) {
        String content = Objects.requireNonNull(cards.get(card));
        int start = content.indexOf("\"inputsHash\":\"") + 14;
        return content.substring(start, start + 64);
    }
}
