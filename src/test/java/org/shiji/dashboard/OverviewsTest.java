package org.shiji.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shiji.dashboard.Examples.NONE;
import static org.shiji.dashboard.Examples.line;
import static org.shiji.dashboard.Examples.standing;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.assessment.Standing;
import org.shiji.shared.Figure;

class OverviewsTest {

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(
                        Overviews.median(
                                List.of(
                                        standing("a", "showy", 90, 40),
                                        standing("b", "showy", 90, 80),
                                        standing("c", "showy", 90, 50),
                                        standing("d", "showy", 90, 60))))
                .isEqualTo(Figure.of(55));
    }

    @Test
    void aUnionWithoutAScoreDoesNotPullTheMedianDown() {
        Standing blank = standing("a", "undetermined", Figure.of(50), NONE, Map.of());

        assertThat(Overviews.median(List.of(blank, standing("b", "showy", 90, 40))))
                .isEqualTo(Figure.of(40));
        assertThat(Overviews.median(List.of(blank)).isKnown()).isFalse();
    }

    @Test
    void theWaterOfAllIsWhatTheyClaimTogetherAndDoesNotStand() {
        Figure water =
                Overviews.water(
                        List.of(
                                standing("a", "showy", 80, 40),
                                standing("b", "substantive", 120, 110)));

        assertThat(water.or(-1)).isEqualTo(0.25, Offset.offset(1e-12));
    }

    @Test
    void aUnionWithoutAVerifiedScoreIsNotCountedAsAllWater() {
        Standing blank = standing("a", "undetermined", Figure.of(50), NONE, Map.of());

        assertThat(Overviews.water(List.of(blank, standing("b", "showy", 80, 40))))
                .isEqualTo(Figure.of(0.5));
        assertThat(Overviews.water(List.of(blank)).isKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "80, 20, true",
        "50, 49.9, true",
        "49.9, 20, false",
        "80, 50, false",
        "20, 80, false"
    })
    void aUnionIsLoudWhenItsActivityIsStrongAndItsOutcomeWeak(
            double activity, double outcome, boolean loud) {
        assertThat(line("a", "showy", activity, outcome).isLoud()).isEqualTo(loud);
    }
}
