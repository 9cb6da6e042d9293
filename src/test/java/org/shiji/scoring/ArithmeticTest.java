package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shiji.scoring.Examples.column;
import static org.shiji.scoring.Examples.fill;
import static org.shiji.scoring.Examples.indicator;
import static org.shiji.scoring.Examples.kpi;
import static org.shiji.scoring.Examples.row;
import static org.shiji.scoring.Examples.single;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;

class ArithmeticTest {

    /** a = 12, b = 5, z = 0, n = −8, h = 0.7; gap is not reported. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a + b                    | 17
            a - b                    | 7
            a * b                    | 60
            a / b                    | 2.4
            a ^ 2                    | 144
            n ^ (1 / 3)              | -2
            -a ^ 2                   | -144
            true + true              | 2
            h + 0.1 >= 0.8           | 1
            h + 0.1 > 0.8            | 0
            h + 0.1 = 0.8            | 1
            0.1 + 0.2 != 0.3         | 0
            0.1 + 0.2 <= 0.3         | 1
            a < b                    | 0
            a > b and b > 0          | 1
            a < b or b > 0           | 1
            not a < b                | 1
            a in (5, 12)             | 1
            b in (1, -2)             | 0
            a < b and gap > 0        | 0
            gap > 0 and a < b        | 0
            a > b or gap > 0         | 1
            gap > 0 or a > b         | 1
            if(a > b, a, gap)        | 12
            if(z > 0, a / z, b)      | 5
            coalesce(gap, b)         | 5
            coalesce(a / z, gap, 3)  | 3
            missing(gap)             | 1
            missing(a)               | 0
            missing(a / z)           | 1
            abs(n)                   | 8
            round(2.5)               | 3
            round(0.865, 2)          | 0.87
            round(n / 3, 1)          | -2.7
            floor(2.7)               | 2
            floor((h + 0.1) * 10)    | 8
            ceil(2.1)                | 3
            ceil((0.1 + 0.2) * 10)   | 3
            sqrt(144)                | 12
            ln(exp(2))               | 2
            log10(1000)              | 3
            exp(0)                   | 1
            min(a, b, n)             | -8
            max(a, b)                | 12
            sum(a, b, 1)             | 18
            mean(a, b, 1)            | 6
            geomean(4, 9)            | 6
            geomean(z, 9)            | 0
            harmean(2, 6)            | 3
            harmean(z, 9)            | 0
            years(2022, 2025)        | 3
            peers_max(a)             | 12
            """)
    void calculatesAsTheFormatSays(String formula, double expected) {
        assertThat(value(formula).value())
                .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a / z                   | NOT_COMPUTABLE
            z / z                   | NOT_COMPUTABLE
            ln(z)                   | NOT_COMPUTABLE
            ln(n)                   | NOT_COMPUTABLE
            log10(n)                | NOT_COMPUTABLE
            sqrt(n)                 | NOT_COMPUTABLE
            n ^ 0.5                 | NOT_COMPUTABLE
            z ^ -1                  | NOT_COMPUTABLE
            exp(1000)               | NOT_COMPUTABLE
            1e308 * 10              | NOT_COMPUTABLE
            1e308 * 10 > 5          | NOT_COMPUTABLE
            geomean(n, 2)           | NOT_COMPUTABLE
            harmean(n, 2)           | NOT_COMPUTABLE
            round(a, 0.5)           | NOT_COMPUTABLE
            a + gap                 | NOT_COMPUTABLE
            gap ^ 0                 | NOT_COMPUTABLE
            gap > 0 and a > b       | NOT_COMPUTABLE
            gap > 0 or a < b        | NOT_COMPUTABLE
            not gap                 | NOT_COMPUTABLE
            gap in (1, 2)           | NOT_COMPUTABLE
            min(a, gap)             | NOT_COMPUTABLE
            sum(a, gap)             | NOT_COMPUTABLE
            if(gap > 0, 1, 2)       | NOT_COMPUTABLE
            gap                     | NOT_REPORTED
            if(true, gap, 2)        | NOT_REPORTED
            coalesce(gap, gap)      | NOT_REPORTED
            prior(a)                | NOT_REPORTED
            growth(a)               | NOT_COMPUTABLE
            peers_mean(gap)         | NOT_COMPUTABLE
            """)
    void saysWhyThereIsNoValue(String formula, Missing reason) {
        assertThat(value(formula)).isEqualTo(Figure.absent(reason));
    }

    @Test
    void thereIsNoNegativeZero() {
        assertThat(Double.doubleToRawLongBits(known("0 * n"))).isZero();
        assertThat(Double.doubleToRawLongBits(known("-z"))).isZero();
        assertThat(Double.doubleToRawLongBits(known("round(-0.2)"))).isZero();
    }

    @Test
    void peersAreTheUnitsOfTheSheet() {
        Sheet sheet = column("x", 4.0, null, 1.0, 10.0);
        assertThat(rows("peers_max(x)", sheet)).containsOnly(10.0);
        assertThat(rows("peers_min(x)", sheet)).containsOnly(1.0);
        assertThat(rows("peers_mean(x)", sheet)).containsOnly(5.0);
        assertThat(rows("peers_median(x)", sheet)).containsOnly(4.0);
        assertThat(rows("x / peers_max(x)", sheet)).containsExactly(0.4, null, 0.1, 1.0);
    }

    @Test
    void priorFindsTheSameUnitAPeriodEarlier() {
        Framework framework = single(indicator("K", "growth(x) * 100 + 0 * prior(x)"));
        Sheet before =
                new Sheet(
                        Lens.CLAIMED,
                        Period.year(2024),
                        List.of(
                                new org.shiji.shared.UnionId("u2"),
                                new org.shiji.shared.UnionId("u0")));
        fill(before, "x", 50.0, 8.0);
        Sheet now = column("x", 10.0, 20.0, 40.0);
        Scores scores =
                Scoring.score(
                        framework,
                        now,
                        Scoring.score(framework, before, null, List.of()),
                        List.of());
        assertThat(Examples.value(scores, "K", 0)).isEqualTo(25.0);
        assertThat(Examples.value(scores, "K", 1)).isNull();
        assertThat(Examples.value(scores, "K", 2)).isEqualTo(-20.0);
    }

    private static Figure value(String formula) {
        Sheet sheet = row(Lens.CLAIMED, Map.of("a", 12.0, "b", 5.0, "z", 0.0, "n", -8.0, "h", 0.7));
        Scores scores = Scoring.score(single(indicator("K", formula)), sheet, null, List.of());
        return java.util.Objects.requireNonNull(scores.values().get(kpi("K"))).figure(0);
    }

    private static double known(String formula) {
        return value(formula).or(Double.NaN);
    }

    private static @Nullable Double[] rows(String formula, Sheet sheet) {
        Scores scores = Scoring.score(single(indicator("K", formula)), sheet, null, List.of());
        Double[] rows = new Double[sheet.units().size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Examples.value(scores, "K", i);
        }
        return rows;
    }
}
