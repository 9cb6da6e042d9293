package org.shiji.definitions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Takes the files of one framework out of a zip that somebody sent, in bounded time and memory.
 * Names are names only: nothing is written anywhere, and none may point out of the folder.
 */
final class CandidateZip {

    /** Of the zip itself. */
    static final int MOST_SENT = 2 << 20;

    private static final int MOST_BYTES = DefinitionFolder.MOST_BYTES;
    private static final int MOST_ENTRIES = 300;
    private static final String MORE_INDICATORS = "indicators/";
    private static final Set<String> ALLOWED =
            Set.of(
                    DefinitionFolder.FRAMEWORK,
                    DefinitionFolder.ELEMENTS,
                    DefinitionFolder.INDICATORS,
                    DefinitionFolder.CHECKS,
                    DefinitionFolder.CASES);

    private final Place place;
    private final Issues issues;
    private final SortedMap<String, byte[]> found = new TreeMap<>();

    private CandidateZip(String name, Issues issues) {
        this.place = SourceFile.empty(name).start();
        this.issues = issues;
    }

    /**
     * Name within the folder → bytes; what stands against it is among the issues.
     *
     * @param name of the zip, for messages
     */
    static SortedMap<String, byte[]> read(String name, byte[] zip, Issues issues) {
        CandidateZip candidate = new CandidateZip(name, issues);
        if (zip.length > MOST_SENT) {
            issues.error(candidate.place, "zip-too-big", MOST_SENT >> 20);
            return new TreeMap<>();
        }
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            candidate.unpack(in);
        } catch (IOException | IllegalArgumentException notAZip) {
            issues.error(candidate.place, "zip-broken");
        }
        return issues.hasErrors() ? new TreeMap<>() : candidate.ofOneFramework();
    }

    private void unpack(ZipInputStream in) throws IOException {
        int left = MOST_BYTES;
        int entries = 0;
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (++entries > MOST_ENTRIES) {
                issues.error(place, "too-many-files", MOST_ENTRIES);
                return;
            }
            String name = entry.getName();
            if (pointsOut(name)) {
                issues.error(place, "zip-path", YamlParser.shortened(name));
                return;
            }
            // what the zip says of its sizes is not believed: what comes out is counted
            byte[] bytes = in.readNBytes(Math.min(left, SourceFile.MOST_BYTES) + 1);
            left -= bytes.length;
            if (left < 0 || bytes.length > SourceFile.MOST_BYTES) {
                issues.error(place, "zip-bomb", SourceFile.MOST_BYTES >> 20, MOST_BYTES >> 20);
                return;
            }
            if (!entry.isDirectory() && isYaml(name) && found.put(name, bytes) != null) {
                issues.error(place, "zip-twice", YamlParser.shortened(name));
                return;
            }
        }
    }

    private static boolean pointsOut(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(c -> c < ' ' || c == 0x7F)
                || Arrays.asList(name.split("/", -1)).contains("..");
    }

    /** What the systems people pack on leave behind is not meant. */
    private static boolean isYaml(String name) {
        boolean hidden = name.startsWith(".") || name.contains("/.") || name.contains("__MACOSX");
        return !hidden && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private SortedMap<String, byte[]> ofOneFramework() {
        var roots =
                found.keySet().stream()
                        .filter(
                                name ->
                                        name.equals(DefinitionFolder.FRAMEWORK)
                                                || name.endsWith("/" + DefinitionFolder.FRAMEWORK))
                        .toList();
        if (roots.size() != 1) {
            issues.error(place, roots.isEmpty() ? "zip-none" : "zip-several");
            return new TreeMap<>();
        }
        String framework = roots.getFirst();
        String root =
                framework.substring(0, framework.length() - DefinitionFolder.FRAMEWORK.length());
        String above =
                root.isEmpty()
                        ? ""
                        : root.substring(0, root.lastIndexOf('/', root.length() - 2) + 1);
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<String, byte[]> entry : found.entrySet()) {
            String name = entry.getKey();
            if (name.equals(above + "records.yaml")) {
                files.put(DefinitionFolder.RECORDS, entry.getValue());
            } else if (name.startsWith(root)) {
                put(files, name.substring(root.length()), entry.getValue());
            }
        }
        return files;
    }

    private void put(SortedMap<String, byte[]> files, String name, byte[] bytes) {
        boolean more =
                name.startsWith(MORE_INDICATORS) && name.indexOf('/', MORE_INDICATORS.length()) < 0;
        if (more || ALLOWED.contains(name)) {
            files.put(name, bytes);
        } else {
            issues.error(place, "zip-unknown", YamlParser.shortened(name));
        }
    }
}
