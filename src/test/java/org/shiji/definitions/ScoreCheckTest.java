package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiji.scoring.ScoreForm;

/** A yes or no is 1 or 0: somebody must be able to earn everything by it. */
class ScoreCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {form: pass, when: value = 1}             |
                    {form: pass, when: value = 0}             |
                    {form: pass, when: value > 1}             | neither meets this condition
                    {form: pass, when: value >= 0}            | both meet this condition
                    {form: linear, zero: 0, full: 1}          |
                    {form: linear, zero: 1, full: 0}          |
                    {form: linear, zero: 0, full: 4}          | nobody can get more than 25
                    {form: deduct, points: 1, cap: 1}         |
                    {form: 'map', values: {yes: 100, no: 0}}  |
                    {form: 'map', values: {yes: 100}}         | no score for the answer "no"
                    {form: 'map', values: {yes: 100}, otherwise: 0} |
                    {form: 'map', values: {yes: 60, no: 0, 2: 100}} | nobody can get more than 60
                    {form: rank}                              |
                    {form: target, target: 4}                 |
                    """)
    void aYesCanEarnEverything(String form, String said) {
        Issues issues = new Issues();
        ScoreForm read = form(form, issues);
        assertThat(issues.sorted()).isEmpty();

        ScoreCheck.checkOfYesNo(read, SourceFile.empty("f.yaml").start(), issues);

        List<String> found =
                issues.sorted().stream().map(issue -> issue.message().in(Locale.ENGLISH)).toList();
        if (said == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().asString().contains(said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{form: piecewise}", "{form: steps, steps: []}", "{form: map}"})
    void aFormThatLacksItsNumbersIsReadOn(String form) {
        SortedMap<String, byte[]> files =
                DefinitionFolder.open(Examples.folder("odd/ways"), new Issues()).bytes();
        String indicators = new String(files.get("indicators.yaml"), StandardCharsets.UTF_8);
        String spoilt =
                indicators.replace("{form: map, values: {yes: 100, no: 0}, otherwise: 0}", form);
        assertThat(spoilt).isNotEqualTo(indicators);
        files.put("indicators.yaml", spoilt.getBytes(StandardCharsets.UTF_8));

        Reading reading = DefinitionReader.read("ways", files);

        assertThat(reading.definition()).isNull();
        assertThat(reading.issues()).isNotEmpty();
    }

    private static ScoreForm form(String written, Issues issues) {
        return SourceFile.of(written.getBytes(StandardCharsets.UTF_8), "f.yaml", issues)
                .flatMap(source -> YamlParser.parse(source, issues))
                .flatMap(value -> new ScoreReader(issues).read(value))
                .orElseThrow();
    }
}
