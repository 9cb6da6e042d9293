package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.shared.Issue;
import org.shiji.shared.Severity;

/** A version that has judged stays readable, whatever later checks would say to it. */
class KeptVersionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    indicators.yaml | {from: 80, score: 100}       | {from: 80, score: 90}    | nobody can get more than 90
                    indicators.yaml | when: value >= 1             | when: value > 1 and value < 1 | nobody can pass
                    indicators.yaml | formula: S02 / contract_value * 100 | formula: S02 / 0 * 100 | always
                    framework.yaml  | weight: 60                   | weight: 50               | 90
                    framework.yaml  | when: vetoes > 0             | when: vetoes < 0         | never holds
                    framework.yaml  | excludeLimit: 0.5            | excludeLimit: 0.1        | not reporting may raise
                    """)
    void whatIsDoubtedOnlyTodayIsNoError(String file, String before, String after, String said)
            throws IOException {
        SortedMap<String, byte[]> files = files();
        replace(files, file, before, after);

        Reading kept = DefinitionReader.readKept("small", files);

        assertThat(kept.definition()).isNotNull();
        assertThat(kept.issues()).extracting(Issue::severity).doesNotContain(Severity.ERROR);
        assertThat(kept.issues())
                .extracting(issue -> issue.in(Locale.ENGLISH))
                .anyMatch(words -> words.contains(said));
        assertThat(DefinitionReader.read("small", files).definition()).isNull();
    }

    @Test
    void aWeightOfARootThatWasNeverLookedAtIsNoError() throws IOException {
        SortedMap<String, byte[]> files = files();
        replace(
                files,
                "framework.yaml",
                "    minCoverage: 0.5",
                "    weight: 100%\n    weightsSum: true");

        assertThat(DefinitionReader.readKept("small", files).definition()).isNotNull();
        assertThat(DefinitionReader.read("small", files).definition()).isNull();
    }

    @Test
    void anExampleThatNoLongerComesTrueDoesNotTakeItAway() throws IOException {
        SortedMap<String, byte[]> files = files();
        files.put(
                "cases.yaml",
                """
                cases:
                  - name: other times
                    values: {contract_value: 100, receipts: 50, payers: 2, cases: 0}
                    expect: {S03: {value: 51}}
                """
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(DefinitionReader.read("small", files).definition()).isNull();
        assertThat(DefinitionReader.readKept("small", files).definition()).isNotNull();
    }

    @Test
    void whatCannotBeCalculatedIsRefusedAsEver() throws IOException {
        for (Map.Entry<String, String> slip :
                List.of(
                        Map.entry("aggregate: geometric", "aggregate: geometrik"),
                        Map.entry("{indicator: S02, weight: 60}", "{indicator: S9, weight: 60}"))) {
            SortedMap<String, byte[]> files = files();
            replace(files, "framework.yaml", slip.getKey(), slip.getValue());
            assertThat(DefinitionReader.readKept("small", files).definition()).isNull();
        }
    }

    private static SortedMap<String, byte[]> files() {
        return DefinitionFolder.open(Examples.folder("all/small"), new Issues()).bytes();
    }

    private static void replace(
            SortedMap<String, byte[]> files, String file, String before, String after) {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        files.put(file, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }
}
