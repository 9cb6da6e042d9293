package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.shared.Severity;

/** The frameworks that come as examples are sound, and their worked cases come true. */
class ExampleFrameworksTest {

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("kpi-definitions", "examples"))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void isReadWithoutAProblem(Path folder) {
        assertThat(DefinitionReader.read(folder).issues())
                .filteredOn(issue -> issue.severity() != Severity.INFO)
                .extracting(issue -> issue.in(Locale.ENGLISH))
                .isEmpty();
    }
}
