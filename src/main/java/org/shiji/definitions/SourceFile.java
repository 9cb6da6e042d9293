package org.shiji.definitions;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A definition file as read: its name as the writer knows it, its bytes for the hash, its text
 * without byte order mark.
 */
record SourceFile(String name, byte[] bytes, String text, List<String> lines) {

    /** No definition written by people comes near this; a larger file is a mistake or an attack. */
    /** A longer line is not shown at all. */
    private static final int MOST_SHOWN = 4000;

    static final int MOST_BYTES = 1 << 20;

    /** The text up to the first fault, so that the fault can be pointed at. */
    static Optional<SourceFile> load(Path path, String name, Issues issues) {
        SourceFile nothing = empty(name);
        try {
            if (Files.size(path) > MOST_BYTES) {
                issues.error(nothing.start(), "file-too-big", MOST_BYTES / 1024);
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(path);
            return decode(name, bytes, issues);
        } catch (IOException cannotRead) {
            issues.error(nothing.start(), "file-unreadable");
            return Optional.empty();
        }
    }

    /** A file that was read before. */
    static Optional<SourceFile> of(byte[] bytes, String name, Issues issues) {
        if (bytes.length > MOST_BYTES) {
            issues.error(empty(name).start(), "file-too-big", MOST_BYTES / 1024);
            return Optional.empty();
        }
        return decode(name, bytes, issues);
    }

    private static Optional<SourceFile> decode(String name, byte[] bytes, Issues issues) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        String text = characters.flip().toString();
        boolean marked = !text.isEmpty() && text.charAt(0) == '\uFEFF';
        SourceFile file = of(name, bytes, marked ? text.substring(1) : text);
        if (result.isError()) {
            issues.error(file.end(), "not-utf8");
            return Optional.empty();
        }
        return file.isPrintable(issues) ? Optional.of(file) : Optional.empty();
    }

    /** A file of which nothing is known but its name. */
    static SourceFile empty(String name) {
        return of(name, new byte[0], "");
    }

    private static SourceFile of(String name, byte[] bytes, String text) {
        return new SourceFile(name, bytes, text, List.of(text.split("\r\n|\n|\r", -1)));
    }

    private boolean isPrintable(Issues issues) {
        for (int line = 0; line < lines.size(); line++) {
            String content = lines.get(line);
            int column = 1;
            for (int i = 0; i < content.length(); column++) {
                int c = content.codePointAt(i);
                if (Characters.isInvisible(c)) {
                    issues.error(
                            new Place(this, line + 1, column),
                            "control-character",
                            "U+%04X".formatted(c));
                    return false;
                }
                i += Character.charCount(c);
            }
        }
        return true;
    }

    Place start() {
        return new Place(this, 1, 1);
    }

    private Place end() {
        String last = lines.getLast();
        return new Place(this, lines.size(), last.codePointCount(0, last.length()) + 1);
    }

    /** The line as written, cut where it is too long to show; empty where there is none. */
    String line(int number) {
        if (number < 1 || number > lines.size()) {
            return "";
        }
        String line = lines.get(number - 1);
        return line.length() > MOST_SHOWN ? "" : line;
    }
}
