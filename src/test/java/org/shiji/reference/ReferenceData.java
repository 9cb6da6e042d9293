package org.shiji.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.shiji.definitions.Definition;
import org.shiji.definitions.DefinitionReader;
import org.shiji.definitions.Reading;
import org.shiji.shared.Severity;

/**
 * Reference data beside the project. Where there is none at all the test says so and is skipped;
 * where only a file of it is missing the test fails.
 */
final class ReferenceData {

    private static final Path HOME = Path.of("..", "shared", "data");

    private ReferenceData() {}

    private static Path here() {
        assumeTrue(
                Files.exists(HOME),
                "skipped: the reference data " + HOME + " is not beside this project");
        return HOME;
    }

    /** The names of the tables in a folder. */
    static List<String> tables(String folder) throws IOException {
        try (Stream<Path> files = Files.list(here().resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    /** The text that describes a folder. */
    static String description(String folder) throws IOException {
        return Files.readString(here().resolve(folder).resolve("README.md"));
    }

    /** The rows of a file, each a map from column name to cell. */
    static List<Map<String, String>> rows(String name) {
        Path file = here().resolve(name);
        assertThat(file).as("a file of the reference data").isRegularFile();
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> header = cells(lines.getFirst());
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), cells.get(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException cannotRead) {
            throw new IllegalStateException(cannotRead);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Writes the files of a framework and reads them as the product does. */
    static Reading read(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return DefinitionReader.read(folder);
    }

    static Definition sound(Reading reading) {
        assertThat(reading.issues())
                .filteredOn(issue -> issue.severity() != Severity.INFO)
                .extracting(issue -> issue.in(Locale.ENGLISH))
                .isEmpty();
        Definition definition = reading.definition();
        assertThat(definition).isNotNull();
        return java.util.Objects.requireNonNull(definition);
    }
}
