package org.shiji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.shiji.intake.Counter.RECEIPT;
import static org.shiji.intake.Counter.Y2025;
import static org.shiji.reporting.BulkEntry.Mode.ADD;
import static org.shiji.reporting.BulkEntry.Mode.REPLACE;
import static org.shiji.unions.Examples.EAST;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.reporting.Move;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.FieldCode;
import org.shiji.shared.RecordType;
import org.shiji.shared.Severity;
import org.shiji.unions.Examples;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.ScratchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@ScratchTest
class IntakeTest {
    static final String HEAD = "凭证号,付款单位,到款额（万元）,到账日期,发票号,款项性质\n";

    @Autowired private ApplicationContext context;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Reporting reporting;
    private Counter counter;

    @BeforeEach
    void open() {
        counter = Counter.open(context);
    }

    static byte[] receipts(int from, int to) {
        return (HEAD
                        + IntStream.range(from, to)
                                .mapToObj(
                                        i ->
                                                "V%05d,IN-PARK-east,%d.5,2025-03-01,F%d,技术服务"
                                                        .formatted(i, i, i))
                                .collect(Collectors.joining("\n")))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileIsCheckedAndThenApplied() {
        IntakeJob checked = counter.checked(RECEIPT, ADD, receipts(0, 50));
        assertThat(checked.state()).isEqualTo(IntakeState.CHECKED);
        assertThat(checked.counts()).isEqualTo(new IntakeJob.Counts(50, 50, 0, 0, 0, 0, 0, 0));
        assertThat(counter.records()).isZero();

        IntakeJob applied = counter.applied(checked);
        assertThat(applied.state()).isEqualTo(IntakeState.APPLIED);
        assertThat(applied.counts().added()).isEqualTo(50);
        assertThat(counter.records()).isEqualTo(50);
        assertThat(counter.voided()).isZero();
    }

    @Test
    void theSameFileOnceMoreChangesNothingAndSaysSo() {
        counter.applied(counter.checked(RECEIPT, ADD, receipts(0, 20)));
        IntakeJob again = counter.checked(RECEIPT, ADD, receipts(0, 20));
        assertThat(again.before()).isNotNull();
        IntakeJob applied = counter.applied(again);
        assertThat(applied.counts().added()).isZero();
        assertThat(applied.counts().same()).isEqualTo(20);
        assertThat(counter.records()).isEqualTo(20);
    }

    @Test
    void replacingTakesBackWhatDoesNotComeAgain() {
        counter.applied(counter.checked(RECEIPT, ADD, receipts(0, 20)));
        IntakeJob applied = counter.applied(counter.checked(RECEIPT, REPLACE, receipts(5, 25)));
        assertThat(applied.counts())
                .extracting(
                        IntakeJob.Counts::added,
                        IntakeJob.Counts::same,
                        IntakeJob.Counts::withdrawn)
                .containsExactly(5L, 15L, 5L);
        assertThat(counter.records()).isEqualTo(20);
    }

    @Test
    void badRowsAreToldAndFetchedMendedAndImportedAlone() {
        String file =
                HEAD
                        + "V1,IN-PARK-east,1,2025-03-01,F1,技术服务\n"
                        + "V2,某公司,1,2025-03-01,F1,技术服务\n"
                        + "V3,IN-PARK-east,一万,2025-13-01,F1,技术服务\n"
                        + "V1,IN-PARK-east,2,2025-03-02,F2,技术服务\n";
        IntakeJob checked = counter.checked(RECEIPT, ADD, file.getBytes(StandardCharsets.UTF_8));
        assertThat(checked.counts()).isEqualTo(new IntakeJob.Counts(4, 2, 2, 3, 1, 0, 0, 0));
        assertThat(problems(checked))
                .extracting(RowProblem::row, RowProblem::column, RowProblem::shown)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "付款单位", "某公司"),
                        org.assertj.core.groups.Tuple.tuple(4L, "到款额（万元）", "一万"),
                        org.assertj.core.groups.Tuple.tuple(4L, "到账日期", "2025-13-01"),
                        org.assertj.core.groups.Tuple.tuple(5L, "", ""));
        assertThat(problems(checked).getLast().severity()).isEqualTo(Severity.WARNING);
        assertThat(counter.applied(checked).counts().added()).isEqualTo(2);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(counter.intake().badRowsEnding(counter.reporter(), EAST, checked.id()))
                .contains(".csv");
        assertThat(
                        counter.intake()
                                .writeBadRows(
                                        counter.reporter(),
                                        EAST,
                                        checked.id(),
                                        Locale.CHINESE,
                                        out))
                .isTrue();
        String bad = out.toString(StandardCharsets.UTF_8);
        assertThat(bad).contains("V2").contains("V3").doesNotContain("V1,").contains("某公司");
        String mended =
                bad.replace(",某公司,", ",IN-PARK-east,").replace(",一万,2025-13-01,", ",3,2025-12-01,");
        IntakeJob rest = counter.checked(RECEIPT, ADD, mended.getBytes(StandardCharsets.UTF_8));
        assertThat(rest.counts()).isEqualTo(new IntakeJob.Counts(2, 2, 0, 0, 0, 0, 0, 0));
        assertThat(counter.applied(rest).counts().added()).isEqualTo(2);
        assertThat(counter.records()).isEqualTo(4);
    }

    @Test
    void badRowsOfAWorkbookComeAsAWorkbookAndCanComeBack() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("S");
            String[] head = HEAD.strip().split(",");
            for (int i = 0; i < head.length; i++) {
                sheet.value(0, i, head[i]);
            }
            sheet.value(1, 0, "V1");
            sheet.value(1, 1, "IN-PARK-east");
            sheet.formula(1, 2, "1+1");
            sheet.value(1, 3, java.time.LocalDate.of(2025, 3, 1));
            sheet.style(1, 3).format("yyyy-mm-dd").set();
            sheet.value(1, 5, "technical service");
        }
        IntakeJob checked = counter.checked(RECEIPT, ADD, file.toByteArray());
        assertThat(problems(checked))
                .extracting(problem -> problem.why().en())
                .containsExactly("This is a formula. Copy it and paste it back as a value.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(counter.intake().badRowsEnding(counter.reporter(), EAST, checked.id()))
                .contains(".xlsx");
        assertThat(
                        counter.intake()
                                .writeBadRows(
                                        counter.reporter(),
                                        EAST,
                                        checked.id(),
                                        Locale.ENGLISH,
                                        out))
                .isTrue();
        // fastexcel keeps no value with a formula: the cell comes back blank
        IntakeJob back = counter.checked(RECEIPT, ADD, out.toByteArray());
        assertThat(problems(back))
                .extracting(problem -> problem.why().en())
                .containsExactly("Required, and blank.");
        assertThat(problems(back).getFirst().row()).isEqualTo(2);
    }

    @Test
    void aPersonsNumberIsShownNowhere() {
        String id = "320102200001011234";
        String file =
                "学生,学校,专业代码,实习单位,开始日期,结束日期,实习报酬\n"
                        + "%s,SCHOOL-east,460305,IN-PARK-east,2025-03-01,2025-07-01,%s\n"
                                .formatted(id, id);
        IntakeJob checked =
                counter.checked(
                        new RecordType("placement"), ADD, file.getBytes(StandardCharsets.UTF_8));
        assertThat(checked.counts().bad()).isEqualTo(1);
        assertThat(problems(checked).toString()).doesNotContain(id).doesNotContain("2000010");
        assertThat(counter.intake().preview(counter.reporter(), EAST, checked.id()).toString())
                .doesNotContain(id);
        for (String table : List.of("intake_problem", "intake_preview", "intake_job")) {
            assertThat(jdbc.queryForList("select * from " + table).toString()).doesNotContain(id);
        }
    }

    @Test
    void aFileThatBeginsWithAPersonShowsNoNumberAsAHeader() {
        String id = "320102200001011234";
        String file = "张三,%s,S20230017,460305,IN-PARK-east\n李四,x,y,z,v\n".formatted(id);
        IntakeJob checked =
                counter.checked(
                        new RecordType("placement"), ADD, file.getBytes(StandardCharsets.UTF_8));
        assertThat(checked.canBeApplied()).isFalse();
        for (String table : List.of("intake_column", "intake_problem", "intake_preview")) {
            assertThat(jdbc.queryForList("select * from " + table).toString())
                    .as(table)
                    .doesNotContain(id, "20230017");
        }
        assertThat(jdbc.queryForList("select header from intake_column", String.class))
                .contains("张三", "S···");
    }

    @Test
    void aFileGoesWhenItIsAppliedAndStaysWhileBadRowsOfItCanBeFetched() throws Exception {
        WorkFolder folder = context.getBean(WorkFolder.class);
        Set<String> before = Set.copyOf(folder.names());
        IntakeJob good = counter.checked(RECEIPT, ADD, receipts(0, 20));
        assertThat(folder.names()).hasSize(before.size() + 1);
        counter.applied(good);
        await().untilAsserted(() -> assertThat(folder.names()).hasSameElementsAs(before));

        String oneBad =
                new String(receipts(50, 60), StandardCharsets.UTF_8)
                        + "\nV1,某公司,1,2025-03-01,F1,技术服务";
        IntakeJob bad =
                counter.applied(
                        counter.checked(RECEIPT, ADD, oneBad.getBytes(StandardCharsets.UTF_8)));
        assertThat(bad.counts().bad()).isEqualTo(1);
        // another one after it, so that the first has had its time to go
        counter.applied(counter.checked(RECEIPT, ADD, receipts(20, 40)));
        await().untilAsserted(() -> assertThat(folder.names()).hasSize(before.size() + 1));
        assertThat(counter.intake().badRowsEnding(counter.reporter(), EAST, bad.id()))
                .contains(".csv");
    }

    @Test
    void aRequiredColumnThatIsMissingIsToldAndCanBeNamedForGood() {
        String file = "编号,付款方,到款额,到账日期,款项性质\nV1,IN-PARK-east,1,2025-03-01,技术服务\n";
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        IntakeJob checked = counter.checked(RECEIPT, ADD, bytes);
        assertThat(checked.canBeApplied()).isFalse();
        assertThat(problems(checked))
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .extracting(problem -> problem.why().zh())
                .satisfiesExactly(
                        one -> assertThat(one).contains("凭证号").contains("编号、付款方、到款额"),
                        two -> assertThat(two).contains("付款单位"));
        assertThat(
                        counter.intake()
                                .match(
                                        counter.reporter(),
                                        EAST,
                                        checked.id(),
                                        Map.of(
                                                0,
                                                Optional.of(new FieldCode("voucher")),
                                                1,
                                                Optional.of(new FieldCode("payer")))))
                .isTrue();
        assertThat(counter.settled(checked.id()).counts().good()).isEqualTo(1);
        assertThat(counter.checked(RECEIPT, ADD, bytes).counts().good()).isEqualTo(1);
        assertThat(
                        counter.intake().columns(counter.reporter(), EAST, checked.id()).stream()
                                .limit(2)
                                .map(Column::how))
                .containsOnly(Column.How.REMEMBERED);
    }

    @Test
    void aFileThatIsNoTableFailsWithWhatToDo() {
        IntakeJob failed =
                counter.checked(RECEIPT, ADD, "MZ\u0000".getBytes(StandardCharsets.UTF_8));
        assertThat(failed.state()).isEqualTo(IntakeState.FAILED);
        assertThat(Objects.requireNonNull(failed.note()).en()).contains("Save it as .xlsx");
    }

    @Test
    void whatIsCancelledIsNotApplied() {
        IntakeJob checked = counter.checked(RECEIPT, ADD, receipts(0, 10));
        assertThat(counter.intake().cancel(counter.reporter(), EAST, checked.id())).isTrue();
        assertThat(counter.intake().cancel(counter.reporter(), EAST, checked.id())).isFalse();
        assertThat(counter.intake().apply(counter.reporter(), EAST, checked.id())).isFalse();
        assertThat(counter.records()).isZero();
    }

    @Test
    void whatIsCancelledInTheMiddleLeavesNothing() {
        IntakeJob checked = counter.checked(RECEIPT, ADD, receipts(0, 30_000));
        assertThat(counter.intake().apply(counter.reporter(), EAST, checked.id())).isTrue();
        counter.when(checked.id(), job -> job.progress() > 0);
        assertThat(counter.intake().cancel(counter.reporter(), EAST, checked.id())).isTrue();
        assertThat(counter.settled(checked.id()).state()).isEqualTo(IntakeState.CANCELLED);

        IntakeJob next = counter.applied(counter.checked(RECEIPT, ADD, receipts(0, 10)));
        assertThat(next.counts().added()).isEqualTo(10);
        assertThat(counter.records()).isEqualTo(10);
    }

    @Test
    void aLockedSubmissionTakesNothingAndLosesNothing() {
        IntakeJob checked = counter.checked(RECEIPT, ADD, receipts(0, 10));
        reporting.advance(
                EAST,
                Y2025,
                Move.of(
                        SubmissionState.SUBMITTED,
                        java.time.Instant.parse("2025-12-01T00:00:00Z"),
                        "r",
                        ""));
        IntakeJob locked = counter.applied(checked);
        assertThat(locked.state()).isEqualTo(IntakeState.CHECKED);
        assertThat(Objects.requireNonNull(locked.note()).en()).contains("cannot be changed");
        assertThat(locked.canBeApplied()).isTrue();
        assertThat(counter.records()).isZero();
    }

    @Test
    void onlyTheReporterImportsAndOnlyThoseOfTheUnionLookOn() {
        IntakeJob checked = counter.checked(RECEIPT, ADD, receipts(0, 10));
        Intake intake = counter.intake();
        assertThat(intake.job(Examples.PROVINCIAL, EAST, checked.id())).isEqualTo(checked);
        assertThatThrownBy(() -> intake.apply(Examples.PROVINCIAL, EAST, checked.id()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> intake.job(Examples.NATIONAL, Examples.WEST, checked.id()))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(
                        () ->
                                intake.receive(
                                        counter.reporter(),
                                        Examples.WEST,
                                        Y2025,
                                        RECEIPT,
                                        ADD,
                                        "x",
                                        new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(NotVisible.class);
    }

    private List<RowProblem> problems(IntakeJob job) {
        return counter.intake().problems(counter.reporter(), EAST, job.id(), 0, 100);
    }
}
