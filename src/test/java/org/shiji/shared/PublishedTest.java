package org.shiji.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedTest {

    @ParameterizedTest
    @CsvSource({
        "0.865,        2, 0.87",
        "-0.865,       2, -0.87",
        "1.005,        2, 1.01",
        "2.5,          0, 3",
        "-2.5,         0, -3",
        "0.5,          0, 1",
        "0.4999999999, 0, 0",
        "-0.001,       2, 0",
        "71.0,         1, 71",
        "1000000.5,    0, 1000001",
        "123456789.005, 2, 123456789.01"
    })
    void aHalfGoesAwayFromZero(double value, int decimals, double published) {
        assertThat(Published.round(value, decimals)).isEqualTo(published);
    }

    @Test
    void whatIsADigitTooLittleByTheWayItCameAboutIsAHalfAllTheSame() {
        double sum =
                0.1 + 0.2 + 0.565; // 0.8650000000000000355 or 0.86499999999999999, by the order

        assertThat(Published.round(sum, 2)).isEqualTo(0.87);
        assertThat(Published.round(0.565 + 0.2 + 0.1, 2)).isEqualTo(0.87);
    }

    @Test
    void theShortWayComesToTheSameNumberAsTheExactOne() {
        Random random = new Random(20_261_127);
        for (int i = 0; i < 200_000; i++) {
            int decimals = random.nextInt(7);
            double scale = Math.pow(10, decimals);
            double half = Math.floor(random.nextDouble() * 1e6) + 0.5;
            // half of them within a few of the last digits of a half, where the two ways part
            double near = half * (1 + (random.nextInt(41) - 20) * 1e-12);
            double value = (i % 2 == 0 ? near : (random.nextDouble() - 0.5) * 2e6) / scale;
            value = i % 4 == 0 ? -value : value;

            assertThat(Published.round(value, decimals))
                    .describedAs("%s to %d decimals", value, decimals)
                    .isEqualTo(Published.exactly(value, decimals).doubleValue() + 0.0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.865,2,0.87",
        "1.005,2,1.01",
        "2.675,2,2.68",
        "0.5,0,1",
        "-0.5,0,-1",
        "-0.004,2,0",
        "59.9949999,2,59.99",
        "59.995,2,60",
        "0.1,1,0.1",
        "1234567.125,2,1234567.13",
        "1e15,2,1e15",
        "89.99999999999999,0,90",
        "0.285,2,0.29",
        "1.15,1,1.2",
        "99.995,2,100",
        "4.35,1,4.4",
        "123456789.5,0,123456790"
    })
    void publishedNumbersRoundHalfUpOnTwelveDigits(double value, int decimals, double published) {
        assertThat(Published.round(value, decimals)).isEqualTo(published);
    }

    @Test
    void theQuickWayOfRoundingIsTheExactWay() {
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9));
            double tie = Math.rint(value * 100) / 100 + 0.005;
            int decimals = random.nextInt(5);
            assertThat(Published.round(value, decimals))
                    .isEqualTo(Published.exactly(value, decimals).doubleValue() + 0.0);
            assertThat(Published.round(tie, 2))
                    .isEqualTo(Published.exactly(tie, 2).doubleValue() + 0.0);
        }
    }
}
