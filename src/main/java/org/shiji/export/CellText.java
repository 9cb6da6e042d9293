package org.shiji.export;

import java.util.regex.Pattern;

/**
 * Text as a spreadsheet cell may hold it.
 *
 * <p>A text is written as a text cell, never as a formula, so {@code =HYPERLINK(…)} is not run
 * however it begins. What begins like a formula also gets the number format "text", so that it
 * stays one when somebody edits the cell. No apostrophe is put before it: the cell would then no
 * longer say what the record says, and the guard belongs to whoever writes a CSV, where there are
 * no cell types.
 */
final class CellText {

    /** Most a cell of a spreadsheet holds, in UTF-16 units. */
    static final int LONGEST = 32_767;

    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /** Without control characters, no longer than a cell holds. */
    static String of(String text) {
        // the file format reads _x0041_ as an escaped A; the underscore itself is written _x005F_
        String escaped = ESCAPE_LIKE.matcher(CleanText.of(text)).replaceAll("_x005F_");
        if (escaped.length() <= LONGEST) {
            return escaped;
        }
        int end = LONGEST - 1;
        if (Character.isHighSurrogate(escaped.charAt(end - 1))) {
            end--;
        }
        return escaped.substring(0, end) + '\u2026';
    }

    /** Whether a program that guesses would take the text for a formula. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }
}
