package org.shiji.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shiji.dashboard.Examples.NONE;
import static org.shiji.dashboard.Examples.totals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.shared.Figure;
import tools.jackson.databind.node.ObjectNode;

class WaterSpecTest {

    private static final List<String> NAMES = List.of("", "claimed", "water", "verified");

    @Test
    void theStepsLeadFromClaimedToVerified() {
        WaterSteps water = WaterSteps.of(totals(78.9, 67.9, 50.9, 42.3), Locale.ENGLISH);

        assertThat(water.steps().stream().map(step -> WaterSteps.written(step, 1)))
                .containsExactly("78.9", "−11.0", "−17.0", "−8.6", "42.3");
    }

    @Test
    void eachBarStartsWhereTheOneBeforeEnded() {
        ObjectNode spec =
                WaterSpec.of(
                        WaterSteps.of(totals(78.9, 67.9, 50.9, 42.3), Locale.ENGLISH), 1, NAMES);

        assertThat(data(spec, 0)).isEqualTo("[null,67.9,50.9,42.3,null]");
        assertThat(data(spec, 1)).isEqualTo("[78.9,null,null,null,null]");
        assertThat(data(spec, 2)).isEqualTo("[null,11.0,17.0,8.6,null]");
        assertThat(data(spec, 3)).isEqualTo("[null,null,null,null,42.3]");
    }

    @Test
    void aGainIsWrittenWithPlusAndStillDrawnInPlace() {
        WaterSteps water = WaterSteps.of(totals(60, 60, 50, 55), Locale.ENGLISH);

        assertThat(WaterSteps.written(water.steps().get(3), 1)).isEqualTo("+5.0");
        assertThat(data(WaterSpec.of(water, 1, NAMES), 0)).isEqualTo("[null,60.0,50.0,50.0,null]");
    }

    @ParameterizedTest
    @CsvSource({
        "80, 60, 55, 50, no evidence at all",
        "80, 75, 55, 50, do not count",
        "80, 75, 70, 50, taken off by inspection",
        "80, 80, 80, 80, no water"
    })
    void theTitleSaysWhereMostOfTheWaterComesFrom(
            double a, double b, double c, double d, String finding) {
        assertThat(WaterSteps.of(totals(a, b, c, d), Locale.ENGLISH).finding(Locale.ENGLISH, 1))
                .contains(finding);
    }

    @Test
    void aMissingTotalLeavesAnEmptyChartThatSaysSo() {
        WaterSteps water =
                WaterSteps.of(totals(Figure.of(50), Figure.of(50), NONE, NONE), Locale.ENGLISH);

        assertThat(water.steps()).isEmpty();
        assertThat(water.finding(Locale.ENGLISH, 1)).contains("missing");
        assertThat(data(WaterSpec.of(water, 1, NAMES), 0)).isEqualTo("[]");
    }

    private static String data(ObjectNode spec, int series) {
        return spec.get("series").get(series).get("data").toString();
    }
}
