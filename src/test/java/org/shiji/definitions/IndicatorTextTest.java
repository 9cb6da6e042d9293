package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTextTest {

    private static final String NAME = "indicators.yaml";

    @Test
    void everyNumberOfTheShippedIndicatorsIsFoundAndPuttingItBackChangesNothing()
            throws IOException {
        byte[] shipped = Files.readAllBytes(Path.of("kpi-definitions/demo-2025", NAME));
        IndicatorText text = text(shipped);
        Map<String, String> written =
                text.numbers().stream()
                        .collect(
                                Collectors.toMap(
                                        IndicatorText.Number::key, IndicatorText.Number::written));

        assertThat(written)
                .containsEntry("B10/full", "6")
                .containsEntry("B11/cap", "60")
                .containsEntry("B12/points/2/1", "80")
                .containsEntry("G02/steps/3/from", "8")
                .containsEntry("B07/when", "value >= 1")
                .doesNotContainKeys("B10/form", "B10/clamp");
        assertThat(text.with(written).get(NAME)).isEqualTo(shipped);
        assertThat(text.with(Map.of())).isEmpty();
    }

    @Test
    void onlyWhatIsReplacedDiffers() throws IOException {
        String shipped = Files.readString(Path.of("kpi-definitions/demo-2025", NAME));
        byte[] changed =
                text(shipped.getBytes(StandardCharsets.UTF_8))
                        .with(
                                Map.of(
                                        "G01/full", "75.5",
                                        "G02/steps/3/from", "10",
                                        "B12/points/1/0", "120",
                                        "B07/when", "value >= 2",
                                        "NOTHING/full", "1"))
                        .get(NAME);

        assertThat(new String(changed, StandardCharsets.UTF_8))
                .isEqualTo(
                        shipped.replace("full: 60, floor: 10", "full: 75.5, floor: 10")
                                .replace("{from: 8, score: 100}]}", "{from: 10, score: 100}]}")
                                .replaceFirst("\\[100, 40\\]", "[120, 40]")
                                .replaceFirst("when: value >= 1\\}", "when: \"value >= 2\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            many        | full: many
            `5, zero: 1`| full: "5, zero: 1"
            `}`         | full: "}"
            """)
    void whatIsTypedStaysOneValue(String typed, String written) {
        String file =
                "indicators:\n  - code: A\n    score: {form: linear, zero: 0, full: 3} # why\n";

        assertThat(
                        new String(
                                text(file.getBytes(StandardCharsets.UTF_8))
                                        .with(Map.of("A/full", typed))
                                        .get(NAME),
                                StandardCharsets.UTF_8))
                .isEqualTo(file.replace("full: 3", written));
    }

    @Test
    void indicatorsInSeveralFilesAreFoundInEach() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : List.of("a", "b")) {
            files.put(
                    "indicators/" + name + ".yaml",
                    ("indicators:\n  - {code: "
                                    + name
                                    + ", score: {form: linear, zero: 0, full: 3}}\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        files.put("elements.yaml", "elements: []".getBytes(StandardCharsets.UTF_8));
        IndicatorText text = IndicatorText.of(files);

        assertThat(text.numbers()).hasSize(4);
        assertThat(text.with(Map.of("b/full", "4"))).containsOnlyKeys("indicators/b.yaml");
    }

    private static IndicatorText text(byte[] file) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(NAME, file);
        return IndicatorText.of(files);
    }
}
