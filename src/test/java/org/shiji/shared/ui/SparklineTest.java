package org.shiji.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.shiji.shared.Figure;

class SparklineTest {

    private static final List<Sparkline.Point> THREE =
            List.of(
                    new Sparkline.Point("2023", Figure.of(0)),
                    new Sparkline.Point("2024", Figure.of(50)),
                    new Sparkline.Point("2025", Figure.of(100)));

    @Test
    void aScoreOfZeroLiesAtTheBottomAndOfHundredAtTheTop() {
        assertThat(Sparkline.drawing(THREE))
                .contains("<polyline points=\"4.0,18.0 36.0,11.0 68.0,4.0\"/>");
    }

    @Test
    void theNewestScoreHasADot() {
        assertThat(Sparkline.drawing(THREE)).contains("<circle cx=\"68.0\" cy=\"4.0\" r=\"2.5\"/>");
    }

    @Test
    void aPeriodWithoutAScoreBreaksTheLine() {
        String drawing =
                Sparkline.drawing(
                        List.of(
                                new Sparkline.Point("2023", Figure.of(0)),
                                Sparkline.none("2024"),
                                new Sparkline.Point("2025", Figure.of(100))));

        assertThat(drawing).contains("points=\"4.0,18.0\"").contains("points=\"68.0,4.0\"");
    }

    @Test
    void theLineIsAlsoSaidInWords() {
        assertThat(Sparkline.words(THREE, 1, Locale.ENGLISH))
                .isEqualTo("2023: 0.0, 2024: 50.0, 2025: 100.0");
        assertThat(Sparkline.words(List.of(Sparkline.none("2024")), 1, Locale.ENGLISH))
                .isEqualTo("2024: not reported, or without valid evidence");
    }
}
