package org.shiji.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Text;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A place in one of the demonstration's own YAML files. They ship with the program, so a wrong one
 * is a fault of it.
 */
record Yaml(@Nullable Object value) {

    /** Reads a file of the demonstration. */
    static Yaml file(String name) {
        try (InputStream in =
                Objects.requireNonNull(Yaml.class.getResourceAsStream("/demo/" + name), name)) {
            return new Yaml(
                    withTextKeys(
                            new Load(LoadSettings.builder().setLabel(name).build())
                                    .loadFromInputStream(in)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(String key) {
        return map().containsKey(key);
    }

    Yaml at(String key) {
        Object found = map().get(key);
        if (found == null) {
            throw new IllegalArgumentException("no " + key + " in " + map().keySet());
        }
        return new Yaml(found);
    }

    /** The entry of that key, an empty one where there is none. */
    Yaml maybe(String key) {
        return has(key) ? at(key) : new Yaml(Map.of());
    }

    String text() {
        return Objects.requireNonNull(value).toString();
    }

    String text(String key) {
        return at(key).text();
    }

    double number() {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("not a number: " + value);
    }

    /** Both languages, from {@code zh} and {@code en} right here. */
    Text words() {
        return new Text(text("zh"), text("en"));
    }

    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        map().keySet().forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    List<Yaml> list() {
        return value instanceof List<?> list ? list.stream().map(Yaml::new).toList() : List.of();
    }

    /** This map with the entries of another on top; maps inside are merged too. */
    Yaml with(Yaml top) {
        Map<Object, Object> merged = new LinkedHashMap<>(map());
        top.map()
                .forEach(
                        (key, over) -> {
                            Object below = merged.get(key);
                            boolean both = below instanceof Map<?, ?> && over instanceof Map<?, ?>;
                            merged.put(
                                    key,
                                    both
                                            ? Objects.requireNonNull(
                                                    new Yaml(below).with(new Yaml(over)).value())
                                            : over);
                        });
        return new Yaml(merged);
    }

    private Map<?, ?> map() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("not a map: " + value);
    }

    /** A year as a key is a number to YAML and a text to everybody here. */
    private static @Nullable Object withTextKeys(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> texts = new LinkedHashMap<>();
                map.forEach((key, entry) -> texts.put(String.valueOf(key), withTextKeys(entry)));
                yield texts;
            }
            case List<?> list -> list.stream().map(Yaml::withTextKeys).toList();
            case null, default -> value;
        };
    }
}
