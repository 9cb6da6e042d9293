package org.shiji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SheetRowsTest {
    @TempDir private Path folder;

    @Test
    void whatAProgramWroteIsReadAsItWasMeant() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("一");
            sheet.value(0, 0, "文字");
            sheet.value(0, 1, 44.2);
            sheet.value(0, 2, 12345);
            sheet.value(0, 3, true);
            sheet.value(0, 4, LocalDate.of(2025, 3, 1));
            sheet.style(0, 4).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(0, 5, LocalDateTime.of(2025, 3, 1, 12, 30));
            sheet.style(0, 5).format("yyyy-mm-dd hh:mm").set();
            sheet.inlineString(2, 1, "行内");
            sheet.formula(2, 2, "1+1");
        }
        assertThat(rows(out.toByteArray()))
                .containsExactly(
                        Arrays.asList(
                                "文字",
                                new BigDecimal("44.2"),
                                12345L,
                                true,
                                LocalDate.of(2025, 3, 1),
                                LocalDateTime.of(2025, 3, 1, 12, 30)),
                        Arrays.asList(null, "行内", new TableRows.Formula(null)));
    }

    @Test
    void theCellsOfOtherProgramsAreReadToo() throws Exception {
        byte[] file =
                Xlsx.of(
                                "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>1</v></c><c t=\"str\"><v>_x4E00_x</v></c>"
                                        + "<c r=\"E3\" t=\"d\"><v>2025-03-01</v></c><c t=\"e\"><v>#N/A</v></c></row>"
                                        + "<row><c s=\"1\"><v>45717</v></c><c s=\"2\"><v>45717</v></c><c><v>44.199999999999996</v></c>"
                                        + "<c><v>1.2E3</v></c><c><f>A1</f><v>7</v></c><c><v>320102200001011234</v></c></row>")
                        .strings(
                                "<si><t>a</t></si><si><r><t xml:space=\"preserve\">王 </t></r><r><t>一</t></r><rPh><t>wang</t></rPh></si>")
                        .styles(
                                "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[Red]0.0&quot;d&quot;\"/></numFmts><cellXfs>"
                                        + "<xf numFmtId=\"0\"/><xf numFmtId=\"31\"/><xf numFmtId=\"164\"/></cellXfs>")
                        .bytes();
        assertThat(rows(file))
                .containsExactly(
                        Arrays.asList(
                                null,
                                "王 一",
                                "一x",
                                null,
                                LocalDate.of(2025, 3, 1),
                                new TableRows.Failed("#N/A")),
                        Arrays.asList(
                                LocalDate.of(2025, 3, 1),
                                45717L,
                                new BigDecimal("44.2"),
                                new BigDecimal("1.2E+3"),
                                new TableRows.Formula(7L),
                                new BigDecimal("3.20102200001011E+17")));
    }

    @Test
    void daysOfOldMacintoshesAreCountedFrom1904() throws Exception {
        byte[] file =
                Xlsx.of("<row><c s=\"0\"><v>44255</v></c></row>")
                        .styles("<cellXfs><xf numFmtId=\"14\"/></cellXfs>")
                        .part(
                                "xl/workbook.xml",
                                "<workbook "
                                        + Xlsx.SPACE
                                        + "><workbookPr date1904=\"1\"/><sheets><sheet name=\"S\" r:id=\"rId1\"/></sheets></workbook>")
                        .bytes();
        assertThat(rows(file)).containsExactly(List.of(LocalDate.of(2025, 3, 1)));
    }

    static Stream<Arguments> others() {
        String secret = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String nested = "<x>".repeat(100) + "</x>".repeat(100);
        return Stream.of(
                Arguments.of(
                        "hostile",
                        Xlsx.of("")
                                .sheet(
                                        secret
                                                + "<worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>")),
                Arguments.of(
                        "hostile",
                        Xlsx.of("<row><c t=\"s\"><v>0</v></c></row>")
                                .part(
                                        "xl/sharedStrings.xml",
                                        secret + "<sst><si><t>&e;</t></si></sst>")),
                Arguments.of("hostile", Xlsx.of("<row><c>" + nested + "</c></row>")),
                Arguments.of("broken", Xlsx.of("<row><c r=\"ZZZZ1\"><v>1</v></c></row>")),
                Arguments.of("broken", Xlsx.of("<row r=\"99999999\"><c><v>1</v></c></row>")),
                Arguments.of("broken", Xlsx.of("<row><c t=\"s\"><v>5</v></c></row>")),
                Arguments.of("broken", Xlsx.of("<row><c>")),
                Arguments.of("macros", Xlsx.of("").part("xl/vbaProject.bin", "x")),
                Arguments.of("otherZip", Xlsx.of("").without("[Content_Types].xml")),
                Arguments.of(
                        "packed", Xlsx.of("").without("[Content_Types].xml").part("a/b.xlsx", "x")),
                Arguments.of("bomb", Xlsx.of("<row><c><v>1</v></c></row>" + " ".repeat(30 << 20))));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNoWorkbookOrNoHonestOneIsToldAsWhatItIs(String key, Xlsx file) {
        assertThatThrownBy(() -> rows(file.bytes()))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        why -> assertThat(why.why().key()).isEqualTo("intake.file." + key));
    }

    private List<List<Object>> rows(byte[] bytes) throws Exception {
        List<List<Object>> all = new ArrayList<>();
        try (TableRows rows = TableFile.open(Files.write(folder.resolve("file"), bytes), 1 << 30)) {
            while (rows.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 0; i < rows.width(); i++) {
                    row.add(rows.cell(i));
                }
                all.add(row);
            }
        }
        return all;
    }
}
