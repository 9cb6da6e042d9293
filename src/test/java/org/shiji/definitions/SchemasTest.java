package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.definitions.Probe.Keyed;
import org.shiji.definitions.Probe.Sound;

/**
 * The schemas for editors say the same as the reader, as far as a schema can: same keys, same
 * words, same bounds. The reader is asked, nothing is copied from it.
 */
class SchemasTest {

    private static final List<String> FILES =
            List.of("records", "framework", "elements", "indicators", "checks", "cases");

    /** What the reader says of the shape of one file, so that a schema must say it too. */
    private static final Set<String> STRUCTURAL =
            Set.of(
                    "answer-not-a-number",
                    "bad-code-like",
                    "bad-form",
                    "choices-without-choice",
                    "detector-of-figures",
                    "empty-file",
                    "empty-list",
                    "floor-negative",
                    "from-or-above",
                    "language-missing",
                    "level-without-name",
                    "missing-key",
                    "no-answers",
                    "no-otherwise",
                    "no-targets",
                    "no-value",
                    "not-a-day",
                    "not-a-list",
                    "not-a-map",
                    "not-a-number",
                    "not-a-point",
                    "not-a-scalar",
                    "not-bilingual",
                    "not-positive",
                    "not-whole",
                    "nothing-expected",
                    "number-in-quotes",
                    "number-percent",
                    "one-measure",
                    "one-point",
                    "otherwise-false",
                    "out-of-range",
                    "range-of-two",
                    "required-evidence-none",
                    "reserved-word",
                    "root-weight",
                    "schema",
                    "score-of-info",
                    "sum-without-weight",
                    "target-not-a-period",
                    "text-too-long",
                    "unknown-form",
                    "unknown-key",
                    "unknown-measure",
                    "unknown-word",
                    "void-without-record",
                    "when-or-otherwise",
                    "within-or-below");

    /** What the reader says where one key is needed because of another; the mutants tell. */
    private static final Set<String> EITHER =
            Set.of(
                    "when-or-otherwise",
                    "from-or-above",
                    "level-without-name",
                    "root-weight",
                    "sum-without-weight");

    /** Where the reader takes what an editor underlines. */
    private static boolean isBetterUnderlined(Spoilt one) {
        // a truth value in quotes: the reader looks at the word alone
        return one.change().equals(" = \"true\"")
                // a code that is true or false: to everybody but the reader it is no text
                || one.change().matches(" = (true|false)")
                        && one.path().matches(".*/(code|version|record)");
    }

    /** Where the reader refuses the shape and a schema cannot. */
    private static boolean isBeyondASchema(Spoilt one, String message) {
        // of graded indicators and bonuses only, and what an indicator is stands in another file
        return message.equals("missing-key")
                        && one.path().matches(".*/children/\\d+/(weight|points)")
                // only the last of the bands may be without: a schema knows no last one
                || message.equals("within-or-below") && one.path().contains("/bands/");
    }

    private static final List<Keyed> MAPS = new ArrayList<>();
    private static final List<Spoilt> SPOILT = new ArrayList<>();

    @BeforeAll
    static void spoil() throws IOException {
        List<Sound> folders = Probe.folders();
        for (Sound folder : folders) {
            MAPS.addAll(Probe.keyed(folder));
        }
        SPOILT.addAll(Spoilt.all(folders));
        SPOILT.addAll(Spoilt.withMore(MAPS));
    }

    static List<Sound> everything() throws IOException {
        return Probe.everything();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whatIsSoundIsValid(Sound folder) {
        assertThat(Probe.isRefused(DefinitionReader.read(folder.name(), folder.files()).issues()))
                .isFalse();
        for (String file : folder.files().keySet()) {
            assertThat(EditorSchema.of(Probe.plain(file)).problems(folder.page(file)))
                    .as(file)
                    .isEmpty();
        }
    }

    /** Every key anybody knows is put into every map. */
    @Test
    void everyMapHasTheSameKeys() {
        for (Keyed map : MAPS) {
            EditorSchema schema = EditorSchema.of(map.file());
            Set<String> taken = new LinkedHashSet<>();
            for (String key : vocabulary(map.file())) {
                Page more = map.page().with(map.path() + "/" + key, Page.value("1"));
                if (map.present().contains(key) || isTaken(schema, more, map, key)) {
                    taken.add(key);
                }
            }
            taken.removeAll(madeAnother(map));
            assertThat(taken)
                    .as("%s %s %s", map.folder(), map.file(), map.path())
                    .containsExactlyInAnyOrderElementsOf(map.allowed());
        }
    }

    /** Keys that a schema takes there and that the reader does not have there. */
    private static Set<String> madeAnother(Keyed map) {
        if (map.path().matches(".*/children/\\d+")) {
            return map.present().contains("indicator")
                    ? Set.of()
                    : Set.of("indicator"); // no group then
        }
        // a node has no value, but what is a node stands in another file
        return map.kind().equals("cases.yaml score") ? Set.of("value") : Set.of();
    }

    private static boolean isTaken(EditorSchema schema, Page page, Keyed map, String key) {
        return schema.problems(page, map.path(), "additionalProperties").stream()
                .noneMatch(error -> key.equals(error.getProperty()));
    }

    /** The keys that stand anywhere in a file of that name, by reader or schema. */
    private static Set<String> vocabulary(String file) {
        Set<String> words = new TreeSet<>(List.of(Probe.UNHEARD_OF));
        MAPS.stream()
                .filter(map -> map.file().equals(file))
                .forEach(map -> words.addAll(map.allowed()));
        EditorSchema.of(file).closed().values().forEach(words::addAll);
        return words;
    }

    /** So no map of a schema is left that the reader was not asked about. */
    @Test
    void everyMapOfASchemaIsOneOfTheReader() {
        Map<String, Set<String>> met = new LinkedHashMap<>();
        for (Keyed map : MAPS) {
            EditorSchema schema = EditorSchema.of(map.file());
            Page page = map.page().with(map.path() + "/" + Probe.UNHEARD_OF, Page.value("1"));
            for (Error error : schema.problems(page, map.path(), "additionalProperties")) {
                String place = error.getSchemaLocation().getFragment().toString();
                met.computeIfAbsent(map.file(), first -> new TreeSet<>())
                        .add(place.replace("/additionalProperties", ""));
            }
        }
        for (String file : FILES) {
            assertThat(met.get(file + ".yaml"))
                    .as(file)
                    .isEqualTo(EditorSchema.of(file + ".yaml").closed().keySet());
        }
    }

    @Test
    void theSameKeysAreNeeded() {
        int needed = 0;
        for (Spoilt one : SPOILT) {
            int cut = one.path().lastIndexOf('/');
            if (!one.change().equals(Spoilt.DROPPED) || one.path().matches(".*/\\d+")) {
                continue;
            }
            String key = one.path().substring(cut + 1);
            boolean byReader =
                    Stream.of("missing-key", "language-missing")
                            .flatMap(kind -> one.errors(kind).stream())
                            .anyMatch(issue -> issue.message().arguments().contains(key));
            boolean bySchema =
                    one.drawn().stream()
                            .filter(error -> error.getKeyword().equals("required"))
                            .anyMatch(error -> key.equals(error.getProperty()));
            if (!(byReader && isBeyondASchema(one, "missing-key"))
                    && one.messages().stream().noneMatch(EITHER::contains)) {
                assertThat(bySchema).as("%s", one).isEqualTo(byReader);
                needed += byReader ? 1 : 0;
            }
        }
        assertThat(needed).isGreaterThan(100);
    }

    @Test
    void theSameWordsMayStand() {
        Set<List<String>> lists = new LinkedHashSet<>();
        for (Spoilt one : SPOILT) {
            List<String> words = one.listed();
            if (!one.change().equals(" = " + Probe.UNHEARD_OF)
                    || words.isEmpty()
                    || words.contains("true")) { // yes or no, of another type
                continue;
            }
            List<Error> said =
                    one.drawn().stream()
                            .filter(error -> error.getKeyword().equals("enum"))
                            .filter(
                                    error ->
                                            error.getInstanceLocation()
                                                    .toString()
                                                    .equals(one.path()))
                            .toList();
            assertThat(said).as("%s", one).isNotEmpty();
            said.forEach(
                    error ->
                            assertThat(EditorSchema.words(error.getSchemaNode()))
                                    .as("%s", one)
                                    .containsExactlyElementsOf(words));
            lists.add(words);
        }
        assertThat(lists).hasSizeGreaterThan(15);
    }

    @Test
    void whatTheSchemaRefusesTheReaderRefuses() {
        assertThat(SPOILT)
                .filteredOn(one -> !one.isValid() && one.isTaken())
                .filteredOn(one -> !isBetterUnderlined(one))
                .isEmpty();
    }

    @Test
    void whatTheReaderRefusesForItsShapeTheSchemaRefuses() {
        Set<String> met = new TreeSet<>();
        SPOILT.forEach(one -> met.addAll(one.messages()));

        assertThat(met).containsAll(STRUCTURAL);
        assertThat(SPOILT)
                .filteredOn(Spoilt::isValid)
                .filteredOn(
                        one ->
                                one.messages().stream()
                                        .filter(STRUCTURAL::contains)
                                        .anyMatch(message -> !isBeyondASchema(one, message)))
                .isEmpty();
    }

    /** Otherwise the two tests before would say nothing. */
    @Test
    void manyAreRefusedAndManyAreTaken() {
        long refused = SPOILT.stream().filter(one -> !one.isTaken() && !one.isValid()).count();
        long taken = SPOILT.stream().filter(one -> one.isTaken() && one.isValid()).count();
        System.out.printf(
                "%,d maps, %,d mutants: %,d refused by both, %,d taken by both%n",
                MAPS.size(), SPOILT.size(), refused, taken);

        assertThat(refused).isGreaterThan(3000);
        assertThat(taken).isGreaterThan(500);
    }

    @Test
    void everyKeyIsDescribedInBothLanguages() {
        for (String file : FILES) {
            EditorSchema schema = EditorSchema.of(file + ".yaml");
            schema.walk(
                    (place, node) -> {
                        if (schema.closed().containsKey(place)) {
                            assertThat(node.has("title"))
                                    .as("title of %s %s", file, place)
                                    .isTrue();
                            node.get("properties")
                                    .propertyStream()
                                    .filter(
                                            key ->
                                                    !key.getValue().has("const")
                                                            || key.getValue().has("description"))
                                    .forEach(
                                            key ->
                                                    assertThat(
                                                                    key.getValue()
                                                                            .path("description")
                                                                            .asString(""))
                                                            .as(
                                                                    "%s %s/%s",
                                                                    file, place, key.getKey())
                                                            .containsPattern("^[A-Za-z0-9].*[.] ")
                                                            .containsPattern("\\p{IsHan}.*。$"));
                        }
                    });
        }
    }

    @Test
    void theExamplesNameTheirSchema() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("kpi-definitions", "examples"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String first = Files.readString(file).lines().findFirst().orElseThrow();
                String schema = first.replaceFirst("^# yaml-language-server: \\$schema=", "");
                assertThat(file.resolveSibling(schema).normalize())
                        .as("%s: %s", file, first)
                        .isEqualTo(
                                EditorSchema.FOLDER.resolve(
                                        file.getFileName()
                                                .toString()
                                                .replace(".yaml", ".schema.json")))
                        .isRegularFile();
            }
        }
    }
}
