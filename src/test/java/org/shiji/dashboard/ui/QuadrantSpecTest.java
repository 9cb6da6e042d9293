package org.shiji.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shiji.dashboard.Examples.line;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.dashboard.Examples;
import org.shiji.dashboard.Overview;
import org.shiji.dashboard.Overview.Line;
import org.shiji.shared.Period;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class QuadrantSpecTest {

    private static final List<Line> LINES =
            List.of(
                    line("binjiang", "showy", 84.04, 22.26),
                    line("dongwan", "substantive", 70, 80),
                    line("linhai", "undetermined", 20, 10));

    private final ObjectNode spec = QuadrantSpec.of(LINES, Locale.CHINESE);

    @Test
    void everyUnionIsASeriesInTheOrderGiven() {
        assertThat(spec.get("series").toString())
                .isEqualTo(
                        "[{\"name\":\"binjiang产教联合体\",\"data\":[{\"x\":84.0,\"y\":22.3}]},"
                                + "{\"name\":\"dongwan产教联合体\",\"data\":[{\"x\":70.0,\"y\":80.0}]},"
                                + "{\"name\":\"linhai产教联合体\",\"data\":[{\"x\":20.0,\"y\":10.0}]}]");
    }

    @Test
    void theVerdictShowsInColourAndShape() {
        assertThat(spec.get("markers").get("shape").toString())
                .isEqualTo("[\"triangle\",\"circle\",\"circle\"]");
        assertThat(spec.get("colors").toString())
                .isEqualTo(
                        "[\"var(--verdict-showy)\",\"var(--verdict-substantive)\",\"var(--surface)\"]");
    }

    @Test
    void onlyTheLoudOnesAreNamedInThePicture() {
        assertThat(spec.get("annotations").get("points").toString())
                .contains("\"text\":\"binjiang\"")
                .doesNotContain("dongwan", "linhai");
    }

    @Test
    void namesOfUnionsCloseToEachOtherStandBelowEachOther() {
        JsonNode points =
                QuadrantSpec.of(
                                List.of(line("a", "showy", 90, 25), line("b", "showy", 85, 26)),
                                Locale.CHINESE)
                        .get("annotations")
                        .get("points");

        assertThat(points.get(1).get("label").get("offsetY").asInt()).isEqualTo(14);
        assertThat(points.get(2).get("label").get("offsetY").asInt()).isGreaterThan(22);
    }

    @Test
    void theQuadrantsMeetInTheMiddle() {
        assertThat(spec.get("annotations").get("xaxis").get(0).get("x").asDouble()).isEqualTo(50);
        assertThat(spec.get("annotations").get("yaxis").get(0).get("y").asDouble()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({"0, No union is loud", "1, 1 union is loud", "3, 3 unions are loud"})
    void theTitleCountsTheLoudOnes(int loud, String finding) {
        List<Line> lines =
                IntStream.range(0, loud).mapToObj(i -> line("u" + i, "showy", 80, 20)).toList();
        Overview overview =
                new Overview(
                        Period.year(2025),
                        lines,
                        List.of(),
                        Examples.NONE,
                        Examples.NONE,
                        Examples.NONE,
                        List.of(),
                        loud);

        assertThat(QuadrantPanel.finding(overview, Locale.ENGLISH)).startsWith(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "滨江产教联合体, 东湾产教联合体, 滨江",
        "Binjiang Union, Dongwan Union, Binjiang",
        "Riverside Intelligent Equipment Union, Dongwan Union, Riverside",
        "甲, 乙, 甲",
        "甲, 甲, 甲"
    })
    void aShortNameLeavesOutWhatAllNamesEndWith(String name, String other, String shortName) {
        assertThat(ShortNames.of(List.of(name, other)).of(name)).isEqualTo(shortName);
    }
}
