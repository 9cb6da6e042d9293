package org.shiji.definitions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Issue;
import org.shiji.shared.Severity;

/**
 * Learns from the reader itself what it takes: changes one thing of a sound folder and looks at
 * what is said. So no list of keys stands in a test that could be forgotten.
 */
final class Probe {

    static final String UNHEARD_OF = "unheard_of";

    /**
     * A sound folder.
     *
     * @param files name within the folder → bytes
     */
    record Sound(String name, SortedMap<String, byte[]> files) {

        Page page(String file) {
            return Page.parse(files.get(file)).orElseThrow();
        }

        /** What the reader says when that file is another one. */
        List<Issue> read(String file, Page page) {
            SortedMap<String, byte[]> changed = new TreeMap<>(files);
            changed.put(file, page.bytes());
            return DefinitionReader.read(name, changed).issues();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * One map of a file and the keys that may stand in it, as the reader names them.
     *
     * @param file name of the file, whatever the folder
     * @param present the keys that stand in it
     */
    record Keyed(
            Sound folder, String file, String path, Set<String> present, List<String> allowed) {

        /** Name of the file within the folder. */
        String name() {
            return folder.files().keySet().stream()
                    .filter(name -> plain(name).equals(file))
                    .findFirst()
                    .orElseThrow();
        }

        Page page() {
            return folder.page(name());
        }

        /** Maps of one kind have the same keys, in files of one name. */
        String kind() {
            return file + " " + String.join(", ", allowed);
        }
    }

    private Probe() {}

    /** Every sound folder there is: what is shipped, what the guide shows, those of the tests. */
    static List<Sound> everything() throws IOException {
        List<Sound> all = new ArrayList<>(folders());
        all.add(folder("kpi-definitions/demo-2025"));
        all.add(folder("kpi-definitions/examples/forms"));
        all.add(folder("kpi-definitions/examples/hdi"));
        return all;
    }

    static Sound folder(String name) {
        return folder(Path.of(name));
    }

    static Sound folder(Path folder) {
        return new Sound(
                folder.getFileName().toString(),
                DefinitionFolder.open(folder, new Issues()).bytes());
    }

    static Sound guide() throws IOException {
        return new Sound("readme", Guide.read().folder());
    }

    /** The maps that the guide itself shows, without what stands beside it. */
    static List<Keyed> shown() throws IOException {
        Guide guide = Guide.read();
        List<Keyed> shown = new ArrayList<>();
        for (Keyed one : keyed(guide())) {
            Page page = Page.parse(guide.examples(one.file()).getBytes(UTF_8)).orElseThrow();
            if (page.spots().stream().anyMatch(spot -> spot.path().equals(one.path()))) {
                shown.add(one);
            }
        }
        StringBuilder scores = new StringBuilder("indicators:\n");
        guide.scores().forEach(score -> scores.append("  - score: ").append(score).append('\n'));
        SortedMap<String, byte[]> table = new TreeMap<>();
        table.put(DefinitionFolder.INDICATORS, scores.toString().getBytes(UTF_8));
        shown.addAll(keyed(new Sound("table", table)));
        return shown;
    }

    /** Small sound folders in which every key of the format stands somewhere. */
    static List<Sound> folders() throws IOException {
        Sound forms = folder("kpi-definitions/examples/forms");
        forms.files().remove(DefinitionFolder.CASES); // to be worked through only once
        return List.of(
                folder(Examples.folder("smallest/tiny")),
                folder(Examples.folder("all/small")),
                folder(Examples.folder("odd/ways")),
                guide(),
                forms);
    }

    /**
     * The maps of a folder in which only certain keys may stand; one of many that are alike, as the
     * entries of a list mostly are.
     */
    static List<Keyed> keyed(Sound folder) {
        List<Keyed> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String file : folder.files().keySet()) {
            Page page = folder.page(file);
            for (Page.Spot spot : page.spots()) {
                if (spot.value() instanceof YamlValue.Mapping map
                        && seen.add(file + spot.shape())) {
                    Page spoilt = page.with(spot.path() + "/" + UNHEARD_OF, Page.value("1"));
                    allowed(folder.read(file, spoilt))
                            .ifPresent(
                                    keys ->
                                            all.add(
                                                    new Keyed(
                                                            folder,
                                                            plain(file),
                                                            spot.path(),
                                                            new LinkedHashSet<>(
                                                                    map.entries().keySet()),
                                                            keys)));
                }
            }
        }
        return all;
    }

    /** A key that stands where no such key may stand is answered with those that may. */
    private static Optional<List<String>> allowed(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> issue.message().key().equals("definitions.unknown-key"))
                .filter(issue -> issue.message().arguments().getFirst().equals(UNHEARD_OF))
                .map(issue -> words(issue.message().arguments().getLast()))
                .findFirst();
    }

    /** A list of words out of a message. */
    static List<String> words(@Nullable Object listed) {
        String text = String.valueOf(listed);
        return text.isEmpty() ? List.of() : List.of(text.split(", "));
    }

    /** The name of the file without the way to it. */
    static String plain(String file) {
        String name = file.startsWith("indicators/") ? "indicators.yaml" : file;
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The keys by the kind of map, from all folders. */
    static Map<String, Set<String>> kinds(List<Keyed> all, boolean onlyPresent) {
        Map<String, Set<String>> kinds = new TreeMap<>();
        for (Keyed one : all) {
            kinds.computeIfAbsent(one.kind(), first -> new LinkedHashSet<>())
                    .addAll(onlyPresent ? one.present() : one.allowed());
        }
        return kinds;
    }

    /** The errors of that kind in the file. */
    static List<Issue> errors(List<Issue> issues, String file, String key) {
        return issues.stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .filter(issue -> plain(issue.file()).equals(file))
                .filter(issue -> issue.message().key().equals("definitions." + key))
                .toList();
    }

    static boolean isRefused(List<Issue> issues) {
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }
}
