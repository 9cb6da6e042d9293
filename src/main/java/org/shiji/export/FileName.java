package org.shiji.export;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A name that every file system takes. */
final class FileName {

    /** File systems count up to 255 bytes; some is left for a copy's number. */
    private static final int LONGEST = 200;

    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\s\\p{Cntrl}]+");

    private FileName() {}

    /** The words with what is unsafe turned into a hyphen, cut where they are too long. */
    static String of(String words, String ending) {
        String safe = UNSAFE.matcher(CleanText.of(words)).replaceAll("-").replaceAll("^[-.]+", "");
        StringBuilder out = new StringBuilder();
        int bytes = 0;
        for (int c : safe.codePoints().toArray()) {
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                break;
            }
            out.appendCodePoint(c);
        }
        return out.append(ending).toString();
    }
}
