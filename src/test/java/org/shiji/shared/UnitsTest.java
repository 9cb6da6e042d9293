package org.shiji.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({"人, 人, persons", "元/月, 元/月, yuan a month", "%, %, %", "公顷, 公顷, 公顷"})
    void aUnitIsSaidInTheReadersLanguageWhereItIsKnown(String unit, String zh, String en) {
        assertThat(Units.in(Locale.CHINESE, unit)).isEqualTo(zh);
        assertThat(Units.in(Locale.ENGLISH, unit)).isEqualTo(en);
    }

    @Test
    void aPerCentSignFollowsAtOnceAndOtherUnitsAfterASpace() {
        assertThat(Units.after("61", "%", Locale.ENGLISH)).isEqualTo("61%");
        assertThat(Units.after("61", "", Locale.ENGLISH)).isEqualTo("61");
        assertThat(Units.after("1,240", "万元"))
                .isEqualTo(new Text("1,240 万元", "1,240 × 10,000 yuan"));
    }
}
