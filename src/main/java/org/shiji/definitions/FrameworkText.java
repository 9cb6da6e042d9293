package org.shiji.definitions;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.YamlValue.Mapping;
import org.shiji.definitions.YamlValue.Scalar;
import org.shiji.definitions.YamlValue.Sequence;

/**
 * {@code framework.yaml} as text in which single numbers and conditions can be replaced. All else
 * stays as it was written, comments and layout too.
 */
final class FrameworkText {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

    /** Nothing of it means anything to YAML; whether it is a number, the reader says. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._+-]+");

    private record Edit(int start, int end, String by) {}

    private final SourceFile file;
    private final Map<String, Scalar> weights = new LinkedHashMap<>();
    private final Map<String, Scalar> conditions = new LinkedHashMap<>();

    private FrameworkText(SourceFile file) {
        this.file = file;
    }

    /** Empty where the file is none that could be read. */
    static Optional<FrameworkText> of(byte[] bytes) {
        Issues issues = new Issues();
        return SourceFile.of(bytes, DefinitionFolder.FRAMEWORK, issues)
                .flatMap(
                        file ->
                                YamlParser.parse(file, issues)
                                        .map(
                                                root -> {
                                                    FrameworkText text = new FrameworkText(file);
                                                    text.find(root);
                                                    return text;
                                                }));
    }

    private void find(YamlValue root) {
        each(root, "tree").forEach(this::findWeights);
        child(root, "verdict").stream()
                .flatMap(verdict -> each(verdict, "levels").stream())
                .forEach(
                        level ->
                                scalar(level, "code")
                                        .ifPresent(
                                                code ->
                                                        scalar(level, "when")
                                                                .ifPresent(
                                                                        when ->
                                                                                conditions.put(
                                                                                        code.text(),
                                                                                        when))));
    }

    private void findWeights(YamlValue node) {
        scalar(node, "code")
                .or(() -> scalar(node, "indicator"))
                .ifPresent(
                        code ->
                                scalar(node, "weight")
                                        .ifPresent(weight -> weights.put(code.text(), weight)));
        each(node, "children").forEach(this::findWeights);
    }

    /** Code of the node or indicator → its weight as written, in the order of the file. */
    Map<String, String> weights() {
        return texts(weights);
    }

    /** Code of the level → its condition as written, in the order of the file. */
    Map<String, String> conditions() {
        return texts(conditions);
    }

    private static Map<String, String> texts(Map<String, Scalar> scalars) {
        Map<String, String> texts = new LinkedHashMap<>();
        scalars.forEach((code, scalar) -> texts.put(code, scalar.text()));
        return texts;
    }

    /** The file with other words in these places; a place that is not there is left alone. */
    byte[] with(Map<String, String> newWeights, Map<String, String> newConditions) {
        Map<Scalar, String> by = new LinkedHashMap<>();
        newWeights.forEach((code, words) -> put(by, weights.get(code), words, PLAIN));
        newConditions.forEach((code, words) -> put(by, conditions.get(code), words, null));
        StringBuilder text = new StringBuilder(file.text());
        by.entrySet().stream()
                .map(entry -> edit(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Edit::start).reversed())
                .forEach(edit -> text.replace(edit.start(), edit.end(), edit.by()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is not of the plain form goes in quotes, and is what the reader then complains of. */
    private void put(
            Map<Scalar, String> by, @Nullable Scalar place, String words, @Nullable Pattern plain) {
        String said = words.strip();
        if (place == null || said.equals(place.text())) {
            return;
        }
        boolean isPlain = plain != null && plain.matcher(said).matches();
        by.put(place, isPlain ? said : quoted(said));
    }

    private static String quoted(String words) {
        String line = words.replaceAll("\\p{Cntrl}", " ");
        return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private Edit edit(Scalar scalar, String by) {
        List<Integer> starts =
                LINE_END.matcher(file.text()).results().map(MatchResult::end).toList();
        int line = scalar.place().line();
        int lineStart = line == 1 ? 0 : starts.get(line - 2);
        int start = file.text().offsetByCodePoints(lineStart, scalar.place().column() - 1);
        return new Edit(start, start + written(scalar).length(), by);
    }

    private static String written(Scalar scalar) {
        return scalar.plain() ? scalar.text() : '"' + scalar.text() + '"';
    }

    /** A value that can be replaced: it stands on one line, without anything escaped. */
    private Optional<Scalar> scalar(YamlValue of, String key) {
        return child(of, key)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(
                        scalar -> {
                            String line = file.lines().get(scalar.place().line() - 1);
                            int at = line.offsetByCodePoints(0, scalar.place().column() - 1);
                            boolean quoted = line.startsWith("'", at);
                            return !scalar.block()
                                    && !quoted
                                    && line.startsWith(written(scalar), at);
                        });
    }

    private static Optional<YamlValue> child(YamlValue of, String key) {
        return of instanceof Mapping map && map.entries().get(key) != null
                ? Optional.of(Objects.requireNonNull(map.entries().get(key)).value())
                : Optional.empty();
    }

    private static List<YamlValue> each(YamlValue of, String key) {
        return child(of, key)
                .map(list -> list instanceof Sequence items ? items.items() : List.of(list))
                .orElse(List.of());
    }
}
