package org.shiji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shiji.reporting.BulkEntry.Mode.ADD;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.RecordType;
import org.shiji.unions.Examples;
import org.shiji.unions.ScratchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ScratchTest
class TemplateTest {
    @Autowired private ApplicationContext context;
    @Autowired private Catalogue catalogue;

    @Test
    void everyTemplateIsReadBackWithAllOfItsColumns() throws IOException {
        Counter counter = Counter.open(context);
        List<String> wrong = new ArrayList<>();
        for (RecordKind kind : catalogue.forPeriod(Counter.Y2025).recordKinds().values()) {
            byte[] template =
                    counter.intake()
                            .template(
                                    counter.reporter(), Examples.EAST, Counter.Y2025, kind.type());
            IntakeJob job = counter.checked(kind.type(), ADD, template);
            List<Column> columns =
                    counter.intake().columns(counter.reporter(), Examples.EAST, job.id());
            if (job.counts().problems() > 0
                    || columns.size() != kind.fields().size()
                    || columns.stream().anyMatch(column -> column.field() == null)) {
                wrong.add(kind.type() + ": " + job + columns);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void choicesHaveDropDownsAndNumbersOfPersonsAreText() throws IOException {
        RecordKind kind =
                catalogue.forPeriod(Counter.Y2025).recordKinds().get(new RecordType("placement"));
        Map<String, String> parts = parts(Template.of(kind));
        String table = parts.get("xl/worksheets/sheet1.xml");
        // three yes or no, one choice
        assertThat(table.split("<dataValidation ", -1)).hasSize(5);
        assertThat(table).contains("type=\"list\"").contains("$M$1:$M$3");
        assertThat(parts.get("xl/styles.xml")).contains("formatCode=\"@\"").contains("yyyy-mm-dd");
        String words = parts.get("xl/sharedStrings.xml");
        assertThat(words)
                .contains("starts outside the period")
                .contains("student, host company")
                .contains("same thing when these agree");
        assertThat(parts.get("xl/workbook.xml")).contains("state=\"hidden\"");
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
