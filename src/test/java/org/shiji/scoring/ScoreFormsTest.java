package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.scoring.ScoreForm.Point;
import org.shiji.scoring.ScoreForm.Step;
import org.shiji.shared.Period;

class ScoreFormsTest {

    private static final Map<String, ScoreForm> FORMS =
            Map.ofEntries(
                    Map.entry("identity", new ScoreForm.Identity(true)),
                    Map.entry("free", new ScoreForm.Identity(false)),
                    Map.entry("rising", new ScoreForm.Linear(10, 45, true)),
                    Map.entry("falling", new ScoreForm.Linear(0.3, 0.1, true)),
                    Map.entry("unclamped", new ScoreForm.Linear(0, 50, false)),
                    Map.entry("ratio", new ScoreForm.Ratio(60, 30)),
                    Map.entry(
                            "steps",
                            new ScoreForm.Steps(
                                    List.of(
                                                    new Step(0, true, 60),
                                                    new Step(5, false, 80),
                                                    new Step(0.8, true, 90))
                                            .stream()
                                            .sorted(
                                                    java.util.Comparator.comparingDouble(
                                                            Step::bound))
                                            .toList())),
                    Map.entry(
                            "broken",
                            new ScoreForm.Piecewise(
                                    List.of(
                                            new Point(0, 0),
                                            new Point(10, 60),
                                            new Point(30, 100)))),
                    Map.entry("perUnit", new ScoreForm.PerUnit(0.5, 10)),
                    Map.entry("deduct", new ScoreForm.Deduct(0.5, 5)),
                    Map.entry(
                            "pass",
                            new ScoreForm.Pass(Examples.formula("value >= 1 and value < 100"))));

    @ParameterizedTest
    @CsvSource({
        "identity,-3,0",
        "identity,71,71",
        "identity,120,100",
        "free,-3,-3",
        "free,120,120",
        "rising,10,0",
        "rising,45,100",
        "rising,27.5,50",
        "rising,5,0",
        "rising,60,100",
        "falling,0.3,0",
        "falling,0.1,100",
        "falling,0.2,50",
        "falling,0.05,100",
        "falling,0.5,0",
        "unclamped,100,200",
        "unclamped,-25,-50",
        "ratio,60,100",
        "ratio,90,100",
        "ratio,45,75",
        "ratio,30,50",
        "ratio,29.9,0",
        "ratio,-5,0",
        "steps,-1,0",
        "steps,0,60",
        "steps,0.5,60",
        "steps,0.8,90",
        "steps,5,90",
        "steps,5.01,80",
        "broken,-5,0",
        "broken,0,0",
        "broken,5,30",
        "broken,10,60",
        "broken,20,80",
        "broken,30,100",
        "broken,99,100",
        "perUnit,0,0",
        "perUnit,10,50",
        "perUnit,20,100",
        "perUnit,50,100",
        "perUnit,-4,0",
        "deduct,0,100",
        "deduct,2,80",
        "deduct,10,0",
        "deduct,40,0",
        "deduct,-4,100",
        "pass,0,0",
        "pass,1,100",
        "pass,99.9,100",
        "pass,100,0"
    })
    void givesTheScoreTheFormSays(String form, double value, double score) {
        assertThat(of(form, value)).isCloseTo(score, within(1e-9));
    }

    @Test
    void aBoundaryIsMetHoweverTheValueCameAbout() {
        assertThat(of("steps", 0.7 + 0.1)).isEqualTo(90);
        assertThat(of("ratio", 30 * (1 - 1e-15))).isCloseTo(50, within(1e-9));
        assertThat(of("falling", 0.1 + 0.2)).isEqualTo(0);
        assertThat(of("pass", 1 - 1e-14)).isEqualTo(100);
    }

    @Test
    void aColumnScoresAsItsRowsDo() {
        double[] values = {-3, 0, 0.8, 5, 7.7, 29.9, 30, 45, 60, 1000};
        Column column = new Column(values.length + 1);
        for (int i = 0; i < values.length; i++) {
            column.set(i, values[i]);
        }
        FORMS.forEach(
                (name, form) -> {
                    double[] scores = forms(form).column(column);
                    for (int i = 0; i < values.length; i++) {
                        assertThat(scores[i]).as(name).isEqualTo(forms(form).of(values[i]));
                    }
                    assertThat(scores[values.length]).as(name).isNaN();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            rising    | 10% 得 0 分，45% 得 100 分，其间按直线 | 10% scores 0, 45% scores 100, in a straight line between
            ratio     | 达到 60% 得 100 分，低于 30% 得 0 分，其间按与 60% 之比 | 60% or better scores 100, below 30% scores 0, between as a share of 60%
            steps     | 分档：0% 及以上得 60 分，0.8% 及以上得 90 分，超过 5% 得 80 分；未达最低一档得 0 分 | in steps: 0% or more scores 60, 0.8% or more scores 90, more than 5% scores 80; 0 below the lowest step
            pass      | 数值 ≥ 1 且 数值 < 100 时得 100 分，否则 0 分 | 100 when value ≥ 1 and value < 100, else 0
            broken    | 按折线：0% 得 0 分，10% 得 60 分，30% 得 100 分；两端以外取端点得分 | along a broken line: 0% scores 0, 10% scores 60, 30% scores 100; flat beyond its ends
            perUnit   | 每 1% 计 0.5 点，10 点封顶，按占封顶点数的比例折算为 100 分 | 0.5 points for every 1%, at most 10; the share of the most is the score out of 100
            """)
    void saysItselfInWords(String form, String chinese, String english) {
        ScoreForm rule = java.util.Objects.requireNonNull(FORMS.get(form));
        assertThat(ScoreWords.describe(rule, "%", Locale.CHINESE)).isEqualTo(chinese);
        assertThat(ScoreWords.describe(rule, "%", Locale.ENGLISH)).isEqualTo(english);
    }

    private static double of(String form, double value) {
        return forms(java.util.Objects.requireNonNull(FORMS.get(form))).of(value);
    }

    private static ScoreForms forms(ScoreForm form) {
        return new ScoreForms(form, Cohort.NOBODY, Period.year(2025));
    }
}
