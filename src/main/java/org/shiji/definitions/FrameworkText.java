package org.shiji.definitions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.shiji.definitions.YamlValue.Mapping;
import org.shiji.definitions.YamlValue.Scalar;
import org.shiji.definitions.YamlValue.Sequence;

/** {@code framework.yaml} as text in which weights, conditions and the version can be replaced. */
final class FrameworkText {

    private static final String VERSION = "version";
    private static final String VALID_FROM = "validFrom";

    private static final String CHILDREN = "children";

    private final EditableFile file;
    private final Map<String, YamlValue> nodes = new LinkedHashMap<>();
    private final Map<String, Scalar> weights = new LinkedHashMap<>();
    private final Map<String, Scalar> conditions = new LinkedHashMap<>();

    private FrameworkText(EditableFile file) {
        this.file = file;
        EditableFile.each(file.root(), "tree").forEach(this::findWeights);
        EditableFile.child(file.root(), "verdict").stream()
                .flatMap(verdict -> EditableFile.each(verdict, "levels").stream())
                .forEach(
                        level ->
                                file.scalar(level, "code")
                                        .ifPresent(
                                                code ->
                                                        file.scalar(level, "when")
                                                                .ifPresent(
                                                                        when ->
                                                                                conditions.put(
                                                                                        code.text(),
                                                                                        when))));
    }

    /** Empty where the file is none that could be read. */
    static Optional<FrameworkText> of(byte[] bytes) {
        return EditableFile.of(DefinitionFolder.FRAMEWORK, bytes).map(FrameworkText::new);
    }

    private void findWeights(YamlValue node) {
        code(node)
                .ifPresent(
                        code -> {
                            nodes.put(code.text(), node);
                            file.scalar(node, "weight")
                                    .ifPresent(weight -> weights.put(code.text(), weight));
                        });
        EditableFile.each(node, CHILDREN).forEach(this::findWeights);
    }

    private Optional<Scalar> code(YamlValue item) {
        return file.scalar(item, "code").or(() -> file.scalar(item, "indicator"));
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
        EditableFile.Replacements by = file.replacements();
        newWeights.forEach((code, words) -> by.word(weights.get(code), words));
        newConditions.forEach((code, words) -> by.formula(conditions.get(code), words));
        return by.bytes();
    }

    /**
     * The file with another version number and first day; empty where one of them has to be changed
     * and stands in a way that cannot be replaced.
     */
    Optional<byte[]> withVersion(String version, String validFrom) {
        EditableFile.Replacements by = file.replacements();
        Map<String, String> said = Map.of(VERSION, version, VALID_FROM, validFrom);
        for (String key : List.of(VERSION, VALID_FROM)) {
            String words = said.getOrDefault(key, "");
            Optional<Scalar> place = file.scalar(file.root(), key);
            if (place.isEmpty() && !written(key).toList().equals(List.of(words))) {
                return Optional.empty();
            }
            place.ifPresent(scalar -> by.word(scalar, words));
        }
        return Optional.of(by.bytes());
    }

    private Stream<String> written(String key) {
        return EditableFile.child(file.root(), key).stream()
                .filter(Scalar.class::isInstance)
                .map(value -> ((Scalar) value).text());
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
        for (YamlValue item : EditableFile.each(found, CHILDREN)) {
            String code = code(item).map(Scalar::text).orElse("");
            file.scalar(item, "weight").ifPresent(weight -> written.put(code, weight.text()));
        }
        boolean sums =
                file.scalar(found, "weightsSum")
                        .filter(flag -> flag.text().equals("true"))
                        .isPresent();
        return Optional.of(
                new Children(
                        node,
                        written,
                        file.scalar(found, "weight").map(Scalar::text).filter(weight -> sums)));
    }

    /**
     * The children of a node as text.
     *
     * @param remarks child → what is said behind its weight
     */
    Optional<WrittenChildren.Block> block(String node, Map<String, String> remarks) {
        YamlValue found = nodes.get(node);
        return found instanceof Mapping map
                ? list(found)
                        .map(
                                list ->
                                        new ChildrenBlock(file, weights)
                                                .cut(
                                                        Objects.requireNonNull(
                                                                        map.entries().get(CHILDREN))
                                                                .keyPlace(),
                                                        list.end(),
                                                        remarks))
                : Optional.empty();
    }

    private static Optional<Sequence> list(YamlValue node) {
        return EditableFile.child(node, CHILDREN)
                .filter(Sequence.class::isInstance)
                .map(Sequence.class::cast);
    }
}
