package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.scoring.ScoreForm.Piecewise;
import org.shiji.scoring.ScoreForm.Point;
import org.shiji.scoring.ScoreForm.Ratio;
import org.shiji.shared.Lens;
import org.shiji.shared.Published;

/**
 * Worked examples printed in real rule tables: value, and the score as points of the item's most.
 */
class WorkedExamplesTest {

    private static final Map<String, ScoreForm> FORMS =
            Map.of(
                    "3 or more", new Ratio(3, 0),
                    "40 %", new Ratio(40, 0),
                    "60, floor 30", new Ratio(60, 30),
                    "as it is", new ScoreForm.Identity(true),
                    "half a point each", new ScoreForm.PerUnit(0.5, 10),
                    "goalposts", new Piecewise(List.of(new Point(10, 0), new Point(45, 100))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            88 / 29                                      | 3 or more         | 2   | 3.03   | 2
            (88 * 0.5) / 29                              | 3 or more         | 2   | 1.517  | 1.011
            37.93                                        | 40 %              | 2   | 37.93  | 1.8965
            (505*3 + (150+46)*2 + (112+100+118+329+375+71+24)*1) / 5883 * 100 | as it is | 100 | 51.6 | 51.6
            45                                           | 60, floor 30      | 2   | 45     | 1.5
            29.9                                         | 60, floor 30      | 2   | 29.9   | 0
            30                                           | 60, floor 30      | 2   | 30     | 1.0
            (120*100 + 50*80 + 20*60) / 200              | as it is          | 100 | 86     | 86
            12                                           | half a point each | 10  | 12     | 6
            27.5                                         | goalposts         | 100 | 27.5   | 50
            """)
    void comesOutAsPrinted(String formula, String form, double most, String value, String points) {
        Framework framework =
                Examples.single(
                        Examples.indicator("K", formula + " + 0 * x")
                                .score(Objects.requireNonNull(FORMS.get(form))));
        Scores scores =
                Scoring.score(
                        framework, Examples.row(Lens.CLAIMED, Map.of("x", 1.0)), null, List.of());
        assertPrinted(Objects.requireNonNull(Examples.value(scores, "K", 0)), value);
        assertPrinted(
                Objects.requireNonNull(Examples.score(scores, "TOTAL", 0)) / 100 * most, points);
    }

    private static void assertPrinted(double value, String printed) {
        int decimals = printed.contains(".") ? printed.length() - printed.indexOf('.') - 1 : 0;
        assertThat(Published.round(value, decimals))
                .isCloseTo(Double.parseDouble(printed), within(1e-12));
    }
}
