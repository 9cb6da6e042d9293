package org.shiji.definitions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.shiji.shared.KpiCode;

/**
 * {@code framework.yaml} as text in which single numbers and conditions can be replaced. All else
 * stays as it was written, comments and layout too.
 */
final class FrameworkText {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

    /** Nothing of it means anything to YAML; whether it is a number, the reader says. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._+-]+");

    /** What may stand behind a weight without being said about anything else. */
    private static final Pattern CLOSING = Pattern.compile("[ \\t,}\\]]*(?:[ \\t]#.*)?");

    private static final String CHILDREN = "children";

    private record Edit(int start, int end, String by) {}

    private final SourceFile file;
    private final Map<String, YamlValue> nodes = new LinkedHashMap<>();
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
        code(node)
                .ifPresent(
                        code -> {
                            nodes.put(code.text(), node);
                            scalar(node, "weight")
                                    .ifPresent(weight -> weights.put(code.text(), weight));
                        });
        each(node, CHILDREN).forEach(this::findWeights);
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

    /**
     * @param node its code
     * @param weights child → its weight as written, in the order of the file
     * @param sum what they must add up to, as written; empty where the node does not ask for it
     */
    record Children(String node, Map<String, String> weights, Optional<String> sum) {}

    /** Those of a node; empty where there is no such node or they are no list. */
    Optional<Children> children(String node) {
        YamlValue found = nodes.get(node);
        if (found == null || list(found).isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> written = new LinkedHashMap<>();
        for (YamlValue item : each(found, CHILDREN)) {
            String code = code(item).map(Scalar::text).orElse("");
            scalar(item, "weight").ifPresent(weight -> written.put(code, weight.text()));
        }
        boolean sums =
                scalar(found, "weightsSum").filter(flag -> flag.text().equals("true")).isPresent();
        return Optional.of(
                new Children(
                        node,
                        written,
                        scalar(found, "weight").map(Scalar::text).filter(weight -> sums)));
    }

    /**
     * The children of a node as text.
     *
     * @param remarks child → what is said behind its weight
     */
    Optional<WrittenChildren.Block> block(String node, Map<String, String> remarks) {
        YamlValue found = nodes.get(node);
        return found == null
                ? Optional.empty()
                : list(found).map(list -> block(keyPlace(found), list.end(), remarks));
    }

    private WrittenChildren.Block block(Place from, Place end, Map<String, String> remarks) {
        List<String> lines = new ArrayList<>(file.lines());
        int last = end.line();
        String whole = lines.get(last - 1);
        String cut = upTo(whole, end.column());
        boolean isCut = cut.length() < whole.length();
        // the end of a list without brackets is where the next thing begins, comments between
        while (isNothing(cut) && last > from.line()) {
            cut = lines.get(--last - 1);
            isCut = false;
        }
        lines.set(last - 1, cut);
        List<KpiCode> unsaid = new ArrayList<>();
        for (Map.Entry<String, String> remark : remarks.entrySet()) {
            Scalar weight = weights.get(remark.getKey());
            int line = weight == null ? 0 : weight.place().line();
            if (weight == null || !isLastOnItsLine(weight) || (isCut && line == last)) {
                unsaid.add(new KpiCode(remark.getKey()));
            } else {
                lines.set(line - 1, lines.get(line - 1) + " # " + remark.getValue());
            }
        }
        String first = lines.get(from.line() - 1);
        int start = first.offsetByCodePoints(0, from.column() - 1);
        lines.set(from.line() - 1, " ".repeat(from.column() - 1) + first.substring(start));
        return new WrittenChildren.Block(
                from.line(), last, String.join("\n", lines.subList(from.line() - 1, last)), unsaid);
    }

    private static String upTo(String line, int column) {
        int most = line.codePointCount(0, line.length());
        return line.substring(0, line.offsetByCodePoints(0, Math.min(column - 1, most)));
    }

    private static boolean isNothing(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    /** Whether a comment may follow: no other child stands there, and no text goes on. */
    private boolean isLastOnItsLine(Scalar weight) {
        String line = file.lines().get(weight.place().line() - 1);
        int behind =
                line.offsetByCodePoints(0, weight.place().column() - 1) + written(weight).length();
        return CLOSING.matcher(line.substring(behind)).matches();
    }

    private static Optional<Sequence> list(YamlValue node) {
        return child(node, CHILDREN).filter(Sequence.class::isInstance).map(Sequence.class::cast);
    }

    private static Place keyPlace(YamlValue node) {
        return node instanceof Mapping map
                ? Objects.requireNonNull(map.entries().get(CHILDREN)).keyPlace()
                : node.place();
    }

    private Optional<Scalar> code(YamlValue item) {
        return scalar(item, "code").or(() -> scalar(item, "indicator"));
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
