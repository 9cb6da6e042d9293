package org.shiji.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.shiji.reporting.Desk.NOON;
import static org.shiji.reporting.Desk.Y2025;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.NATIONAL;
import static org.shiji.unions.Examples.REPORTER;
import static org.shiji.unions.Examples.WEST;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.reporting.RecordKeeping.Outcome;
import org.shiji.shared.FieldCode;
import org.shiji.shared.RecordType;
import org.shiji.unions.Examples;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ScratchTest
class RecordKeepingTest {
    private static final RecordType RECEIPT = new RecordType("receipt");
    private static final RecordType PROJECT = new RecordType("project");
    private static final String COMPANY = "91320100MA1MTEST0X";

    @Autowired private RecordKeeping keeping;
    @Autowired private Attachments attachments;
    @Autowired private Reporting reporting;
    @Autowired private Catalogue catalogue;
    @Autowired private Unions unions;
    @Autowired private JdbcTemplate jdbc;

    private Definition definition;

    @BeforeEach
    void open() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        reporting.open(EAST, Y2025, NOON);
        reporting.open(WEST, Y2025, NOON);
        definition = catalogue.forPeriod(Y2025);
    }

    @Test
    void aRecordIsReadAsPeopleWriteAndSaysAtOnceWhetherItCounts() {
        done(add(RECEIPT, receipt("V1", "1,200.50", "2025年3月1日")));
        done(add(RECEIPT, receipt("V2", "3", "2024-12-31")));
        List<RecordRow> rows = rows(RECEIPT);
        assertThat(rows.get(0).values())
                .containsEntry(new FieldCode("received"), "2025-03-01")
                .containsEntry(new FieldCode("payer"), "IN-PARK-east")
                .containsEntry(new FieldCode("amount"), new java.math.BigDecimal("1200.5"));
        assertThat(rows.get(0).counts()).isTrue();
        assertThat(rows.get(1).voided()).containsExactly("IN_PERIOD");
    }

    @Test
    void whatCannotBeReadIsToldFieldByFieldAndNothingIsKept() {
        Map<String, Object> wrong = receipt("", "12万元", "1.3.2025");
        wrong.put("payer", COMPANY);
        wrong.put("purpose", "捐赠");
        Outcome outcome = add(RECEIPT, wrong);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Map<FieldCode, org.shiji.shared.Message> problems = ((Outcome.Refused) outcome).problems();
        assertThat(problems.keySet())
                .extracting(FieldCode::value)
                .containsExactly("voucher", "payer", "amount", "received", "purpose");
        assertThat(problems.get(new FieldCode("amount")).text().zh()).contains("12万元", "不带单位");
        assertThat(problems.get(new FieldCode("purpose")).text().en())
                .contains("technical service", "joint R&D");
        assertThat(rows(RECEIPT)).isEmpty();
    }

    @Test
    void aChangedRecordKeepsItsNumberUntilItWasHandedIn() {
        int number = done(add(RECEIPT, receipt("V1", "5", "2025-03-01")));
        RecordKeeping.InHand hand = take(RECEIPT, number);
        assertThat(done(change(RECEIPT, hand, Map.of("amount", "6")))).isEqualTo(number);
        assertThat(change(RECEIPT, hand, Map.of("amount", "7")))
                .as("the hand is out of date")
                .isEqualTo(new Outcome.Overtaken());

        handInAndReturn();
        int anew = done(change(RECEIPT, take(RECEIPT, number), Map.of("amount", "8")));
        assertThat(anew).isNotEqualTo(number);
        assertThat(rows(RECEIPT))
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo(anew));
        assertThat(
                        jdbc.queryForMap(
                                "select number, withdrawn_round, replaced_by, withdrawn_by from record_withdrawn"))
                .containsEntry("number", number)
                .containsEntry("withdrawn_round", 1)
                .containsEntry("replaced_by", anew)
                .containsEntry("withdrawn_by", "reporter");
    }

    @Test
    void whatStandsBehindARecordFollowsItAndIsTakenBackWithIt() {
        int number = done(add(RECEIPT, receipt("V1", "5", "2025-03-01")));
        int other = done(add(RECEIPT, receipt("V2", "5", "2025-03-01")));
        attach(number, 'a');
        attach(other, 'b');
        handInAndReturn();
        attach(number, 'c');
        int anew = done(change(RECEIPT, take(RECEIPT, number), Map.of("amount", "8")));
        assertThat(attachments.all(NATIONAL, EAST, Y2025))
                .extracting(
                        item -> item.behind() + " " + item.file().name(), EvidenceItem::uploadedBy)
                .containsExactlyInAnyOrder(
                        tuple(new Behind.OfRecord(RECEIPT, anew) + " a", "reporter"),
                        tuple(new Behind.OfRecord(RECEIPT, anew) + " c", "reporter"),
                        tuple(new Behind.OfRecord(RECEIPT, other) + " b", "reporter"));
        keeping.withdraw(REPORTER, EAST, Y2025, RECEIPT, List.of(other), "twice");
        assertThat(attachments.all(NATIONAL, EAST, Y2025))
                .extracting(item -> item.file().name())
                .containsExactlyInAnyOrder("a", "c");
        // what was handed in stays known
        assertThat(
                        jdbc.queryForList(
                                "select file_name from evidence_item where withdrawn_round = 1"
                                        + " and withdrawn_by = 'reporter' order by file_name",
                                String.class))
                .containsExactly("a", "b");
    }

    private void attach(int record, char file) {
        assertThat(
                        attachments.attach(
                                REPORTER,
                                EAST,
                                Y2025,
                                new Behind.OfRecord(RECEIPT, record),
                                "bank-slip",
                                new EvidenceFile(
                                        String.valueOf(file), String.valueOf(file).repeat(64), 1)))
                .isEqualTo(new Attachments.Outcome.Done());
    }

    @Test
    void aFieldLeftAloneStaysAndOneEmptiedIsBlank() {
        int number = done(add(RECEIPT, receipt("V1", "5", "2025-03-01")));
        done(change(RECEIPT, take(RECEIPT, number), Map.of("invoice", "", "amount", "6")));
        RecordRow row = rows(RECEIPT).getFirst();
        assertThat(row.values())
                .containsEntry(new FieldCode("voucher"), "V1")
                .doesNotContainKey(new FieldCode("invoice"));
        assertThat(row.voided()).containsExactly("NO_INVOICE");
        Outcome emptied = change(RECEIPT, take(RECEIPT, number), Map.of("voucher", " "));
        assertThat(emptied).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theSecondOfTwoEqualKeysCountsAgainOnceTheFirstIsTakenBack() {
        int first = done(add(RECEIPT, receipt("V1", "5", "2025-03-01")));
        int second = done(add(RECEIPT, receipt("V1", "6", "2025-03-02")));
        assertThat(row(RECEIPT, second).voided()).containsExactly("DUPLICATE");
        done(keeping.withdraw(REPORTER, EAST, Y2025, RECEIPT, List.of(first), "重复录入"));
        assertThat(rows(RECEIPT)).hasSize(1);
        assertThat(row(RECEIPT, second).counts()).isTrue();
        int third = done(add(RECEIPT, receipt("V3", "6", "2025-03-02")));
        assertThat(third).as("a number is given once").isGreaterThan(second);
    }

    @Test
    void aReceiptMakesTheProjectCountThatWaitedForIt() {
        Map<String, Object> project = new LinkedHashMap<>();
        project.put("number", "P1");
        project.put("company", "IN-PARK-east");
        project.put("amount", 100);
        project.put("signed", java.time.LocalDate.of(2025, 2, 3));
        int number = done(add(PROJECT, project));
        assertThat(row(PROJECT, number).voided()).containsExactly("NO_RECEIPT");
        Map<String, Object> receipt = receipt("V1", "5", "2025-03-01");
        receipt.put("project", "P1");
        int paid = done(add(RECEIPT, receipt));
        assertThat(row(PROJECT, number).counts()).isTrue();
        done(keeping.withdraw(REPORTER, EAST, Y2025, RECEIPT, List.of(paid), "误录"));
        assertThat(row(PROJECT, number).voided()).containsExactly("NO_RECEIPT");
    }

    @Test
    void whatIsHandedInTakesNoRecordAndAReasonIsAskedFor() {
        int number = done(add(RECEIPT, receipt("V1", "5", "2025-03-01")));
        assertThatThrownBy(
                        () ->
                                keeping.withdraw(
                                        REPORTER, EAST, Y2025, RECEIPT, List.of(number), " "))
                .isInstanceOf(IllegalArgumentException.class);
        RecordKeeping.InHand hand = take(RECEIPT, number);
        reporting.advance(EAST, Y2025, Move.of(SubmissionState.SUBMITTED, NOON, "r", ""));
        Outcome locked = new Outcome.Locked(SubmissionState.SUBMITTED);
        assertThat(add(RECEIPT, receipt("V2", "5", "2025-03-01"))).isEqualTo(locked);
        assertThat(change(RECEIPT, hand, Map.of("amount", "6"))).isEqualTo(locked);
        assertThat(keeping.withdraw(REPORTER, EAST, Y2025, RECEIPT, List.of(number), "x"))
                .isEqualTo(locked);
        assertThat(rows(RECEIPT)).hasSize(1);
    }

    @Test
    void aPersonIsKeptThroughAChangeWithoutEverBeingShown() {
        RecordType certificate = new RecordType("certificate");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("person", "11010519491231002X");
        values.put("school", "school");
        values.put("certificate", "C1");
        values.put("issuer", "评价机构");
        values.put("issued", "2025/5/6");
        int number = done(add(certificate, values));
        String masked =
                String.valueOf(row(certificate, number).values().get(new FieldCode("person")));
        done(change(certificate, take(certificate, number), Map.of("title", "机器人运维")));
        assertThat(row(certificate, number).values())
                .containsEntry(new FieldCode("person"), masked)
                .containsEntry(new FieldCode("school"), "SCHOOL-east");
        assertThat(masked).doesNotContain("1949");
        values.put("person", "110105194912310021");
        values.put("certificate", "C2");
        Outcome refused = add(certificate, values);
        assertThat(refused.toString()).contains("person.digit").doesNotContain("1949");
    }

    private void handInAndReturn() {
        reporting.advance(EAST, Y2025, Move.of(SubmissionState.SUBMITTED, NOON, "r", ""));
        reporting.advance(EAST, Y2025, Move.of(SubmissionState.RETURNED, NOON, "p", "补正"));
    }

    private static Map<String, Object> receipt(String voucher, String amount, String received) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("voucher", voucher);
        values.put("payer", "IN-PARK-east");
        values.put("amount", amount);
        values.put("received", received);
        values.put("invoice", "F1");
        values.put("purpose", "技术服务");
        return values;
    }

    private Outcome add(RecordType type, Map<String, Object> values) {
        return keeping.add(REPORTER, EAST, Y2025, type, coded(values));
    }

    private Outcome change(RecordType type, RecordKeeping.InHand hand, Map<String, Object> values) {
        return keeping.change(REPORTER, EAST, Y2025, type, hand, coded(values));
    }

    private RecordKeeping.InHand take(RecordType type, int number) {
        return keeping.take(REPORTER, EAST, Y2025, type, number);
    }

    private static Map<FieldCode, Object> coded(Map<String, Object> values) {
        Map<FieldCode, Object> coded = new LinkedHashMap<>();
        values.forEach((field, value) -> coded.put(new FieldCode(field), value));
        return coded;
    }

    private static int done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).number();
    }

    private List<RecordRow> rows(RecordType type) {
        return reporting.records(REPORTER, RecordQuery.ofType(definition, EAST, Y2025, type));
    }

    private RecordRow row(RecordType type, int number) {
        return rows(type).stream().filter(row -> row.number() == number).findFirst().orElseThrow();
    }
}
