package org.shiji.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0.865, 2, 0.87",
        "1234567.5, 0, '1,234,568'",
        "-3.04, 1, −3.0",
        "-0.04, 1, 0.0",
        "0.30000000000000004, 1, 0.3",
        "2.5, 0, 3",
        "1240, 1, '1,240.0'"
    })
    void aNumberIsWrittenAsPublished(double value, int decimals, String written) {
        assertThat(Numbers.write(value, decimals)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"2.1, +2.1", "-2.1, −2.1", "0, ±0.0", "0.04, ±0.0"})
    void aChangeAlwaysShowsItsSign(double change, String written) {
        assertThat(Numbers.signed(change, 1)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"37, 37", "37.5, 37.5", "37.126, 37.13", "12400, '12,400'", "100, 100"})
    void aPlainNumberHasNoMoreDecimalsThanItNeeds(double value, String written) {
        assertThat(Numbers.plain(Figure.of(value), 2)).isEqualTo(written);
    }

    @Test
    void aShareIsWrittenAsPercent() {
        assertThat(Numbers.percent(Figure.of(0.4639), 1)).isEqualTo("46.4%");
    }

    @ParameterizedTest
    @EnumSource(Missing.class)
    void aMissingFigureIsADashAndSaysWhyInBothLanguages(Missing reason) {
        Figure missing = Figure.absent(reason);

        assertThat(Numbers.write(missing, 1)).isEqualTo("—");
        assertThat(Numbers.percent(missing, 1)).isEqualTo("—");
        assertThat(Numbers.plain(missing, 1)).isEqualTo("—");
        assertThat(Numbers.spoken(missing, 1, Locale.CHINESE)).isNotBlank().isNotEqualTo("—");
        assertThat(Numbers.spoken(missing, 1, Locale.ENGLISH)).containsPattern("[a-z]");
    }
}
