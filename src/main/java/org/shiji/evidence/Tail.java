package org.shiji.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The end of a file, where one kind of file can hide behind another. */
final class Tail {
    /** The end record of a zip, its longest comment, and the sign before it. */
    private static final int SHORTEST = 22;

    private static final int LONGEST = SHORTEST + 0xFFFF;

    private static final String END_OF_ZIP = "PK\u0005\u0006";
    private static final String END_OF_PDF = "%%EOF";

    private Tail() {}

    /** Whether a program that looks for a zip finds one. */
    static boolean isOfAZip(Path file) throws IOException {
        return read(file).contains(END_OF_ZIP);
    }

    /** Whether something else stands behind the end of the zip, be it as its comment. */
    static boolean isBehindAZip(Path file) throws IOException {
        String tail = read(file);
        int end = tail.lastIndexOf(END_OF_ZIP);
        return end >= 0 && tail.length() != end + SHORTEST;
    }

    /** Whether it is of a PDF that was written to its end. */
    static boolean hasEndOfPdf(Path file) throws IOException {
        return read(file).contains(END_OF_PDF);
    }

    /** Whether something else stands behind the end of the PDF. */
    static boolean isBehindAPdf(Path file) throws IOException {
        String tail = read(file);
        int end = tail.lastIndexOf(END_OF_PDF);
        return end >= 0 && !tail.substring(end + END_OF_PDF.length()).matches("[\\s\\x00\\x1A]*+");
    }

    /** A byte a character. */
    private static String read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(channel.size(), LONGEST));
            channel.position(channel.size() - end.capacity());
            while (end.hasRemaining() && channel.read(end) >= 0) {}
            return new String(end.array(), StandardCharsets.ISO_8859_1);
        }
    }
}
