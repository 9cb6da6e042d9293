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
import org.shiji.definitions.Definition;
import org.shiji.definitions.DefinitionReader;
import org.shiji.definitions.Reading;
import org.shiji.shared.Severity;

/** Reference data beside the project; where it is absent the test says so and is skipped. */
final class ReferenceData {

    private static final Path HOME = Path.of("..", "shared", "data");

    private ReferenceData() {}

    /** The rows of a file, each a map from column name to cell. */
    static List<Map<String, String>> rows(String name) {
        Path file = HOME.resolve(name);
        assumeTrue(
                Files.exists(file),
                "skipped: the reference data " + file + " is not beside this project");
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
