package org.shiji.headless;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The file of scores. It is written under another name beside its place and moved there when it is
 * complete, so that nobody ever finds half of it.
 */
final class ScoresFile {

    /** Writes the rows. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream file) throws IOException;
    }

    private static final int BUFFER = 1 << 16;

    private ScoresFile() {}

    /** Replaces the file. What is no file, such as a pipe, is written to as it is. */
    static void write(Path path, Content content, Stopping stopping) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            write(Files.newOutputStream(path), content);
            return;
        }
        // a link stays a link
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Path part =
                target.resolveSibling(
                        target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        stopping.undo(() -> delete(part));
        try {
            write(
                    Files.newOutputStream(
                            part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    content);
            stopping.finish(() -> move(part, target));
        } finally {
            delete(part);
        }
    }

    /** UTF-8 without byte order mark, lines ending in LF. */
    static void write(OutputStream stream, Content content) throws IOException {
        try (OutputStream file = new BufferedOutputStream(stream, BUFFER)) {
            file.write((ScoresTable.HEADER + "\n").getBytes(StandardCharsets.UTF_8));
            content.writeTo(file);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException refused) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // it is named after its purpose, and the next run does not mind it
        }
    }
}
