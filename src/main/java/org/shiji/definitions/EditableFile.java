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
 * A definition file as text in which single values can be replaced. All else stays as it was
 * written, comments and layout too.
 */
final class EditableFile {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

    /** Nothing of it means anything to YAML; whether it is a number, the reader says. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._+-]+");

    private record Edit(int start, int end, String by) {}

    private final SourceFile file;
    private final YamlValue root;

    private EditableFile(SourceFile file, YamlValue root) {
        this.file = file;
        this.root = root;
    }

    /** Empty where the file is none that could be read. */
    static Optional<EditableFile> of(String name, byte[] bytes) {
        Issues issues = new Issues();
        return SourceFile.of(bytes, name, issues)
                .flatMap(
                        file ->
                                YamlParser.parse(file, issues)
                                        .map(root -> new EditableFile(file, root)));
    }

    List<String> lines() {
        return file.lines();
    }

    YamlValue root() {
        return root;
    }

    /** What is to be put in places that are in the file, gathered before it is written. */
    final class Replacements {

        private final Map<Scalar, String> by = new LinkedHashMap<>();

        /**
         * Words for a value; a place that is not there is left alone. What is not of the plain form
         * goes in quotes, and is what the reader then complains of.
         */
        Replacements word(@Nullable Scalar place, String words) {
            return put(place, words, PLAIN.matcher(words.strip()).matches());
        }

        /** A formula for a formula, always in quotes. */
        Replacements formula(@Nullable Scalar place, String words) {
            return put(place, words, false);
        }

        private Replacements put(@Nullable Scalar place, String words, boolean isPlain) {
            String said = words.strip();
            if (place != null && !said.equals(place.text())) {
                by.put(place, isPlain ? said : quoted(said));
            }
            return this;
        }

        byte[] bytes() {
            StringBuilder text = new StringBuilder(file.text());
            by.entrySet().stream()
                    .map(entry -> edit(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparingInt(Edit::start).reversed())
                    .forEach(edit -> text.replace(edit.start(), edit.end(), edit.by()));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    Replacements replacements() {
        return new Replacements();
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

    /** The value as it stands in the file. */
    static String written(Scalar scalar) {
        return scalar.plain() ? scalar.text() : '"' + scalar.text() + '"';
    }

    /** The value of a key where it can be replaced. */
    Optional<Scalar> scalar(YamlValue of, String key) {
        return child(of, key).flatMap(this::replaceable);
    }

    /** A value that can be replaced: it stands on one line, without anything escaped. */
    Optional<Scalar> replaceable(YamlValue value) {
        if (!(value instanceof Scalar scalar)) {
            return Optional.empty();
        }
        String line = file.lines().get(scalar.place().line() - 1);
        int at = line.offsetByCodePoints(0, scalar.place().column() - 1);
        boolean quoted = line.startsWith("'", at);
        return !scalar.block() && !quoted && line.startsWith(written(scalar), at)
                ? Optional.of(scalar)
                : Optional.empty();
    }

    static Optional<YamlValue> child(YamlValue of, String key) {
        return of instanceof Mapping map && map.entries().get(key) != null
                ? Optional.of(Objects.requireNonNull(map.entries().get(key)).value())
                : Optional.empty();
    }

    static List<YamlValue> each(YamlValue of, String key) {
        return child(of, key)
                .map(list -> list instanceof Sequence items ? items.items() : List.of(list))
                .orElse(List.of());
    }
}
