package org.shiji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shiji.reporting.BulkEntry.Mode.ADD;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.shiji.shared.RecordType;
import org.shiji.shared.Severity;
import org.shiji.unions.Examples;
import org.shiji.unions.ScratchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The workbook of the documentation. {@code -Dshiji.examples=true} writes it anew. */
@ScratchTest
class ExampleFileTest {
    private static final RecordType PLACEMENT = new RecordType("placement");

    @Autowired private ApplicationContext context;

    @Test
    void theKeptFileHasTheRowsItIsSaidToHave() throws IOException {
        if (Boolean.getBoolean("shiji.examples")) {
            Files.write(ExampleFile.KEPT, ExampleFile.bytes());
        }
        assertThat(tables(Files.readAllBytes(ExampleFile.KEPT)))
                .isEqualTo(tables(ExampleFile.bytes()));
    }

    @Test
    void itsDescriptionNamesEveryFault() throws IOException {
        String description = Files.readString(Path.of("docs", "examples", "README.md"));
        for (ExampleFile.Planted planted : ExampleFile.planted()) {
            assertThat(description)
                    .contains("| %d | %s |".formatted(planted.row(), planted.header()));
        }
        assertThat(description.lines().filter(line -> line.matches("\\| \\d+ \\|.*")).count())
                .isEqualTo(ExampleFile.planted().size());
    }

    @Test
    void thirtySevenRowsAreRefusedEachWhereItIsWrongAndMendedTheyAreTaken() {
        Counter counter = Counter.open(context);
        Intake intake = counter.intake();
        IntakeJob job = counter.checked(PLACEMENT, ADD, ExampleFile.bytes());
        assertThat(job.counts().rows()).isEqualTo(ExampleFile.ROWS);
        assertThat(job.counts().bad()).isEqualTo(37);
        List<RowProblem> problems =
                intake.problems(counter.reporter(), Examples.EAST, job.id(), 0, 100);
        assertThat(problems.stream().filter(one -> one.severity() == Severity.ERROR))
                .extracting(one -> one.row() + " " + one.column())
                .containsExactlyElementsOf(
                        ExampleFile.planted().stream()
                                .map(one -> one.row() + " " + one.header())
                                .toList());
        assertThat(problems.stream().filter(one -> one.severity() == Severity.WARNING))
                .hasSize(ExampleFile.TWICE);
        IntakeJob applied = counter.applied(job);
        assertThat(applied.counts().added()).isEqualTo(ExampleFile.ROWS - 37);

        ByteArrayOutputStream bad = new ByteArrayOutputStream();
        assertThat(
                        intake.writeBadRows(
                                counter.reporter(), Examples.EAST, job.id(), Locale.CHINESE, bad))
                .isTrue();
        IntakeJob mended = counter.checked(PLACEMENT, ADD, ExampleFile.mended(bad.toByteArray()));
        assertThat(mended.counts().rows()).isEqualTo(37);
        assertThat(mended.counts().bad()).isZero();
        assertThat(counter.applied(mended).counts().added()).isEqualTo(37);
        assertThat(counter.records()).isEqualTo(ExampleFile.ROWS);
    }

    /** The parts that hold cells. */
    private static TreeMap<String, String> tables(byte[] workbook) throws IOException {
        TreeMap<String, String> parts = new TreeMap<>();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().matches("xl/(worksheets/.*|sharedStrings[.]xml)")) {
                    parts.put(
                            entry.getName(),
                            new String(
                                    zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(names).contains("xl/worksheets/sheet1.xml");
        return parts;
    }
}
