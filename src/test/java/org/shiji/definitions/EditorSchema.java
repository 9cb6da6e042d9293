package org.shiji.definitions;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of {@code kpi-definitions/schema/}, asked as an editor asks it. */
final class EditorSchema {

    static final Path FOLDER = Path.of("kpi-definitions", "schema");

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, EditorSchema> KNOWN = new ConcurrentHashMap<>();

    private final JsonNode document;
    private final Schema schema;

    private EditorSchema(Path file) {
        try {
            document = JSON.readTree(Files.readString(file));
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
        schema = REGISTRY.getSchema(document);
    }

    /**
     * @param file such as {@code framework.yaml}
     */
    static EditorSchema of(String file) {
        return KNOWN.computeIfAbsent(
                file,
                name -> new EditorSchema(FOLDER.resolve(name.replace(".yaml", ".schema.json"))));
    }

    JsonNode document() {
        return document;
    }

    /** What an editor underlines; dates are looked at too, as editors do. */
    List<Error> problems(Page page) {
        return schema.validate(
                JSON.<JsonNode>valueToTree(page.json()),
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** What is said right there by that keyword of the schema. */
    List<Error> problems(Page page, String path, String keyword) {
        return problems(page).stream()
                .filter(error -> error.getKeyword().equals(keyword))
                .filter(error -> error.getInstanceLocation().toString().equals(path))
                .toList();
    }

    /** The maps that take certain keys only: place in the schema → these keys. */
    Map<String, Set<String>> closed() {
        Map<String, Set<String>> closed = new TreeMap<>();
        walk(
                (place, node) -> {
                    JsonNode others = node.get("additionalProperties");
                    if (others != null && others.isBoolean() && !others.booleanValue()) {
                        closed.put(
                                place, new LinkedHashSet<>(node.get("properties").propertyNames()));
                    }
                });
        return closed;
    }

    /** Every object of the document with its place. */
    void walk(BiConsumer<String, JsonNode> seen) {
        walk("", document, seen);
    }

    private static void walk(String place, JsonNode node, BiConsumer<String, JsonNode> seen) {
        if (node.isObject()) {
            seen.accept(place, node);
            node.propertyNames().forEach(name -> walk(place + "/" + name, node.get(name), seen));
        } else {
            for (int i = 0; i < node.size(); i++) {
                walk(place + "/" + i, node.get(i), seen);
            }
        }
    }

    /** The words of an {@code enum}. */
    static Set<String> words(JsonNode list) {
        return list.valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
