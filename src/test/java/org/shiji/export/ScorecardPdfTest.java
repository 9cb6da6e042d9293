package org.shiji.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.assessment.Firmness;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.IndicatorScore;
import org.shiji.scoring.IndicatorKind;
import org.shiji.shared.Text;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ScorecardPdfTest {

    private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();
    private static final double A4_WIDTH = 595.28;
    private static final double A4_HEIGHT = 841.89;
    private static final double FOOT = 52;

    private static final String PLAIN =
            """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>T</title>
            <meta name="subject" content="S"/><meta name="description" content="S"/>
            <meta name="author" content="A"/>
            <style>@page { size: A4; margin: 18mm }
            body { font-family: 'Noto Sans SC'; margin: 0 }
            .grid { -fs-table-paginate: paginate } .grid tr { page-break-inside: avoid }
            th { background-color: #eeeeee; }</style></head><body>%s</body></html>
            """;

    static Stream<Arguments> everyCard() {
        return Examples.LEVELS.stream()
                .flatMap(
                        level ->
                                Stream.of(Locale.CHINESE, Locale.ENGLISH)
                                        .map(locale -> Arguments.of(level, locale)));
    }

    @ParameterizedTest
    @MethodSource("everyCard")
    void isFitForTheArchive(String level, Locale locale) throws Exception {
        byte[] pdf = pdf(level, locale);

        assertThat(Conformance.broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyCard")
    void isAccessible(String level, Locale locale) throws Exception {
        byte[] pdf = pdf(level, locale);

        assertThat(Conformance.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyCard")
    void theNamesCanBeSearched(String level, Locale locale) throws Exception {
        Scorecard card = Examples.card(level);
        String text = squeezed(text(pdf(level, locale)));

        List<Text> names = new ArrayList<>();
        names.add(card.union().name());
        names.add(card.verdict().name());
        names.add(card.notice());
        names.add(card.verdict().sentence());
        Firmness firmness = card.firmness();
        if (firmness != null && firmness.trial() != null) {
            names.add(firmness.trial().words().verdict());
            names.add(firmness.trial().words().rank());
        }
        card.nodes().forEach(node -> names.add(node.name()));
        card.indicators().stream()
                .filter(indicator -> !indicator.code().value().equals("N01"))
                .forEach(indicator -> names.add(indicator.name()));
        card.elements().forEach(element -> names.add(element.name()));
        assertThat(names).allSatisfy(name -> assertThat(text).contains(squeezed(name.in(locale))));
        assertThat(text).contains(card.framework().hash()).contains(card.inputsHash());
    }

    @Test
    void ideographsDoNotComeOutAsRadicals() throws Exception {
        String text = text(pdf("showy", Locale.CHINESE));

        assertThat(text).contains("自报", "人才培养", "水分");
        assertThat(text.codePoints().filter(c -> c >= 0x2E80 && c <= 0x2FDF)).isEmpty();
    }

    @Test
    void aChecksumComesOutLetterByLetter() throws Exception {
        Scorecard card = Examples.card("showy");
        StringBuilder raw = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf("showy", Locale.ENGLISH))) {
            // the stripper takes ligatures apart by itself; other programs do not
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    raw.append(position.getUnicode());
                }
            }.getText(document);
        }
        assertThat(raw).containsPattern("ff").doesNotContainPattern("[\uFB00-\uFB06]");
        assertThat(raw.toString().replace(" ", ""))
                .contains(card.framework().hash(), card.inputsHash());
    }

    @Test
    void publishedFiguresAreTwelveDigitsThenHalfUp() throws Exception {
        String text = text(pdf("showy", Locale.CHINESE));

        // 42.264999999999997 and 67.904999999999994 are 42.265 and 67.905 to 12 digits
        assertThat(text).contains("78.90").contains("50.62").contains("42.27").contains("46.4%");
    }

    @Test
    void aMissingFigureIsADashWithItsReason() throws Exception {
        String text = text(pdf("undetermined", Locale.ENGLISH));

        assertThat(text)
                .contains("\u2014")
                .contains("not reported or not supported")
                .contains("not computable");
    }

    @Test
    void whatSomebodyTypedIsPrintedAndNeverRead() throws Exception {
        String text = squeezed(text(pdf("showy", Locale.CHINESE)));

        assertThat(text)
                .contains(
                        squeezed(
                                "<script>alert('x')</script> & =HYPERLINK(\"http://evil\";\"x\") ]]> <!--"));
    }

    @Test
    void aCharacterTheFontLacksIsMarkedAndNamed() throws Exception {
        String text = squeezed(text(pdf("showy", Locale.CHINESE)));

        // U+20BB7 is not in the font, U+3402 is
        assertThat(text).contains("李\u3013\u3402").contains("U+20BB7").doesNotContain("U+3402");
    }

    @Test
    void theDocumentSaysWhatItIs() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf("showy", Locale.CHINESE))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("滨江智能装备产教联合体 2025 年度绩效计分卡");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            String xmp =
                    new String(
                            document.getDocumentCatalog().getMetadata().toByteArray(),
                            StandardCharsets.UTF_8);
            assertThat(xmp)
                    .contains("<rdf:li>zh-CN</rdf:li>")
                    .contains("滨江智能装备产教联合体 2025 年度绩效计分卡")
                    .contains("<pdfaid:part>2</pdfaid:part>")
                    .contains("<pdfaid:conformance>A</pdfaid:conformance>");
        }
    }

    @Test
    void headingsTablesAndChartsAreTagged() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf("showy", Locale.ENGLISH))) {
            List<PDStructureElement> tags = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);

            assertThat(tags)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "Table", "TH", "TD");
            assertThat(tags)
                    .filteredOn(tag -> tag.getStructureType().equals("Figure"))
                    .hasSize(3)
                    .extracting(PDStructureElement::getAlternateDescription)
                    .contains("Showy")
                    .anySatisfy(
                            alt ->
                                    assertThat(alt)
                                            .contains("claimed 78.90")
                                            .contains("verified 42.27"))
                    .anySatisfy(
                            alt ->
                                    assertThat(alt)
                                            .contains(
                                                    "Talent cultivation: claimed 73.00, verified 41.00"));
        }
    }

    @Test
    void pagesAreA4AndEveryFontIsInside() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf("showy", Locale.CHINESE))) {
            for (PDPage page : document.getPages()) {
                assertThat((double) page.getMediaBox().getWidth()).isCloseTo(A4_WIDTH, within());
                assertThat((double) page.getMediaBox().getHeight()).isCloseTo(A4_HEIGHT, within());
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).contains("NotoSansSC");
                }
                assertThat(page.getResources().getXObjectNames())
                        .as("charts are lines, not pixels")
                        .noneMatch(page.getResources()::isImageXObject);
            }
        }
    }

    @Test
    void theHeadOfATableIsRepeatedOnEachPage() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf("showy", Locale.ENGLISH))) {
            PDFTextStripper page = new PDFTextStripper();
            for (int number = 2; number <= 4; number++) {
                page.setStartPage(number);
                page.setEndPage(number);
                assertThat(page.getText(document))
                        .contains("Indicator and rule")
                        .contains(number + " / ");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyCard")
    void noPageButTheLastIsMostlyEmpty(String level, Locale locale) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(level, locale))) {
            int last = document.getNumberOfPages();
            assertThat(IntStream.range(1, last).mapToDouble(page -> lowest(document, page)))
                    .as("points from the top to the last line")
                    .allSatisfy(lowest -> assertThat(lowest).isGreaterThan(0.6 * A4_HEIGHT));
        }
    }

    @Test
    void aTableCanBeginAnywhereOnAPage() throws Exception {
        String row = "<tr><td>%s</td></tr>".formatted("line<br/>".repeat(12));
        String table =
                "<table class=\"grid\"><thead><tr><th>Head</th></tr></thead><tbody>"
                        + row.repeat(3)
                        + "</tbody></table>";
        for (int above = 200; above < 262; above += 4) {
            String page =
                    PLAIN.formatted("<div style=\"height:" + above + "mm\">Above</div>" + table);
            byte[] pdf = PdfPrinter.print(page, "en", Examples.FROZEN, "x");

            assertThat(text(pdf)).as("%d mm above", above).contains("Above", "Head", "line");
            assertThat(Conformance.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }

    @Test
    void aGateIsPassedOrNotAndHasNoMark() {
        IndicatorScore gate =
                Examples.card("showy").indicators().stream()
                        .filter(indicator -> indicator.kind() == IndicatorKind.GATE)
                        .findFirst()
                        .orElseThrow();

        assertThat(row(gate, Locale.CHINESE)).containsAnyOf(">通过<", ">未通过<");
        assertThat(row(gate, Locale.ENGLISH))
                .containsAnyOf(">passed<", ">failed<")
                .doesNotContain(">100.00<");
    }

    private static String row(IndicatorScore indicator, Locale locale) {
        String page = ScorecardPdf.page(Examples.papers("showy"), new Words(locale));
        return Stream.of(page.split("<tr", -1))
                .filter(row -> row.contains(" " + indicator.code().value()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void englishHasTheQuotationMarksOfItsLetters() throws Exception {
        assertThat(text(pdf("showy", Locale.ENGLISH)))
                .contains("A condition of \"")
                .doesNotContain("A condition of \u201C", "group\u2019s");
        assertThat(text(pdf("showy", Locale.CHINESE))).contains("「华而不实」条件成立");
    }

    @ParameterizedTest
    @MethodSource("everyCard")
    void theSamePapersGiveTheSameBytes(String level, Locale locale) {
        assertThat(ScorecardPdf.write(Examples.papers(level), locale))
                .isEqualTo(pdf(level, locale));
    }

    @Test
    void aWarmWriterKeepsNobodyWaiting() {
        Papers papers = Examples.papers("showy");
        ScorecardPdf.write(papers, Locale.CHINESE);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            ScorecardPdf.write(papers, Locale.CHINESE);
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf("scorecard PDF, warm: %d ms%n", best / 1_000_000);
        assertThat(best).isLessThan(10_000_000_000L);
    }

    /** Each document is made once: ten of them are looked at in many ways. */
    private static byte[] pdf(String level, Locale locale) {
        return MADE.computeIfAbsent(
                level + locale, key -> ScorecardPdf.write(Examples.papers(level), locale));
    }

    private static Offset<Double> within() {
        return Offset.offset(0.5);
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                collect(element, into);
            }
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Where the last line above the foot of the page stands. */
    private static double lowest(PDDocument document, int page) {
        double[] lowest = {0};
        try {
            PDFTextStripper stripper =
                    new PDFTextStripper() {
                        @Override
                        protected void processTextPosition(TextPosition text) {
                            if (text.getYDirAdj() < A4_HEIGHT - FOOT) {
                                lowest[0] = Math.max(lowest[0], text.getYDirAdj());
                            }
                        }
                    };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lowest[0];
    }

    /** Lines are broken where the page ends; the words do not change by that. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
