package org.shiji.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.assessment.Scorecard;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ChartsTest {

    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Words CHINESE = new Words(Locale.CHINESE);

    static Stream<String> levels() {
        return Examples.LEVELS.stream();
    }

    @ParameterizedTest
    @MethodSource("levels")
    void everyChartIsAPictureWithNameAndDescription(String level) throws Exception {
        Scorecard card = Examples.card(level);
        for (Tag chart :
                new Tag[] {
                    WaterChart.draw(card, CHINESE),
                    GroupChart.draw(card, CHINESE),
                    VerdictLook.of(level).shape("x")
                }) {
            Element svg = parsed(chart);
            assertThat(svg.getNodeName()).isEqualTo("svg");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(svg.getAttribute("alt"));
            assertThat(svg.getElementsByTagName("text").getLength())
                    .as("words would depend on the fonts of the machine")
                    .isZero();
        }
    }

    @Test
    void theDescriptionOfTheWaterSaysAllTotals() throws Exception {
        assertThat(parsed(WaterChart.draw(Examples.card("showy"), ENGLISH)).getAttribute("alt"))
                .isEqualTo(
                        "Totals: claimed 78.90, on file 67.91, supported 50.62, verified 42.27, water 46.4%.");
    }

    @Test
    void whatIsMissingIsDescribedAsMissing() throws Exception {
        assertThat(
                        parsed(WaterChart.draw(Examples.card("undetermined"), ENGLISH))
                                .getAttribute("alt"))
                .isEqualTo(
                        "Totals: claimed 38.10, on file \u2014, supported \u2014, verified \u2014, water \u2014.");
    }

    @Test
    void thePrintedStepsAddUpToThePrintedTotals() {
        double[] totals = {78.9, 67.904999999999994, 50.615, 42.264999999999997};
        BigDecimal sum = new BigDecimal("78.90");
        for (int i = 1; i < totals.length; i++) {
            sum = sum.add(WaterChart.difference(totals[i - 1], totals[i], 2));
        }
        assertThat(sum).isEqualByComparingTo("42.27");
    }

    @Test
    void barsKeepTheProportionsOfTheScores() throws Exception {
        String svg = GroupChart.draw(Examples.card("showy"), ENGLISH).written();
        Matcher solid =
                Pattern.compile("<rect [^>]*width=\"([0-9.]+)\"[^>]*fill=\"" + Drawing.BRAND + "\"")
                        .matcher(svg);
        double[] scores = {71.5, 35.2, 41, 22.35, 100};
        for (double score : scores) {
            assertThat(solid.find()).isTrue();
            assertThat(Double.parseDouble(solid.group(1)) / 2.78)
                    .isCloseTo(score, Offset.offset(0.01));
        }
        assertThat(solid.find()).isFalse();
    }

    @Test
    void groupsAreThoseUnderTheRootAndUnderThem() {
        assertThat(GroupChart.groups(Examples.card("showy")))
                .extracting(node -> node.code().value())
                .containsExactly("BASIC", "SUBST", "TALENT", "SERVICE", "NEGATIVE");
    }

    @Test
    void aLongNameIsCutToItsPlace() {
        String cut = Drawing.fit("很".repeat(100), 100, 10);

        assertThat(cut).endsWith("\u2026").hasSize(10);
        assertThat(Outlines.width(cut, 10)).isLessThanOrEqualTo(100);
        assertThat(Drawing.fit("short", 100, 10)).isEqualTo("short");
    }

    @Test
    void noTwoVerdictsLookAlike() {
        assertThat(
                        Stream.of(VerdictLook.values())
                                .map(
                                        look ->
                                                look.shape("x")
                                                        .written()
                                                        .replaceAll("#[0-9a-f]{6}", "")))
                .doesNotHaveDuplicates();
        assertThat(Stream.of(VerdictLook.values()).map(VerdictLook::colour))
                .doesNotHaveDuplicates();
    }

    private static Element parsed(Tag tag) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(tag.written())))
                .getDocumentElement();
    }
}
