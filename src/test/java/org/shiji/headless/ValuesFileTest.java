package org.shiji.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesFileTest {

    private static final String HEADER = "unit,period,income,staff,legal\n";
    private static final String DIGITS_ONLY =
            " is not a number; write digits only, such as 1234.5, without thousands separators, units or percent signs; 1 is yes and 0 is no";

    @TempDir Path folder;

    private static final String NUL =
            "there is a NUL character (U+0000) here: the file was not saved to its end, or not as UTF-8; save it again as “CSV UTF-8”";

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                wrong("", "1:1: the file is empty; the header is unit,period,<element code>,…"),
                wrong("\n\n", "1:1: the file is empty; the header is unit,period,<element code>,…"),
                wrong(HEADER, "1:31: there is a header and no values"),
                wrong(
                        "unit,period,incme\nA,2024,1\n",
                        "1:13: unknown column “incme” (did you mean “income”?); what may stand here is unit, period or the code of an element of this framework"),
                wrong(
                        "unit,period,T10,income\nA,2024,no number,1\n",
                        "1:13: unknown column “T10”; what may stand here is unit, period or the code of an element of this framework"),
                wrong(
                        "period,income\n2024,1\n",
                        "1:1: the column “unit” is missing; the header is unit,period,<element code>,… separated by commas: unit is the name of the unit, period such as 2025"),
                wrong(
                        "Unit;period;income\nA;2024;1\n",
                        "1:1: the columns are separated by “;”; save the file as “CSV UTF-8 (comma delimited)”"),
                wrong(
                        "unit\tperiod\tincome\nA\t2024\t1\n",
                        "1:1: the columns are separated by tabs; save the file as “CSV UTF-8 (comma delimited)”"),
                wrong(
                        "PK\u0003\u0004…[Content_Types].xml",
                        "1:1: this is an Excel workbook and no CSV; save it in Excel as “CSV UTF-8 (comma delimited)”"),
                wrong(
                        "unit,period,income, income ,\nA,2024,1,2,3\n",
                        "1:20: the column “income” is there twice; first as column 3",
                        "1:29: this column has no name"),
                wrong(
                        HEADER + "A,2024,1,2\nB,2024,1,2,1,\nC,2024,1,2,1,7,8\n",
                        "2:11: this row has 4 cells, the header has 5",
                        "3:14: this row has 6 cells, the header has 5",
                        "4:14: this row has 7 cells, the header has 5"),
                wrong(
                        HEADER + "A,2024,\"1,234\",x,0\nB,2024,12%,1e999,NaN\n",
                        "2:8: “1,234” for “income”" + DIGITS_ONLY,
                        "2:16: “x” for “staff”" + DIGITS_ONLY,
                        "3:8: “12%” for “income”" + DIGITS_ONLY,
                        "3:12: “1e999” for “staff” is too large",
                        "3:18: “NaN” for “legal”" + DIGITS_ONLY),
                wrong(
                        HEADER + "A,2024,1,2,yes\nB,2024,1,2,0.5\n",
                        "2:12: “yes” for “legal”" + DIGITS_ONLY,
                        "3:12: “0.5” for “legal” should be 1 (yes) or 0 (no)"),
                wrong(
                        HEADER + "A,2024-Q1,1,2,1\nB,last year,1,2,1\nC,2024-13,1,2,1\nD,,1,2,1\n",
                        "2:3: the period “2024-Q1” does not fit this framework, which judges by the year, such as 2025",
                        "3:3: “last year” is not a period; write it such as 2025, 2025-H1, 2025-Q3 or 2025-07",
                        "4:3: “2024-13” is not a period; write it such as 2025, 2025-H1, 2025-Q3 or 2025-07",
                        "5:3: the period is missing"),
                wrong(
                        HEADER + "A,2024,1,2,1\nA,2025,1,2,1\n  A , 2024 ,3,4,0\n,2024,1,2,1\n",
                        "4:1: “A” has a second row for 2024; the first is on line 2",
                        "5:1: the name of the unit is missing"),
                // a row over several lines: the place is where the cell begins
                wrong(
                        HEADER + "\"A\nand B\",2024,x,2,1\nC,2024,1,2,y\n",
                        "3:13: “x” for “income”" + DIGITS_ONLY,
                        "4:12: “y” for “legal”" + DIGITS_ONLY),
                wrong(
                        HEADER + "\"A \"\"the\"\" B\",2024,x,2,1\n5\"\"\",2024,\"x\"\"\",2,1\n",
                        "2:20: “x” for “income”" + DIGITS_ONLY,
                        "3:11: “x\"” for “income”" + DIGITS_ONLY),
                wrong(
                        HEADER + "A,2024,1,2,1\nB,2024,\"1,2,1\nC,2024,1,2,1\n",
                        "3:8: the quote that opens here is never closed"),
                wrong(
                        HEADER + "\"A\"B,2024,x,2,1\nC,2024,\"1\" \"2\",2,1\n",
                        "2:4: only a comma or the end of the line may stand behind a closing quote;"
                                + " write AB, or with the quotes kept \"\"\"A\"\"B\"",
                        "3:12: only a comma or the end of the line may stand behind a closing quote;"
                                + " write 1 \"2\", or with the quotes kept \"\"\"1\"\" \"\"2\"\"\""),
                wrong(
                        "unit,\"per\"iod,income\nA,2024,1\n",
                        "1:11: only a comma or the end of the line may stand behind a closing quote;"
                                + " write period, or with the quotes kept \"\"\"per\"\"iod\""),
                wrong(
                        HEADER + "\"" + "A".repeat(99) + "\"B,2024,1,2,1\n",
                        "2:102: only a comma or the end of the line may stand behind a closing quote;"
                                + " within quotes write a quote twice: \"\""),
                // a file that was not written to its end, or with two bytes for each character
                wrong(HEADER + "A,2024,1,2,1\n\0\0\0\0", "3:1: " + NUL),
                wrong(HEADER + "A,20\00024,x,2,1\nB,2024,x,1,1\n", "2:5: " + NUL),
                wrong("u\0n\0i\0t\0,\0", "1:2: " + NUL),
                // columns are counted in characters, whatever they are made of
                wrong(
                        HEADER + "𠮷𠮷市,2024,x,2,1\r\n\r\n甲,2024,1,y,1\r\n",
                        "2:10: “x” for “income”" + DIGITS_ONLY,
                        "4:10: “y” for “staff”" + DIGITS_ONLY));
    }

    private static Arguments wrong(String content, String... problems) {
        return Arguments.of(content, List.of(problems));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void eachProblemIsToldAtItsPlace(String content, List<String> problems) throws IOException {
        Path file = Files.writeString(folder.resolve("values.csv"), content);
        Run run = Run.score(file);
        assertThat(run.problems(file)).containsExactlyElementsOf(problems);
        assertThat(run.code()).isEqualTo(Headless.WRONG);
        assertThat(run.out()).isEmpty();
    }

    static Stream<Arguments> goodFiles() {
        String plain = "甲,2024,1.5,2,1\n";
        return Stream.of(
                Arguments.of("as it is", HEADER + plain),
                Arguments.of("with byte order mark", '\uFEFF' + HEADER + plain),
                Arguments.of("with CRLF", (HEADER + plain).replace("\n", "\r\n")),
                Arguments.of("with CR", (HEADER + plain).replace('\n', '\r')),
                Arguments.of("without the last line end", HEADER + plain.strip()),
                Arguments.of("with empty lines and empty rows", HEADER + "\n,,,,\n" + plain + "\n"),
                Arguments.of("with quotes", HEADER + "\"甲\",\"2024\",\"1.5\",\"2\",\"1\"\n"),
                Arguments.of("with spaces", HEADER + " 甲　, 2024,\t1.5 ,\u00A02, 1 \n"),
                Arguments.of("with wide digits", HEADER + "甲,2024,１．５,＋２,１\n"),
                Arguments.of("with powers", HEADER + "甲,2024,15e-1,+2.,1E0\n"),
                Arguments.of("with many digits", HEADER + "甲,2024,1.50000000000000000000,002,1\n"),
                Arguments.of(
                        "in another order", "legal,staff,period,income,unit\n1,2,2024,1.5,甲\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodFiles")
    void theSameFileWrittenDifferentlyIsTheSame(String how, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("values.csv"), content);
        Run run = Run.score(file);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .hasSize(11)
                .contains("甲,2024,A,1.5,1.5,1,ok", "甲,2024,D,2,20,1,ok", "甲,2024,G,1,100,1,ok");
    }

    @Test
    void anotherEncodingIsToldAtTheFirstSignOfIt() throws IOException {
        Path file = folder.resolve("values.csv");
        Files.write(
                file, (HEADER + "A,2024,1,2,1\n甲,2024,1,2,1\n").getBytes(Charset.forName("GBK")));
        Run run = Run.score(file);
        assertThat(run.problems(file))
                .containsExactly("3:1: this is not UTF-8; save the file as “CSV UTF-8”");
        assertThat(run.code()).isEqualTo(Headless.WRONG);
    }

    @Test
    void aProblemIsToldInBothLanguagesWithTheLineAndACaret() throws IOException {
        Path file = Files.writeString(folder.resolve("values.csv"), HEADER + "A,2024,1,2,一\n");
        assertThat(Run.score(file).err().lines())
                .containsExactly(
                        file
                                + ":2:12: “legal”的“一”不是数字；请只写数字，例如 1234.5，不带千位分隔符、单位或百分号；是写 1，否写 0"
                                + " / “一” for “legal”"
                                + DIGITS_ONLY,
                        "    A,2024,1,2,一",
                        "               ^");
    }

    @Test
    void problemsWithoutEndAreCounted() throws IOException {
        String rows =
                IntStream.range(0, 500)
                        .mapToObj(i -> "U" + i + ",2024,x,y,1\n")
                        .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("values.csv"), HEADER + rows);
        Run run = Run.score(file);
        assertThat(run.problems(file)).hasSize(200).last().asString().startsWith("101:");
        assertThat(run.err()).contains("800 more problems are not listed");
    }

    @Test
    void elementsWithoutAColumnAreNamedOnce() throws IOException {
        Path file =
                Files.writeString(folder.resolve("values.csv"), "unit,period,income\nA,2024,50\n");
        Run run = Run.score(file);
        assertThat(run.code()).isEqualTo(Headless.DONE);
        assertThat(run.err().lines())
                .containsExactly(
                        file
                                + "：2 个数据元素没有列，按未报处理：staff, legal / "
                                + file
                                + ": 2 elements have no column and count as not reported: staff, legal");
        assertThat(run.out()).contains("A,2024,A,50,50,1,ok", "A,2024,D,,,,missing");
    }

    @Test
    void aLongFileIsReadAcrossBuffers() throws IOException {
        String unit = "单位“甲”, 乙 ".repeat(50);
        String rows =
                IntStream.range(0, 3000)
                        .mapToObj(i -> '"' + unit + i + "\",2024," + i + "." + i + ",2,1\n")
                        .collect(Collectors.joining());
        Path file = folder.resolve("values.csv");
        Files.write(file, (HEADER + rows).getBytes(StandardCharsets.UTF_8));
        Run run = Run.score(file);
        assertThat(run.err()).doesNotContain("values.csv"); // how far it is may stand there
        assertThat(run.out().lines())
                .hasSize(30_001)
                .contains('"' + (unit + 2999).strip() + "\",2024,A,2999.2999,100,1,ok");
    }
}
