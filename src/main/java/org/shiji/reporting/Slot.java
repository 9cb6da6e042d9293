package org.shiji.reporting;

import java.util.Locale;
import org.shiji.definitions.FieldKind;

/**
 * A column of {@code record_} that holds a field.
 *
 * @param place from 1
 */
record Slot(Family family, int place) {
    /** Which values fit in a column, and how many columns of that sort there are. */
    enum Family {
        TEXT('t', 14),
        DATE('d', 5),
        NUMBER('n', 8),
        YESNO('b', 8);

        private final char letter;
        private final int size;

        Family(char letter, int size) {
            this.letter = letter;
            this.size = size;
        }

        int size() {
            return size;
        }

        static Family of(FieldKind kind) {
            return switch (kind) {
                case PERSON, ORGANISATION, SCHOOL, TEXT, CODE, CHOICE, EVIDENCE -> TEXT;
                case DATE -> DATE;
                case AMOUNT, NUMBER, COUNT -> NUMBER;
                case YESNO -> YESNO;
            };
        }
    }

    Slot {
        if (place < 1 || place > family.size) {
            throw new IllegalArgumentException("no such slot: " + family + " " + place);
        }
    }

    /** The column's name: a letter and two digits, so never anything but that in a statement. */
    String column() {
        return String.format(Locale.ROOT, "%c%02d", family.letter, place);
    }

    static Slot parse(String column) {
        for (Family family : Family.values()) {
            if (column.charAt(0) == family.letter) {
                return new Slot(family, Integer.parseInt(column.substring(1)));
            }
        }
        throw new IllegalArgumentException("not a slot: " + column);
    }
}
