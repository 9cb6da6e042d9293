package org.shiji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRowsTest {
    private static final String TABLE = "学号,姓名,备注\n01,王一,\"甲,乙\"\n02,李二,\n";

    @TempDir private Path folder;

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", new byte[0]),
                Arguments.of("UTF-8", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
                Arguments.of("GBK", new byte[0]),
                Arguments.of("GB18030", new byte[0]),
                Arguments.of("UTF-16LE", new byte[] {(byte) 0xFF, (byte) 0xFE}),
                Arguments.of("UTF-16BE", new byte[] {(byte) 0xFE, (byte) 0xFF}));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theEncodingIsFoundByLooking(String charset, byte[] mark) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(mark);
        out.write(TABLE.getBytes(Charset.forName(charset)));
        assertThat(rows(out.toByteArray()))
                .containsExactly(
                        List.of("学号", "姓名", "备注"),
                        List.of("01", "王一", "甲,乙"),
                        List.of("02", "李二", ""));
    }

    @Test
    void aCharacterOfFourBytesOfGb18030IsRead() throws Exception {
        assertThat(rows("名\n\uD840\uDC00王\n".getBytes(Charset.forName("GB18030"))))
                .containsExactly(List.of("名"), List.of("\uD840\uDC00王"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void theSeparatorIsFoundByLooking(String separator) throws Exception {
        String table = "a,\"x;,\t\",c\n1,2,3\n".replace(",", separator);
        assertThat(rows(table)).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(3));
    }

    @Test
    void aFirstRowMayOnlySayTheSeparator() throws Exception {
        assertThat(rows("sep=;\r\na;b,c\r\n1;2\r\n"))
                .containsExactly(List.of("a", "b,c"), List.of("1", "2"));
    }

    @Test
    void quotesHoldSeparatorsBreaksAndQuotes() throws Exception {
        assertThat(rows("a,b\r\n\"1\r\n2\",\"say \"\"no\"\"\"\r\n3,4\r\n"))
                .containsExactly(
                        List.of("a", "b"), List.of("1\r\n2", "say \"no\""), List.of("3", "4"));
    }

    @Test
    void aRowIsNumberedAsASpreadsheetNumbersIt() throws Exception {
        try (TableRows rows = open("a\n\"1\n2\"\n\n4\n".getBytes(StandardCharsets.UTF_8))) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                if (rows.width() > 0) {
                    numbers.add(rows.number());
                }
            }
            assertThat(numbers).containsExactly(1L, 2L, 4L);
        }
    }

    @Test
    void zerosKeptForASpreadsheetAreKeptAndOtherFormulasAreTold() throws Exception {
        try (TableRows rows = open("=\"0012\",=1+1\n".getBytes(StandardCharsets.UTF_8))) {
            rows.next();
            assertThat(rows.cell(0)).isEqualTo("0012");
            assertThat(rows.cell(1)).isEqualTo(new TableRows.Formula("=1+1"));
        }
    }

    @Test
    void aForgottenQuoteIsToldByItsRow() {
        String table = "a,b\n1,2\n3,\"4\n" + "5,6\n".repeat(100);
        assertThatThrownBy(() -> rows(table))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        why -> assertThat(why.why().in(Locale.ENGLISH)).contains("row 3"));
        assertThatThrownBy(() -> rows("a,\"b" + "x".repeat(2_000_000)))
                .isInstanceOf(Unreadable.class);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("empty", ""),
                Arguments.of("empty", " \r\n\r\n"),
                Arguments.of("markup", "<html><table></table></html>"),
                Arguments.of("markup", "\n<?xml version=\"1.0\"?><Workbook/>"),
                Arguments.of("unknown", "%PDF-1.7 a,b"),
                Arguments.of("unknown", "MZ\u0000\u0003"),
                Arguments.of("unknown", "a,b\n1,\u0007\n"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNoTableIsToldAsWhatItIs(String key, String content) {
        assertThatThrownBy(() -> rows(content))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        why -> assertThat(why.why().key()).isEqualTo("intake.file." + key));
    }

    private List<List<String>> rows(String text) throws Exception {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<List<String>> rows(byte[] bytes) throws Exception {
        List<List<String>> all = new ArrayList<>();
        try (TableRows rows = open(bytes)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 0; i < rows.width(); i++) {
                    row.add(CellText.of(rows.cell(i)));
                }
                all.add(row);
            }
        }
        return all;
    }

    private TableRows open(byte[] bytes) throws Exception {
        return TableFile.open(Files.write(folder.resolve("file"), bytes), 1 << 30);
    }
}
