package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WeightingTest {

    /** The upper triangle, row by row; the rest follows. */
    private static double[][] matrix(int n, double... above) {
        double[][] matrix = new double[n][n];
        int next = 0;
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1;
            for (int j = i + 1; j < n; j++) {
                matrix[i][j] = above[next];
                matrix[j][i] = 1 / above[next++];
            }
        }
        return matrix;
    }

    private static double[][] consistent(double[] weights) {
        double[][] matrix = new double[weights.length][weights.length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                matrix[i][j] = weights[i] / weights[j];
            }
        }
        return matrix;
    }

    /** The published digits; those of λmax and CR from numpy.linalg.eig. */
    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(
                        "the textbook example of three",
                        matrix(3, 1 / 3.0, 5, 7),
                        new double[] {.279, .649, .072},
                        3.0648875798728206,
                        0.055937568855879805),
                Arguments.of(
                        "which drink is consumed more in the USA, Saaty 2008, CR .022",
                        matrix(
                                7, 9, 5, 2, 1, 1, 1 / 2.0, 1 / 3.0, 1 / 9.0, 1 / 9.0, 1 / 9.0,
                                1 / 9.0, 1 / 3.0, 1 / 4.0, 1 / 3.0, 1 / 9.0, 1 / 2.0, 1, 1 / 3.0, 2,
                                1 / 2.0, 1 / 3.0),
                        new double[] {.177, .019, .042, .116, .190, .129, .327},
                        7.17662903933035,
                        0.02230164638009467));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void comparisonsGiveTheirPublishedWeights(
            String name, double[][] matrix, double[] weights, double lambda, double ratio) {
        Ahp.Weights found = (Ahp.Weights) Weighting.ahp(matrix);
        assertThat(found.weights()).containsExactly(weights, within(0.0005));
        assertThat(found.consistency().lambdaMax()).isCloseTo(lambda, within(1e-12));
        assertThat(found.consistency().ratio()).isCloseTo(ratio, within(1e-12));
        assertThat(Arrays.stream(found.weights()).sum()).isCloseTo(1, within(1e-15));
    }

    /** Saaty 1980 and 1990: both published as examples of comparisons to be looked at again. */
    static Stream<Arguments> contradictory() {
        return Stream.of(
                Arguments.of(
                        "choosing a school",
                        matrix(
                                6, 4, 3, 1, 3, 4, 7, 3, 1 / 5.0, 1, 1 / 5.0, 1 / 5.0, 1 / 6.0, 1,
                                1 / 3.0, 3),
                        7.419870101921271,
                        0.2290113067614953),
                Arguments.of(
                        "buying a house",
                        matrix(
                                8, 5, 3, 7, 6, 6, 1 / 3.0, 1 / 4.0, 1 / 3.0, 5, 3, 3, 1 / 5.0,
                                1 / 7.0, 6, 3, 4, 6, 1 / 5.0, 1 / 3.0, 1 / 4.0, 1 / 7.0, 1 / 8.0,
                                1 / 2.0, 1 / 5.0, 1 / 6.0, 1 / 5.0, 1 / 6.0, 1 / 2.0),
                        9.668887317118154,
                        0.16908686090356168));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictory")
    void comparisonsAboveTheThresholdGiveNoWeights(
            String name, double[][] matrix, double lambda, double ratio) {
        Ahp.Contradictory found = (Ahp.Contradictory) Weighting.ahp(matrix);
        assertThat(found.consistency().lambdaMax()).isCloseTo(lambda, within(1e-12));
        assertThat(found.consistency().ratio()).isCloseTo(ratio, within(1e-12));
        // whoever takes the advice gets nearer
        Ahp.Misfit worst = found.worst();
        matrix[worst.row()][worst.column()] = worst.fitting();
        matrix[worst.column()][worst.row()] = 1 / worst.fitting();
        assertThat(Weighting.ahp(matrix).consistency().ratio()).isLessThan(ratio - 0.03);
    }

    @Test
    void theComparisonThatFitsLeastIsNamedWithWhatTheOthersSay() {
        double[] weights = {8, 4, 2, 1};
        double[][] matrix = consistent(weights);
        matrix[1][3] = 1 / 4.0;
        matrix[3][1] = 4;
        Ahp.Contradictory found = (Ahp.Contradictory) Weighting.ahp(matrix);
        assertThat(found.worst().row()).isEqualTo(1);
        assertThat(found.worst().column()).isEqualTo(3);
        assertThat(found.worst().given()).isEqualTo(0.25);
        assertThat(found.worst().fitting()).isCloseTo(4, within(1e-12));
        // of three each is as far off as the others; 5 · 7 = 35 is beyond the scale
        Ahp.Contradictory beyond =
                (Ahp.Contradictory) Weighting.ahp(matrix(3, 1 / 3.0, 5, 1 / 7.0));
        assertThat(beyond.worst()).isEqualTo(new Ahp.Misfit(0, 1, 1 / 3.0, 9));
    }

    @Test
    void twoCannotContradictEachOther() {
        Ahp.Weights found = (Ahp.Weights) Weighting.ahp(matrix(2, 9));
        assertThat(found.weights()).containsExactly(new double[] {.9, .1}, within(1e-15));
        assertThat(found.consistency()).isEqualTo(new Ahp.Consistency(2, 0, 0));
        assertThat(((Ahp.Weights) Weighting.ahp(matrix(1))).weights()).containsExactly(1);
    }

    @Test
    void whatIsNoMatrixOfComparisonsIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> Weighting.ahp(new double[][] {{1, 2}, {2, 1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Weighting.ahp(new double[][] {{1, 2}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Weighting.ahp(new double[][] {{1, -1}, {-1, 1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Weighting.ahp(consistent(new double[16])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void consistentComparisonsGiveBackTheirWeights(@ForAll("weights") double[] weights) {
        Ahp.Weights found = (Ahp.Weights) Weighting.ahp(consistent(weights));
        double sum = Arrays.stream(weights).sum();
        assertThat(found.consistency().ratio()).isCloseTo(0, within(1e-12));
        for (int i = 0; i < weights.length; i++) {
            assertThat(found.weights()[i]).isCloseTo(weights[i] / sum, within(1e-14));
        }
    }

    @Provide
    Arbitrary<double[]> weights() {
        return Arbitraries.doubles()
                .between(1, 9)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(Ahp.MOST_ITEMS);
    }

    @Property(tries = 300)
    void theOrderOfTheItemsChangesNothing(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 15) int n) {
        Random random = new Random(seed);
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1;
            for (int j = 0; j < i; j++) {
                matrix[i][j] = Math.pow(9, 2 * random.nextDouble() - 1);
                matrix[j][i] = 1 / matrix[i][j];
            }
        }
        int[] order = order(n, random);
        double[][] other = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                other[i][j] = matrix[order[i]][order[j]];
            }
        }
        Ahp here = Weighting.ahp(matrix);
        Ahp there = Weighting.ahp(other);
        assertThat(there.consistency().lambdaMax())
                .isCloseTo(here.consistency().lambdaMax(), within(1e-11));
        if (here instanceof Ahp.Weights one && there instanceof Ahp.Weights two) {
            for (int i = 0; i < n; i++) {
                assertThat(two.weights()[i]).isCloseTo(one.weights()[order[i]], within(1e-12));
            }
        }
    }

    private static int[] order(int n, Random random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }

    private static double[] entropy(double[]... columns) {
        return ((Entropy.Weights) Weighting.entropy(columns)).weights();
    }

    /**
     * By hand: shares ¼ and ¾ have the entropy (¼ ln 4 + ¾ ln 4/3) ÷ ln 2 = 0.811278, so 0.188722
     * is left; 0 and 1 leave all of 1.
     */
    @Test
    void whatTellsUnitsApartWeighs() {
        assertThat(entropy(new double[] {20, 60}, new double[] {0, 80}, new double[] {50, 50}))
                .containsExactly(new double[] {0.188722 / 1.188722, 1 / 1.188722, 0}, within(1e-6));
    }

    /** Checked with numpy. */
    @Test
    void fourUnitsInThreeIndicators() {
        assertThat(
                        entropy(
                                new double[] {80, 60, 100, 40},
                                new double[] {20, 40, 0, 90},
                                new double[] {50, 50.1, 49, 50}))
                .containsExactly(
                        new double[] {1.027983108163e-01, 8.971217321865e-01, 7.995699719047e-05},
                        within(1e-12));
    }

    @Test
    void whereAllAreAlikeThereIsNoWeight() {
        double[] nobody = {0, 0, 0};
        // summed up, a tenth of thirty is not exactly three times the same
        double[] all = {0.1 + 0.2, 0.3, 0.3};
        assertThat(Weighting.entropy(new double[][] {nobody, all}))
                .isEqualTo(new Entropy.AllAlike());
        assertThat(entropy(nobody, all, new double[] {1, 2, 3})).containsExactly(0, 0, 1);
    }

    @Test
    void aScoreBelowNothingIsNamed() {
        assertThat(Weighting.entropy(new double[][] {{1, 2}, {3, -0.5}}))
                .isEqualTo(new Entropy.Negative(1, 1, -0.5));
    }

    @Test
    void scoresThatAreNoneAreAFaultOfTheProgram() {
        for (double[][] wrong :
                List.of(
                        new double[][] {{1}},
                        new double[][] {{1, 2}, {1, 2, 3}},
                        new double[][] {{1, Double.NaN}})) {
            assertThatThrownBy(() -> Weighting.entropy(wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(tries = 300)
    void neitherScaleNorOrderMatterToEntropy(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 12) int columns,
            @ForAll @IntRange(min = 2, max = 30) int rows) {
        Random random = new Random(seed);
        int[] ofColumns = order(columns, random);
        int[] ofRows = order(rows, random);
        double[][] scores = new double[columns][rows];
        double[][] other = new double[columns][rows];
        for (double[] column : scores) {
            Arrays.setAll(column, row -> Math.max(0, 120 * random.nextDouble() - 20));
        }
        for (int i = 0; i < columns; i++) {
            double factor = Math.exp(6 * random.nextDouble() - 3);
            for (int j = 0; j < rows; j++) {
                other[i][j] = factor * scores[ofColumns[i]][ofRows[j]];
            }
        }
        Entropy here = Weighting.entropy(scores);
        Entropy there = Weighting.entropy(other);
        assertThat(there.getClass()).isEqualTo(here.getClass());
        if (here instanceof Entropy.Weights one && there instanceof Entropy.Weights two) {
            for (int i = 0; i < columns; i++) {
                assertThat(two.weights()[i]).isCloseTo(one.weights()[ofColumns[i]], within(1e-10));
            }
        }
    }

    @Test
    void equalIsEqual() {
        assertThat(Weighting.equal(4)).containsExactly(.25, .25, .25, .25);
    }

    private static String rounded(String sum, int decimals, double... weights) {
        return Weighting.rounded(weights, new BigDecimal(sum), decimals).toString();
    }

    @Test
    void theLargestRemaindersMakeUpTheSum() {
        assertThat(rounded("100", 2, 1, 1, 1)).isEqualTo("[33.34, 33.33, 33.33]");
        assertThat(rounded("100", 0, .279, .649, .072)).isEqualTo("[28, 65, 7]");
        assertThat(rounded("10", 0, .46, .35, .19)).isEqualTo("[5, 3, 2]");
        assertThat(rounded("0.1156", 4, 3, 1)).isEqualTo("[0.0867, 0.0289]");
        // what cannot be written comes from who has most beyond the share
        assertThat(rounded("1", 2, .994, .006, 0)).isEqualTo("[0.98, 0.01, 0.01]");
        assertThatThrownBy(() -> rounded("0.115", 2, 1, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> rounded("0.01", 2, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void roundedWeightsKeepSumAndOrder(
            @ForAll("shares") double[] weights, @ForAll @IntRange(min = 2, max = 4) int decimals) {
        BigDecimal sum = new BigDecimal("45");
        List<BigDecimal> rounded = Weighting.rounded(weights, sum, decimals);
        assertThat(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum);
        for (int i = 0; i < weights.length; i++) {
            assertThat(rounded.get(i)).isPositive();
            for (int j = 0; j < weights.length; j++) {
                if (weights[i] > weights[j] + 1e-9) {
                    assertThat(rounded.get(i)).isGreaterThanOrEqualTo(rounded.get(j));
                }
            }
        }
    }

    @Provide
    Arbitrary<double[]> shares() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles().between(0.01, 9), Arbitraries.of(0.0, 1.0, 3.0))
                .array(double[].class)
                .ofMinSize(2)
                .ofMaxSize(15)
                .filter(weights -> Arrays.stream(weights).sum() > 0);
    }
}
