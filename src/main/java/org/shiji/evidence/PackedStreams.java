package org.shiji.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much the packed parts of a PDF unpack to, found before a library unpacks them to memory:
 * every part that may be packed is unpacked to nowhere, once, and once more where it is packed
 * twice.
 */
final class PackedStreams {
    private static final String START = "stream";
    private static final int MOST_OF_ONE = 128 << 20;
    private static final long MOST_OF_ALL = 1L << 30;
    private static final int CHUNK = 1 << 16;

    private PackedStreams() {}

    static boolean isTooMuch(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1); // a byte a character
        long all = 0;
        for (int at = text.indexOf(START); at >= 0; at = text.indexOf(START, at + 1)) {
            int from = at + START.length();
            while (from < bytes.length && (bytes[from] == '\r' || bytes[from] == '\n')) {
                from++;
            }
            if (from < bytes.length - 1 && isPacked(bytes[from], bytes[from + 1])) {
                long one = unpacked(bytes, from);
                all += one;
                if (one > MOST_OF_ONE || all > MOST_OF_ALL) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How the packed begins: method 8, and two bytes that come to a multiple of 31. */
    private static boolean isPacked(byte first, byte second) {
        return (first & 0x0F) == 8 && (((first & 0xFF) << 8) | (second & 0xFF)) % 31 == 0;
    }

    /** Of a stream in a stream, what the inner one comes to where that is more. */
    private static long unpacked(byte[] bytes, int from) {
        Inflater outer = new Inflater();
        Inflater inner = new Inflater();
        try {
            outer.setInput(bytes, from, bytes.length - from);
            byte[] chunk = new byte[CHUNK];
            byte[] nowhere = new byte[CHUNK];
            boolean twice = false;
            boolean first = true;
            while (outer.getBytesWritten() <= MOST_OF_ONE
                    && inner.getBytesWritten() <= MOST_OF_ONE) {
                int read = inflate(outer, chunk);
                if (read <= 0) {
                    break;
                }
                if (first) {
                    twice = read > 1 && isPacked(chunk[0], chunk[1]);
                    first = false;
                }
                if (twice) {
                    inner.setInput(chunk, 0, read);
                    while (inner.getBytesWritten() <= MOST_OF_ONE && inflate(inner, nowhere) > 0) {}
                }
            }
            return Math.max(outer.getBytesWritten(), inner.getBytesWritten());
        } finally {
            outer.end();
            inner.end();
        }
    }

    private static int inflate(Inflater inflater, byte[] into) {
        try {
            return inflater.inflate(into);
        } catch (DataFormatException noMore) {
            return 0;
        }
    }
}
