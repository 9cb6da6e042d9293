package org.shiji.definitions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shiji.shared.Sha256;

/**
 * The files of one framework, read once: their content for the readers, their bytes for the hash.
 */
final class DefinitionFolder {

    static final String FRAMEWORK = "framework.yaml";
    static final String ELEMENTS = "elements.yaml";
    static final String INDICATORS = "indicators.yaml";
    static final String CHECKS = "checks.yaml";
    static final String RECORDS = "../records.yaml";
    static final String CASES = "cases.yaml";
    private static final String MORE_INDICATORS = "indicators";
    private static final int MOST_FILES = 200;

    /** Of all files together; each is read and held at once. */
    static final int MOST_BYTES = 8 << 20;

    private final String name;
    private final ShownNames shown;
    private final Issues issues;
    private final Set<String> names = new TreeSet<>();
    private final SortedMap<String, SourceFile> files = new TreeMap<>();

    private DefinitionFolder(String name, ShownNames shown, Issues issues) {
        this.name = name;
        this.shown = shown;
        this.issues = issues;
    }

    /**
     * A folder as it was kept.
     *
     * @param shown the names of the files, for messages
     * @param kept name within the folder → bytes, as {@link #bytes} gave them
     */
    static DefinitionFolder of(ShownNames shown, Map<String, byte[]> kept, Issues issues) {
        DefinitionFolder folder = new DefinitionFolder(shown.folder(), shown, issues);
        folder.names.addAll(kept.keySet());
        kept.forEach(
                (name, bytes) ->
                        SourceFile.of(bytes, folder.known(name), issues)
                                .ifPresent(file -> folder.files.put(name, file)));
        folder.checkAllThere();
        return folder;
    }

    static DefinitionFolder open(Path folder, Issues issues) {
        return open(folder, ShownNames.of(folder), issues);
    }

    static DefinitionFolder open(Path folder, ShownNames shown, Issues issues) {
        DefinitionFolder opened =
                new DefinitionFolder(ShownNames.of(folder).folder(), shown, issues);
        if (!Files.isDirectory(folder)) {
            issues.error(opened.at(folder.toString()), "no-folder");
            return opened;
        }
        SortedMap<String, Path> paths = opened.find(folder);
        opened.names.addAll(paths.keySet());
        opened.checkAllThere();
        opened.load(paths);
        return opened;
    }

    private void load(SortedMap<String, Path> paths) {
        int left = MOST_BYTES;
        for (Map.Entry<String, Path> each : paths.entrySet()) {
            Optional<SourceFile> read =
                    SourceFile.load(each.getValue(), known(each.getKey()), issues);
            left -= read.map(file -> file.bytes().length).orElse(0);
            if (left < 0) {
                issues.error(at(shown.folder()), "folder-too-big", MOST_BYTES >> 20);
                return;
            }
            read.ifPresent(file -> files.put(each.getKey(), file));
        }
    }

    String name() {
        return name;
    }

    ShownNames shown() {
        return shown;
    }

    private SortedMap<String, Path> find(Path folder) {
        SortedMap<String, Path> paths = new TreeMap<>();
        Set<String> allowed =
                new LinkedHashSet<>(List.of(FRAMEWORK, ELEMENTS, INDICATORS, CHECKS, CASES));
        for (String name : yaml(folder)) {
            if (allowed.contains(name)) {
                paths.put(name, folder.resolve(name));
            } else {
                KnownWords.unknown(issues, at(known(name)), "unknown-file", name, allowed);
            }
        }
        misnamed(folder).forEach(name -> issues.warning(at(known(name)), "misnamed-file", name));
        Path more = folder.resolve(MORE_INDICATORS);
        if (Files.isDirectory(more)) {
            yaml(more).forEach(name -> paths.put(MORE_INDICATORS + "/" + name, more.resolve(name)));
        }
        Path records = folder.toAbsolutePath().normalize().resolveSibling("records.yaml");
        if (Files.exists(records)) {
            paths.put(RECORDS, records);
        }
        return paths;
    }

    private void checkAllThere() {
        for (String needed : List.of(FRAMEWORK, ELEMENTS)) {
            if (!names.contains(needed)) {
                issues.error(at(known(needed)), "no-file", needed);
            }
        }
        if (indicatorNames(names).isEmpty()) {
            issues.error(at(known(INDICATORS)), "no-file", INDICATORS);
        }
    }

    /** What an editor called {@code cases.yaml.txt} shows itself as {@code cases.yaml}. */
    private List<String> misnamed(Path folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{yaml,yml}.txt")) {
            for (Path entry : entries) {
                if (names.size() < MOST_FILES) {
                    names.add(entry.getFileName().toString());
                }
            }
        } catch (IOException cannotRead) {
            issues.error(at(shown.folder()), "file-unreadable");
        }
        names.sort(null);
        return names;
    }

    /** Hidden files are the editors' own. */
    private List<String> yaml(Path folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
            for (Path entry : entries) {
                if (names.size() == MOST_FILES) {
                    issues.error(at(shown.folder()), "too-many-files", MOST_FILES);
                    break;
                }
                String name = entry.getFileName().toString();
                if (!name.startsWith(".")) {
                    names.add(name);
                }
            }
        } catch (IOException cannotRead) {
            issues.error(at(shown.folder()), "file-unreadable");
        }
        names.sort(null);
        return names;
    }

    private String known(String name) {
        return shown.of(name, name.equals(RECORDS));
    }

    private Place at(String name) {
        return SourceFile.empty(name).start();
    }

    /** Whether the file is there, readable or not. */
    boolean has(String name) {
        return names.contains(name);
    }

    /** What of a file could be understood; nothing where it is absent. */
    YamlParts parts(String name) {
        SourceFile file = files.get(name);
        return file == null ? YamlParts.NOTHING : YamlParts.of(file, issues);
    }

    /** The names of the files with indicators, in order. */
    List<String> indicatorFiles() {
        return indicatorNames(names);
    }

    private static List<String> indicatorNames(Set<String> names) {
        return names.stream().filter(DefinitionFolder::isIndicators).toList();
    }

    static boolean isIndicators(String name) {
        return name.equals(INDICATORS) || name.startsWith(MORE_INDICATORS + "/");
    }

    /** The bytes of the files that could be read, by name within the folder. */
    SortedMap<String, byte[]> bytes() {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, file) -> bytes.put(name, file.bytes()));
        return bytes;
    }

    /** The start of the line of a file on which a key at the margin stands, else of the file. */
    Place key(String name, String key) {
        SourceFile file = files.get(name);
        if (file == null) {
            return at(known(name));
        }
        for (int line = 0; line < file.lines().size(); line++) {
            if (file.lines().get(line).startsWith(key + ":")) {
                return new Place(file, line + 1, 1);
            }
        }
        return file.start();
    }

    /**
     * SHA-256 over name, length and bytes of each file in the order of the names, lower-case hex.
     */
    String hash() {
        MessageDigest digest = Sha256.digest();
        files.forEach(
                (name, file) -> {
                    digest.update(
                            (name + "\n" + file.bytes().length + "\n")
                                    .getBytes(StandardCharsets.UTF_8));
                    digest.update(file.bytes());
                });
        return Sha256.hex(digest);
    }
}
