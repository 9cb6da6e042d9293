package org.shiji.definitions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code kpi-definitions/README.md} shows: its fenced examples, its table of score forms, the
 * words it sets in code. An example names its file behind the word {@code yaml}.
 */
final class Guide {

    private static final Path FILE = Path.of("kpi-definitions/README.md");
    private static final Pattern FENCE = Pattern.compile("(?s)```([^\\n]*)\\n(.*?)\\n```(?=\\n|$)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern FORM =
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([^|]+) \\|[^|]+\\|$");
    private static final Pattern DETECTOR =
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([^|]*) \\|[^|]+\\|[^|]+\\|$");
    private static final Pattern KEY = Pattern.compile("([A-Za-z]+)(?::.*)?");
    private static final Pattern SCORE = Pattern.compile("\\{form: .*}");

    /**
     * @param info what stands behind the fence, such as {@code yaml elements.yaml}
     * @param line from 1
     */
    record Block(String info, String text, int line) {

        /** The definition file the example belongs to, empty for what is none. */
        String file() {
            return info.startsWith("yaml ") ? info.substring("yaml ".length()).strip() : "";
        }

        @Override
        public String toString() {
            return "line " + line + ": " + info;
        }
    }

    private final String text;

    private Guide(String text) {
        this.text = text;
    }

    static Guide read() throws IOException {
        return new Guide(Files.readString(FILE));
    }

    /** All that is fenced in. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher fence = FENCE.matcher(text);
        while (fence.find()) {
            int line = (int) text.substring(0, fence.start()).lines().count() + 1;
            blocks.add(new Block(fence.group(1).strip(), fence.group(2), line));
        }
        return blocks;
    }

    /** How many lines open or close a fence. */
    long fences() {
        return text.lines().filter(line -> line.strip().startsWith("```")).count();
    }

    /** The examples of a file, one after the other. */
    String examples(String file) {
        List<String> parts = new ArrayList<>();
        for (Block block : blocks()) {
            if (block.file().equals(file)) {
                parts.add(parts.isEmpty() ? block.text() : items(block.text()));
            }
        }
        return String.join("\n", parts) + "\n";
    }

    /**
     * The examples as one framework folder, with the few things beside them that they refer to and
     * that stand in {@code src/test/resources/definitions/readme}.
     *
     * @return name within the folder → bytes
     */
    SortedMap<String, byte[]> folder() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Set<String> names =
                blocks().stream()
                        .map(Block::file)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String name : names) {
            Path beside = Examples.folder("readme").resolve(name);
            String more = Files.exists(beside) ? items(Files.readString(beside)) : "";
            files.put(
                    name.equals("records.yaml") ? DefinitionFolder.RECORDS : name,
                    (examples(name) + more).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** The entries of the one list of a file. */
    private static String items(String file) {
        return file.lines()
                .filter(line -> line.isEmpty() || line.startsWith(" "))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The score forms of the table with the keys that stand there, {@code form} among them. */
    Map<String, Set<String>> forms() {
        Map<String, Set<String>> forms = new TreeMap<>();
        Matcher row = FORM.matcher(text);
        while (row.find()) {
            Set<String> keys = new LinkedHashSet<>(List.of("form"));
            Matcher code = CODE.matcher(row.group(2));
            while (code.find()) {
                Matcher key = KEY.matcher(code.group(1));
                if (key.matches()) {
                    keys.add(key.group(1));
                }
            }
            forms.put(row.group(1), keys);
        }
        return forms;
    }

    /** The detectors of the table with the numbers that stand there. */
    Map<String, List<String>> detectors() {
        Map<String, List<String>> detectors = new TreeMap<>();
        Matcher row = DETECTOR.matcher(text);
        while (row.find()) {
            detectors.put(
                    row.group(1),
                    CODE.matcher(row.group(2)).results().map(code -> code.group(1)).toList());
        }
        return detectors;
    }

    /** Whole score forms within the text and those that a row of the table shows with values. */
    List<String> scores() {
        List<String> scores =
                new ArrayList<>(codes().filter(code -> SCORE.matcher(code).matches()).toList());
        Matcher row = FORM.matcher(text);
        while (row.find()) {
            List<String> keys = new ArrayList<>(List.of("form: " + row.group(1)));
            CODE.matcher(row.group(2))
                    .results()
                    .map(code -> code.group(1))
                    .filter(code -> KEY.matcher(code).matches() && code.contains(": "))
                    .forEach(keys::add);
            if (keys.size() > 1) {
                scores.add("{" + String.join(", ", keys) + "}");
            }
        }
        return scores;
    }

    private Stream<String> codes() {
        String prose = FENCE.matcher(text).replaceAll("");
        return CODE.matcher(prose).results().map(found -> found.group(1));
    }
}
