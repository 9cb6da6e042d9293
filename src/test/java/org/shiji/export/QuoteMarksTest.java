package org.shiji.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteMarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <b>because “too short”</b>       | <b>because &quot;too short&quot;</b>
                    a group’s row, the peers’ median | a group&#39;s row, the peers&#39; median
                    “one” and “two”                  | &quot;one&quot; and &quot;two&quot;
                    costs $1, “so $0”                | costs $1, &quot;so $0&quot;
                    “不足四周” was said               | “不足四周” was said
                    他说“OK”了                        | 他说“OK”了
                    an open “ stays                  | an open “ stays
                    <td>“a</td><td>b”</td>           | <td>“a</td><td>b”</td>
                    """)
    void areStraightInEnglishAndLeftAloneInChinese(String written, String printed) {
        assertThat(QuoteMarks.straight(written)).isEqualTo(printed);
    }
}
