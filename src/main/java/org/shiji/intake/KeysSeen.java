package org.shiji.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shiji.definitions.FieldKind;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.FieldCode;

/**
 * Which row of a file claims which thing. Holds 64 bits of each key and the row, 24 bytes a row: of
 * a million rows two would be taken for one by chance once in tens of millions of files, and then
 * only a warning is wrong.
 */
final class KeysSeen {
    private final List<Part> parts;
    private long[] keys = new long[1 << 12];
    private int[] rows = new int[1 << 12];
    private int size;

    /** A field of the key. */
    private record Part(FieldCode field, boolean isPerson) {}

    KeysSeen(RecordKind kind) {
        this.parts =
                kind.key().stream()
                        .filter(RecordKind.Key.OfField.class::isInstance)
                        .map(part -> ((RecordKind.Key.OfField) part).field())
                        .map(field -> new Part(field, kind.field(field).kind() == FieldKind.PERSON))
                        .toList();
    }

    /**
     * Whether the thing was claimed by an earlier row.
     *
     * @return that row; 0 where there is none, or a part of the key is blank
     */
    long earlier(Map<FieldCode, Object> values, long row) {
        if (parts.isEmpty()) {
            return 0;
        }
        long key = 0xCBF29CE484222325L;
        for (Part part : parts) {
            Object value = values.get(part.field);
            if (value == null) {
                return 0;
            }
            key = mixed(key, written(part, value));
        }
        return put(key == 0 ? 1 : key, Math.toIntExact(row));
    }

    private static String written(Part part, Object value) {
        String text = value.toString();
        return part.isPerson ? text.strip().toUpperCase(Locale.ROOT) : text;
    }

    private static long mixed(long key, String text) {
        long hash = key;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 32) ^ text.length()) * 0x9E3779B97F4A7C15L;
        return hash ^ (hash >>> 29);
    }

    private long put(long key, int row) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int place = place(keys, key);
        if (keys[place] == key) {
            return rows[place];
        }
        keys[place] = key;
        rows[place] = row;
        size++;
        return 0;
    }

    private static int place(long[] keys, long key) {
        int mask = keys.length - 1;
        int place = (int) (key ^ (key >>> 32)) & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new long[oldKeys.length * 2];
        rows = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int place = place(keys, oldKeys[i]);
                keys[place] = oldKeys[i];
                rows[place] = oldRows[i];
            }
        }
    }
}
