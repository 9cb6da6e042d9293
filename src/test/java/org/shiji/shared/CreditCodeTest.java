package org.shiji.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTest {
    /**
     * The first is the example of the standard itself; the wrong ones differ from it in one thing.
     */
    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, true",
        "911100000000000061, true",
        "911100000000000069, false",
        "91350100M000100Y44, false",
        "91350100M000100Y4, false",
        "91350100M000100Y433, false",
        "91350100I000100Y43, false",
        "91350100m000100y43, false",
        "19350100M000100Y43, false",
    })
    void onlyACodeWithItsCheckDigitIsValid(String code, boolean valid) {
        assertThat(CreditCode.isValid(code)).isEqualTo(valid);
    }
}
