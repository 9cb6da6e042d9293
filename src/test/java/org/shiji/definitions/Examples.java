package org.shiji.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.shiji.shared.Severity;

/** Definition folders to try things on. */
final class Examples {

    private Examples() {}

    /** A folder below {@code src/test/resources/definitions}. */
    static Path folder(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Examples.class.getResource("/definitions/" + name))
                            .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(String name) throws IOException {
        return Files.readString(folder(name));
    }

    static void copy(String name, Path target) throws IOException {
        Path source = folder(name);
        try (Stream<Path> files = Files.walk(source)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> copy(file, target.resolve(source.relativize(file))));
        }
    }

    private static void copy(Path file, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        } catch (IOException cannotCopy) {
            throw new UncheckedIOException(cannotCopy);
        }
    }

    static boolean hasError(Reading reading) {
        return reading.issues().stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }
}
