package org.shiji.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a workbook, which its cells only number. Kept as one row of bytes: objects would
 * take several times the memory.
 */
final class SharedStrings {
    static final SharedStrings NONE = new SharedStrings();

    private static final int CACHED = 1 << 12;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int size;
    private final @Nullable String[] cache = new @Nullable String[CACHED];
    private final int[] cached = new int[CACHED];

    private SharedStrings() {
        Arrays.fill(cached, -1);
    }

    static SharedStrings of(WorkbookXml xml) throws Unreadable {
        SharedStrings all = new SharedStrings();
        StringBuilder one = new StringBuilder();
        while (xml.nextTag()) {
            if (xml.starts("si")) {
                one.setLength(0);
            } else if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("t")) {
                one.append(xml.text());
                if (one.length() > 2 * TableRows.LONGEST_CELL) {
                    throw new Unreadable("hostile");
                }
            } else if (xml.ends("si")) {
                all.add(one.toString());
            }
        }
        return all;
    }

    private void add(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        int begin = size == 0 ? 0 : ends[size - 1];
        if (begin + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(begin + more.length, bytes.length * 3 / 2));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 3 / 2);
        }
        System.arraycopy(more, 0, bytes, begin, more.length);
        ends[size++] = begin + more.length;
    }

    /** The text of that number, from 0. */
    String get(int number) throws Unreadable {
        if (number < 0 || number >= size) {
            throw new Unreadable("broken");
        }
        int place = number & (CACHED - 1);
        String kept = cache[place];
        if (kept != null && cached[place] == number) {
            return kept;
        }
        int begin = number == 0 ? 0 : ends[number - 1];
        String text = new String(bytes, begin, ends[number] - begin, StandardCharsets.UTF_8);
        cache[place] = text;
        cached[place] = number;
        return text;
    }
}
