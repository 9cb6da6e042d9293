package org.shiji.definitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmphasisTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12 | 14 | `` | 12 | 14 | ``",
                "水分 > 0.3 | 水分 > 0.25 | `水分 > ` | 0.3 | 0.25 | ``",
                "water > 0.30 or x | water > 0.25 or x | `water > ` | 0.30 | 0.25 | ` or x`",
                "技术服务到款 | 技术服务实际到款 | 技术服务 | `` | 实际 | 到款",
                "receipts | receivers | `` | receipts | receivers | ``",
                "a and b | a | a | ` and b` | `` | ``",
                "同样 | 同样 | 同样 | `` | `` | ``",
                "aa | aaa | `` | aa | aaa | ``"
            })
    void whatDiffersIsToldFromWhatDoesNot(
            String before, String after, String start, String old, String now, String end) {
        assertThat(Emphasis.of(before, after)).isEqualTo(new Emphasis(start, old, now, end));
    }
}
