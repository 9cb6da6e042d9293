package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkTextTest {

    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void theShippedFrameworkCanBeEditedWholeAndStaysAsItIs() throws IOException {
        byte[] shipped = Files.readAllBytes(Path.of("kpi-definitions/demo-2025/framework.yaml"));
        FrameworkText text = FrameworkText.of(shipped).orElseThrow();

        assertThat(text.weights())
                .containsEntry("BASIC", "25")
                .containsEntry("T10", "12")
                .doesNotContainKeys("B09", "X01", "TOTAL");
        assertThat(text.conditions())
                .containsOnlyKeys("vetoed", "undetermined", "showy", "substantive")
                .containsEntry("vetoed", "vetoes > 0");
        assertThat(text.with(NOTHING, NOTHING)).isEqualTo(shipped);
        assertThat(text.with(text.weights(), text.conditions())).isEqualTo(shipped);
    }

    @Test
    void onlyWhatIsEditedDiffers() throws IOException {
        byte[] shipped = Files.readAllBytes(Path.of("kpi-definitions/demo-2025/framework.yaml"));
        String before = new String(shipped, StandardCharsets.UTF_8);

        assertThat(edited(before, Map.of("T10", "14.5"), Map.of("vetoed", "vetoes > 1")))
                .isEqualTo(
                        before.replace(
                                        "{indicator: T10, weight: 12}",
                                        "{indicator: T10, weight: 14.5}")
                                .replace("when: vetoes > 0}", "when: \"vetoes > 1\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            many            | weight: many
            `1, points: 5`  | weight: "1, points: 5"
            `5} #`          | weight: "5} #"
            `a"b\\`         | weight: "a\\"b\\\\"
            `*x`            | weight: "*x"
            ``              | weight: ""
            """)
    void whatIsTypedStaysOneValue(String typed, String written) {
        String file =
                "tree:\n  - code: A\n    children:\r\n      - {indicator: B, weight: 3} # why\r\n";

        assertThat(edited(file, Map.of("B", typed), NOTHING))
                .isEqualTo(file.replace("weight: 3", written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            `"water > 0.3"` | true
            `'water > 0.3'` | false
            """)
    void aConditionInQuotesCanBeEditedWhereNothingInItIsEscaped(String written, boolean can) {
        String file = "verdict:\n  levels:\n    - {code: 甲, when: " + written + "}\n";

        assertThat(
                        FrameworkText.of(file.getBytes(StandardCharsets.UTF_8))
                                .map(FrameworkText::conditions))
                .hasValueSatisfying(found -> assertThat(found.containsKey("甲")).isEqualTo(can));
    }

    @Test
    void aFileThatIsNoneIsNone() {
        assertThat(FrameworkText.of("tree: [".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static String edited(
            String file, Map<String, String> weights, Map<String, String> conditions) {
        FrameworkText text = FrameworkText.of(file.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        return new String(text.with(weights, conditions), StandardCharsets.UTF_8);
    }
}
