package org.shiji.intake;

import org.jspecify.annotations.Nullable;
import org.shiji.shared.FieldCode;

/**
 * A column of a file, and what it was taken for.
 *
 * @param place from 0
 * @param header as it stands in the file, shortened
 * @param field null where it is not read
 */
public record Column(int place, String header, @Nullable FieldCode field, How how) {
    /** How a column got its field, or why it has none. */
    public enum How {
        /** Its header names one field and no other column does. */
        BY_NAME,
        /** Somebody of the union said so, for this file or an earlier one. */
        REMEMBERED,
        /** Its header could name several fields, or several columns name one: not guessed. */
        AMBIGUOUS,
        /** Its header names no field. */
        UNKNOWN,
        /** Written by this product to be read by people. */
        OURS
    }

    Column with(@Nullable FieldCode other, How reason) {
        return new Column(place, header, other, reason);
    }
}
