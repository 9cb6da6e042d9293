package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.definitions.Guide.Block;
import org.shiji.shared.Issue;
import org.shiji.shared.Severity;
import tools.jackson.databind.json.JsonMapper;

/** What the guide to the format shows is what the reader takes, and all that it takes. */
class GuideTest {

    /** Fences that show something else than a definition. */
    private static final Set<String> OTHER = Set.of("text", "sh", "csv", "json");

    private static final Set<String> FILES =
            Set.of(
                    "records.yaml",
                    "framework.yaml",
                    "elements.yaml",
                    "indicators.yaml",
                    "checks.yaml",
                    "cases.yaml");

    static List<Block> blocks() throws IOException {
        return Guide.read().blocks();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyExampleSaysWhichFileItBelongsTo(Block block) {
        if (!OTHER.contains(block.info())) {
            assertThat(FILES).as("file behind the word yaml").contains(block.file());
        }
    }

    @Test
    void noFenceIsOverlooked() throws IOException {
        assertThat(Guide.read().fences()).isEqualTo(2L * blocks().size());
        assertThat(blocks()).extracting(Block::file).containsAll(FILES);
    }

    @Test
    void theExamplesTogetherAreASoundFramework() throws IOException {
        Reading reading = DefinitionReader.read("readme", Guide.read().folder());

        assertThat(problems(reading)).isEmpty();
        assertThat(reading.definition()).isNotNull();
    }

    /** The test above would be worth nothing if an example were left out of the folder. */
    @ParameterizedTest
    @MethodSource("blocks")
    void aWrongKeyInAnExampleIsFound(Block block) throws IOException {
        if (OTHER.contains(block.info())) {
            return;
        }
        String last = block.text().lines().reduce((before, line) -> line).orElseThrow();
        SortedMap<String, byte[]> files = Guide.read().folder();
        String name = block.file().equals("records.yaml") ? "../records.yaml" : block.file();
        String text = new String(files.get(name), StandardCharsets.UTF_8);
        assertThat(text).contains(last);
        String spoilt = text.replace(last, last + "\nunheard_of: 1");
        files.put(name, spoilt.getBytes(StandardCharsets.UTF_8));

        assertThat(problems(DefinitionReader.read("readme", files))).isNotEmpty();
    }

    /** Of every kind of map the reader knows; the score forms have their table. */
    @Test
    void everyKeyOfTheReaderStandsInAnExample() throws IOException {
        List<Probe.Keyed> everywhere = new ArrayList<>();
        for (Probe.Sound folder : Probe.folders()) {
            everywhere.addAll(Probe.keyed(folder));
        }
        Map<String, Set<String>> known = Probe.kinds(everywhere, false);
        Map<String, Set<String>> shown = Probe.kinds(Probe.shown(), true);
        known.keySet().removeIf(kind -> kind.contains(" form") || isOfDetector(kind));

        assertThat(known).hasSizeGreaterThan(20);
        known.forEach(
                (kind, keys) ->
                        assertThat(shown.getOrDefault(kind, Set.of()))
                                .as(kind)
                                .containsExactlyInAnyOrderElementsOf(keys));
    }

    /** Numbers of a detector have their table too. */
    private static boolean isOfDetector(String kind) {
        return Arrays.stream(Detector.Pattern.values())
                .map(pattern -> "checks.yaml " + String.join(", ", pattern.params()))
                .anyMatch(kind::equals);
    }

    @Test
    void theTableHasEveryDetectorWithItsNumbers() throws IOException {
        Map<String, List<String>> known = new TreeMap<>();
        Words.DETECTORS.forEach((word, pattern) -> known.put(word, pattern.params()));

        assertThat(Guide.read().detectors()).isEqualTo(known);
    }

    @Test
    void theTableHasEveryScoreFormWithItsKeys() throws IOException {
        Map<String, Set<String>> known = new TreeMap<>();
        ScoreReader.FORMS.forEach((form, keys) -> known.put(form, new TreeSet<>(keys)));
        Map<String, Set<String>> shown = new TreeMap<>();
        Guide.read().forms().forEach((form, keys) -> shown.put(form, new TreeSet<>(keys)));

        assertThat(shown).isEqualTo(known);
    }

    @Test
    void scoreFormsWithinTheTextAreOnes() throws IOException {
        List<String> scores = Guide.read().scores();

        assertThat(scores).isNotEmpty();
        for (String score : scores) {
            Issues issues = new Issues();
            SourceFile file =
                    SourceFile.of(score.getBytes(StandardCharsets.UTF_8), "README.md", issues)
                            .orElseThrow();
            YamlParser.parse(file, issues)
                    .ifPresent(form -> new ScoreReader(issues).read(form).orElseThrow());
            assertThat(issues.sorted()).as(score).isEmpty();
        }
    }

    @Test
    void foldersItNamesAreThere() throws IOException {
        for (Block block : blocks()) {
            if (block.info().equals("sh")) {
                for (String word : block.text().split("\\s+")) {
                    if (word.startsWith("kpi-definitions/")) {
                        assertThat(Files.isDirectory(Path.of(word))).as(word).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void theSettingsOfAnEditorNameEverySchema() throws IOException {
        String settings =
                blocks().stream()
                        .filter(block -> block.info().equals("json"))
                        .map(Block::text)
                        .findFirst()
                        .orElseThrow();
        List<String> schemas = new ArrayList<>();
        new JsonMapper()
                .readTree(settings)
                .get("yaml.schemas")
                .propertyNames()
                .forEach(name -> schemas.add(name));

        try (Stream<Path> files = Files.list(EditorSchema.FOLDER)) {
            assertThat(schemas)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.toString().replace('\\', '/')).toList());
        }
    }

    private static List<String> problems(Reading reading) {
        return reading.issues().stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .map(GuideTest::head)
                .toList();
    }

    private static String head(Issue issue) {
        return issue.in(Locale.ENGLISH).lines().findFirst().orElseThrow();
    }
}
