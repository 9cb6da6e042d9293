package org.shiji.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.assessment.Scorecard.IndicatorScore;
import org.shiji.assessment.Scorecard.LensScore;
import org.shiji.assessment.Scorecard.NodeScore;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;

class ScorecardXlsxTest {

    private static final int FIRST_LENS = 9;
    private static final int CONTRIBUTION = 15;
    private static final int PEERS = 16;

    static Stream<Arguments> everyCard() {
        return Examples.LEVELS.stream()
                .flatMap(
                        level ->
                                Stream.of(Locale.CHINESE, Locale.ENGLISH)
                                        .map(locale -> Arguments.of(level, locale)));
    }

    @ParameterizedTest
    @MethodSource("everyCard")
    void everyResultIsTheNumberOfTheScorecard(String level, Locale locale) throws Exception {
        Scorecard card = Examples.card(level);
        List<Row> rows = rows(ScorecardXlsx.write(Examples.papers(level), locale), 0);

        for (IndicatorScore indicator : card.indicators()) {
            Row row = row(rows, indicator.code().value());
            for (Lens lens : Lens.values()) {
                LensScore score = Objects.requireNonNull(indicator.lenses().get(lens));
                holds(row, FIRST_LENS + 2 * lens.ordinal(), score.value());
                holds(row, FIRST_LENS + 2 * lens.ordinal() + 1, score.score());
            }
            holds(
                    row,
                    CONTRIBUTION,
                    Objects.requireNonNull(indicator.lenses().get(Lens.VERIFIED)).contribution());
            holds(row, PEERS, indicator.peers());
        }
        for (NodeScore node : card.nodes()) {
            Row row = row(rows, node.code().value());
            for (Lens lens : Lens.values()) {
                holds(
                        row,
                        FIRST_LENS + 2 * lens.ordinal() + 1,
                        Objects.requireNonNull(node.scores().get(lens)));
            }
            holds(row, PEERS, node.peers());
        }
    }

    @ParameterizedTest
    @MethodSource("everyCard")
    void everyElementIsTheNumberOfTheScorecard(String level, Locale locale) throws Exception {
        List<Row> rows = rows(ScorecardXlsx.write(Examples.papers(level), locale), 1);

        for (ElementFigures element : Examples.card(level).elements()) {
            Row row = row(rows, element.code().value());
            holds(row, 4, element.claimed());
            holds(row, 5, element.documented());
            holds(row, 6, element.supported());
            holds(row, 7, element.verified());
        }
        Row placements = row(rows, "placements");
        assertThat(number(placements, 8)).isEqualByComparingTo("455");
        assertThat(number(placements, 9)).isEqualByComparingTo("419");
    }

    @Test
    void theTreeIsInItsOrder() throws Exception {
        List<Row> rows = rows(ScorecardXlsx.write(Examples.papers("showy"), Locale.CHINESE), 0);

        assertThat(
                        rows.stream()
                                .skip(1)
                                .map(row -> row.getCellText(0))
                                .filter(code -> !code.matches("[BTS]\\d+")))
                .containsExactly(
                        "TOTAL",
                        "BASIC",
                        "SUBST",
                        "TALENT",
                        "SERVICE",
                        "NEGATIVE",
                        "V01",
                        "N01",
                        "",
                        "X01");
        assertThat(rows).hasSize(1 + 6 + Examples.card("showy").indicators().size() + 1);
    }

    @Test
    void flaggedRecordsKeepTheirNumbersAndReasons() throws Exception {
        List<Row> rows = rows(ScorecardXlsx.write(Examples.papers("showy"), Locale.ENGLISH), 2);

        assertThat(rows).hasSize(1 + Examples.flagged().size());
        assertThat(headings(rows))
                .containsExactly(
                        "Record type",
                        "Number",
                        "Why not counted",
                        "Duplicate of",
                        "student",
                        "employer",
                        "start",
                        "weeks",
                        "agreement",
                        "voucher",
                        "amount");
        Row last = rows.getLast();
        assertThat(last.getCellText(2)).isEqualTo("duplicate; outside the period");
        assertThat(last.getCellText(3)).isEqualTo("2024 · #12");
        assertThat(number(last, 10)).isEqualByComparingTo("1234567.89");
    }

    @Test
    void whatLooksLikeAFormulaStaysText() throws Exception {
        byte[] xlsx = ScorecardXlsx.write(Examples.papers("showy"), Locale.CHINESE);
        List<Row> rows = rows(xlsx, 2);

        assertThat(rows.get(3).getCell(5).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(3).getCellText(5)).isEqualTo("=HYPERLINK(\"http://evil\",\"x\")");
        assertThat(rows.getLast().getCell(9).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.getLast().getCellText(9)).isEqualTo("+8613800000000");
        for (int sheet = 0; sheet < 4; sheet++) {
            assertThat(rows(xlsx, sheet).stream().flatMap(Row::stream).filter(Objects::nonNull))
                    .noneMatch(cell -> cell.getType() == CellType.FORMULA);
        }
    }

    @Test
    void theHeadSaysWhichCardThisIs() throws Exception {
        String words =
                String.join(
                        "\n",
                        rows(ScorecardXlsx.write(Examples.papers("vetoed"), Locale.ENGLISH), 3)
                                .stream()
                                .map(row -> row.getCellText(0) + "=" + row.getCellText(1))
                                .toList());

        assertThat(words)
                .contains("Union=Binjiang Intelligent Equipment Industry-Education Union")
                .contains("Verdict=Vetoed")
                .contains("How firm=The verdict holds in 96.3% of the simulations. Rank: median 12")
                .contains("SHA-256 of the card=" + "c4".repeat(32))
                .contains("SHA-256 of the inputs=" + "0f9e".repeat(16))
                .contains("Frozen=2026-01-12 09:30 (Beijing time)");
    }

    @Test
    void sheetsAreNamedInTheReadersLanguage() throws Exception {
        assertThat(names(Locale.CHINESE)).containsExactly("指标结果", "数据元素", "不计入的记录", "说明");
        assertThat(names(Locale.ENGLISH))
                .containsExactly("Results", "Elements", "Records not counted", "About");
    }

    @ParameterizedTest
    @MethodSource("everyCard")
    void theSamePapersGiveTheSameBytes(String level, Locale locale) throws Exception {
        byte[] first = ScorecardXlsx.write(Examples.papers(level), locale);
        Thread.sleep(5); // a library that writes the time of day would now write another
        assertThat(ScorecardXlsx.write(Examples.papers(level), locale)).isEqualTo(first);
    }

    private static void holds(Row row, int column, Figure figure) {
        if (figure.isKnown()) {
            assertThat(row.getCell(column).getType()).isEqualTo(CellType.NUMBER);
            assertThat(number(row, column).doubleValue()).isEqualTo(figure.or(0));
        } else {
            assertThat(row.getCellText(column)).isEqualTo("\u2014");
            assertThat(row.getCellText(row.getCellCount() - 1)).as("the reason").isNotEmpty();
        }
    }

    private static BigDecimal number(Row row, int column) {
        return row.getCellAsNumber(column).orElseThrow();
    }

    private static Row row(List<Row> rows, String code) {
        return rows.stream()
                .filter(row -> row.getCellText(0).equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + code));
    }

    private static List<String> headings(List<Row> rows) {
        return rows.getFirst().stream().map(Cell::getText).toList();
    }

    private static List<Row> rows(byte[] xlsx, int sheet) throws Exception {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }

    private static List<String> names(Locale locale) throws Exception {
        byte[] xlsx = ScorecardXlsx.write(Examples.papers("showy"), locale);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.getSheets().map(Sheet::getName).toList();
        }
    }
}
