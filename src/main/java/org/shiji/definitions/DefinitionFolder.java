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
import java.util.TreeMap;
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

    private final String shown;
    private final Issues issues;
    private final Map<String, Path> paths = new TreeMap<>();
    private final Map<String, SourceFile> files = new TreeMap<>();

    private DefinitionFolder(Path folder, Issues issues) {
        this.shown = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        this.issues = issues;
    }

    static DefinitionFolder open(Path folder, Issues issues) {
        DefinitionFolder opened = new DefinitionFolder(folder, issues);
        if (!Files.isDirectory(folder)) {
            issues.error(opened.at(folder.toString()), "no-folder");
            return opened;
        }
        opened.find(folder);
        opened.load();
        return opened;
    }

    private void find(Path folder) {
        List<String> names = yaml(folder);
        Set<String> allowed =
                new LinkedHashSet<>(List.of(FRAMEWORK, ELEMENTS, INDICATORS, CHECKS, CASES));
        for (String name : names) {
            if (allowed.contains(name)) {
                paths.put(name, folder.resolve(name));
            } else {
                KnownWords.unknown(issues, at(shown + "/" + name), "unknown-file", name, allowed);
            }
        }
        Path more = folder.resolve(MORE_INDICATORS);
        if (Files.isDirectory(more)) {
            yaml(more).forEach(name -> paths.put(MORE_INDICATORS + "/" + name, more.resolve(name)));
        }
        Path records = folder.toAbsolutePath().normalize().resolveSibling("records.yaml");
        if (Files.exists(records)) {
            paths.put(RECORDS, records);
        }
        for (String needed : List.of(FRAMEWORK, ELEMENTS)) {
            if (!paths.containsKey(needed)) {
                issues.error(at(shown + "/" + needed), "no-file", needed);
            }
        }
        if (indicatorNames(paths.keySet()).isEmpty()) {
            issues.error(at(shown + "/" + INDICATORS), "no-file", INDICATORS);
        }
    }

    private List<String> yaml(Path folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
            for (Path entry : entries) {
                if (names.size() == MOST_FILES) {
                    issues.error(at(shown), "too-many-files", MOST_FILES);
                    break;
                }
                names.add(entry.getFileName().toString());
            }
        } catch (IOException cannotRead) {
            issues.error(at(shown), "file-unreadable");
        }
        names.sort(null);
        return names;
    }

    private void load() {
        paths.forEach(
                (name, path) -> {
                    String known = name.equals(RECORDS) ? "records.yaml" : shown + "/" + name;
                    Optional<SourceFile> file = SourceFile.load(path, known, issues);
                    file.ifPresent(read -> files.put(name, read));
                });
    }

    private Place at(String name) {
        return SourceFile.empty(name).start();
    }

    /** Whether the file is there, readable or not. */
    boolean has(String name) {
        return paths.containsKey(name);
    }

    /** The content of a file, empty where it is absent or not to be understood. */
    Optional<YamlValue> content(String name) {
        return Optional.ofNullable(files.get(name)).flatMap(file -> YamlParser.parse(file, issues));
    }

    /** The names of the files with indicators, in order. */
    List<String> indicatorFiles() {
        return indicatorNames(paths.keySet());
    }

    private static List<String> indicatorNames(Set<String> names) {
        return names.stream()
                .filter(name -> name.equals(INDICATORS) || name.startsWith(MORE_INDICATORS + "/"))
                .toList();
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
