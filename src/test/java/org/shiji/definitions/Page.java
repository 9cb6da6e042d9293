package org.shiji.definitions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A definition file taken to pieces, so that one of them can be changed and the whole written anew.
 */
final class Page {

    /** Keys whose word decides which others may stand beside it. */
    private static final Set<String> KINDS = Set.of("form", "kind", "source", "detector");

    /** A code that stands as a key, as those of the values of a case do. */
    private static final Pattern CODE =
            Pattern.compile("(/(?:values|prior|expect|peers/\\*))/(?!verdict$)[^/]+");

    /**
     * A place of the file with what stands there.
     *
     * @param path JSON pointer, empty for the whole
     * @param value the map, the list or the scalar
     * @param within of which kind the nearest map around it is
     */
    record Spot(String path, YamlValue value, String within) {

        /** The path without the places in lists and the codes of others. */
        String way() {
            String way = path.replaceAll("/\\d+(?=/|$)", "/*");
            return CODE.matcher(way).replaceFirst("$1/*");
        }

        /** Places of one sort take the same. */
        String sort() {
            return way() + within + kind();
        }

        /** Maps of one shape are of one sort and have the same keys. */
        String shape() {
            return sort() + (value instanceof YamlValue.Mapping map ? map.entries().keySet() : "");
        }

        private String kind() {
            StringBuilder kind = new StringBuilder();
            if (value instanceof YamlValue.Mapping map) {
                map.entries()
                        .forEach(
                                (key, entry) -> {
                                    if (KINDS.contains(key)
                                            && entry.value() instanceof YamlValue.Scalar scalar) {
                                        kind.append(' ').append(key).append('=');
                                        kind.append(scalar.text());
                                    }
                                });
            }
            return kind.toString();
        }
    }

    private final YamlValue content;

    private Page(YamlValue content) {
        this.content = content;
    }

    /** Empty where it is no YAML at all. */
    static Optional<Page> parse(byte[] bytes) {
        Issues issues = new Issues();
        return SourceFile.of(bytes, "page.yaml", issues)
                .flatMap(file -> YamlParser.parse(file, issues))
                .map(Page::new);
    }

    /** Every place, the whole first. */
    List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        collect("", content, "", spots);
        return spots;
    }

    private static void collect(String path, YamlValue value, String within, List<Spot> spots) {
        Spot spot = new Spot(path, value, within);
        spots.add(spot);
        switch (value) {
            case YamlValue.Mapping map ->
                    map.entries()
                            .forEach(
                                    (key, entry) ->
                                            collect(
                                                    path + "/" + key,
                                                    entry.value(),
                                                    spot.kind(),
                                                    spots));
            case YamlValue.Sequence list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    collect(path + "/" + i, list.items().get(i), within, spots);
                }
            }
            case YamlValue.Scalar scalar -> {}
            case YamlValue.Refused refused -> {}
        }
    }

    /** The same with another value there; with none where it is null. */
    Page with(String path, @Nullable YamlValue value) {
        return new Page(
                changed(content, path.isEmpty() ? List.of() : steps(path), value).orElseThrow());
    }

    private static List<String> steps(String path) {
        return List.of(path.substring(1).split("/"));
    }

    private static Optional<YamlValue> changed(
            YamlValue at, List<String> steps, @Nullable YamlValue value) {
        if (steps.isEmpty()) {
            return Optional.ofNullable(value);
        }
        String step = steps.getFirst();
        List<String> rest = steps.subList(1, steps.size());
        return switch (at) {
            case YamlValue.Mapping map -> {
                SequencedMap<String, YamlValue.Entry> entries = new LinkedHashMap<>(map.entries());
                YamlValue.Entry entry = entries.get(step);
                Optional<YamlValue> now =
                        entry == null
                                ? Optional.ofNullable(value)
                                : changed(entry.value(), rest, value);
                now.ifPresentOrElse(
                        put -> entries.put(step, new YamlValue.Entry(map.place(), put)),
                        () -> entries.remove(step));
                yield Optional.of(new YamlValue.Mapping(entries, map.place()));
            }
            case YamlValue.Sequence list -> {
                List<YamlValue> items = new ArrayList<>(list.items());
                int index = Integer.parseInt(step);
                changed(items.get(index), rest, value)
                        .ifPresentOrElse(put -> items.set(index, put), () -> items.remove(index));
                yield Optional.of(
                        new YamlValue.Sequence(List.copyOf(items), list.place(), list.end()));
            }
            default -> throw new IllegalArgumentException("nothing below a scalar: " + steps);
        };
    }

    /** A value as it would be written, such as {@code 5} or {@code [1, 2]}. */
    static YamlValue value(String yaml) {
        if (yaml.isEmpty()) {
            return new YamlValue.Scalar("", true, false, SourceFile.empty("value").start());
        }
        return parse(yaml.getBytes(StandardCharsets.UTF_8)).orElseThrow().content;
    }

    /** The file written anew, without comments. */
    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        write(content, "", text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(YamlValue value, String indent, StringBuilder text) {
        switch (value) {
            case YamlValue.Mapping map when map.entries().isEmpty() -> text.append(" {}\n");
            case YamlValue.Mapping map -> {
                text.append('\n');
                map.entries()
                        .forEach(
                                (key, entry) -> {
                                    text.append(indent).append(quoted(key)).append(':');
                                    write(entry.value(), indent + "  ", text);
                                });
            }
            case YamlValue.Sequence list when list.items().isEmpty() -> text.append(" []\n");
            case YamlValue.Sequence list -> {
                text.append('\n');
                for (YamlValue item : list.items()) {
                    text.append(indent).append("-");
                    write(item, indent + "  ", text);
                }
            }
            case YamlValue.Scalar scalar when scalar.plain() ->
                    text.append(' ').append(scalar.text()).append('\n');
            case YamlValue.Scalar scalar ->
                    text.append(' ').append(quoted(scalar.text())).append('\n');
            case YamlValue.Refused refused -> throw new IllegalStateException("refused before");
        }
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return '"' + escaped + '"';
    }

    /**
     * The content as an editor hands it to a schema: by the core schema of YAML 1.2, text of keys.
     */
    @Nullable Object json() {
        return json(content);
    }

    private static @Nullable Object json(YamlValue value) {
        return switch (value) {
            case YamlValue.Mapping map -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                map.entries().forEach((key, entry) -> object.put(key, json(entry.value())));
                yield object;
            }
            case YamlValue.Sequence list -> {
                List<@Nullable Object> array = new ArrayList<>();
                list.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case YamlValue.Scalar scalar -> scalar.plain() ? plain(scalar.text()) : scalar.text();
            case YamlValue.Refused refused -> null;
        };
    }

    private static @Nullable Object plain(String text) {
        if (text.matches("|~|null|Null|NULL")) {
            return null;
        }
        if (text.matches("true|True|TRUE|false|False|FALSE")) {
            return text.equalsIgnoreCase("true");
        }
        if (text.matches("[-+]?[0-9]{1,18}")) {
            return Long.parseLong(text);
        }
        if (text.matches("0x[0-9a-fA-F]{1,15}")) {
            return Long.parseLong(text.substring(2), 16);
        }
        if (text.matches("0o[0-7]{1,15}")) {
            return Long.parseLong(text.substring(2), 8);
        }
        return text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?")
                ? (Object) Double.parseDouble(text)
                : text;
    }
}
