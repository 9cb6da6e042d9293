package org.shiji.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.shiji.definitions.YamlValue.Mapping;
import org.shiji.definitions.YamlValue.Scalar;
import org.shiji.definitions.YamlValue.Sequence;

/**
 * The files with indicators as text in which the numbers by which a value becomes a score can be
 * replaced, and the condition of a pass.
 */
final class IndicatorText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    /** What is no number however it is written. */
    private static final Set<String> WORDS = Set.of("form", "direction", "scope", "clamp");

    private static final String CONDITION = "when";

    /**
     * A number of a score form.
     *
     * @param path from the score form to it: keys, and places in a list from 0
     */
    record Number(String indicator, List<String> path, String written) {
        String key() {
            return indicator + "/" + String.join("/", path);
        }

        boolean isCondition() {
            return path.equals(List.of(CONDITION));
        }
    }

    private record Found(String fileName, Scalar place, Number number) {}

    private final Map<String, EditableFile> files = new LinkedHashMap<>();
    private final Map<String, Found> found = new LinkedHashMap<>();

    private IndicatorText() {}

    /**
     * @param files of a framework by name; what is no file with indicators, or none that can be
     *     read, is left out
     */
    static IndicatorText of(SortedMap<String, byte[]> files) {
        IndicatorText text = new IndicatorText();
        files.forEach(
                (name, bytes) -> {
                    if (DefinitionFolder.isIndicators(name)) {
                        EditableFile.of(name, bytes).ifPresent(file -> text.read(name, file));
                    }
                });
        return text;
    }

    private void read(String name, EditableFile file) {
        files.put(name, file);
        for (YamlValue indicator : EditableFile.each(file.root(), "indicators")) {
            Optional<String> code =
                    EditableFile.child(indicator, "code")
                            .filter(Scalar.class::isInstance)
                            .map(scalar -> ((Scalar) scalar).text());
            EditableFile.child(indicator, "score")
                    .ifPresent(
                            score ->
                                    code.ifPresent(
                                            known -> find(name, file, known, score, List.of())));
        }
    }

    private void find(
            String name, EditableFile file, String code, YamlValue value, List<String> path) {
        switch (value) {
            case Mapping map ->
                    map.entries()
                            .forEach(
                                    (key, entry) -> {
                                        if (!WORDS.contains(key)) {
                                            find(name, file, code, entry.value(), with(path, key));
                                        }
                                    });
            case Sequence list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    find(name, file, code, list.items().get(i), with(path, String.valueOf(i)));
                }
            }
            case Scalar scalar ->
                    file.replaceable(scalar)
                            .filter(
                                    place ->
                                            NUMBER.matcher(place.text()).matches()
                                                    || path.equals(List.of(CONDITION)))
                            .ifPresent(place -> add(name, place, code, path));
            case YamlValue.Refused refused -> {}
        }
    }

    private void add(String name, Scalar place, String code, List<String> path) {
        Number number = new Number(code, path, place.text());
        found.put(number.key(), new Found(name, place, number));
    }

    private static List<String> with(List<String> path, String next) {
        List<String> longer = new ArrayList<>(path);
        longer.add(next);
        return List.copyOf(longer);
    }

    /** In the order of the files. */
    List<Number> numbers() {
        return found.values().stream().map(Found::number).toList();
    }

    /**
     * The files that change, with other words in these places; a place that is not there is left
     * alone.
     *
     * @param words key of a number → what is to stand there
     */
    Map<String, byte[]> with(Map<String, String> words) {
        Map<String, EditableFile.Replacements> changed = new LinkedHashMap<>();
        words.forEach(
                (key, said) -> {
                    Found place = found.get(key);
                    EditableFile file = place == null ? null : files.get(place.fileName());
                    if (place != null && file != null) {
                        EditableFile.Replacements by =
                                changed.computeIfAbsent(
                                        place.fileName(), name -> file.replacements());
                        if (place.number().isCondition()) {
                            by.formula(place.place(), said);
                        } else {
                            by.word(place.place(), said);
                        }
                    }
                });
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        changed.forEach((name, by) -> bytes.put(name, by.bytes()));
        return bytes;
    }
}
