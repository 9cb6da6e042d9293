package org.shiji.headless;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that cannot be cut into cells for certain.
 *
 * @param within bytes from the start of the row to the cause
 * @param key of the sentence that says what it is, behind {@code headless.values.}
 * @param isLast whether reading on makes no sense
 */
record BadCell(int cell, int within, String key, List<Object> arguments, boolean isLast) {

    private static final int LONGEST = 60;

    /** Null where all is well. */
    static @Nullable BadCell in(CsvRows csv) throws CharacterCodingException {
        int nul = csv.nul();
        if (nul >= 0) {
            return new BadCell(0, nul, "nul", List.of(), true);
        }
        int stray = csv.stray();
        if (stray < 0) {
            return null;
        }
        int cell = csv.strayCell();
        String written = csv.written(cell);
        if (written.length() > LONGEST) {
            return new BadCell(cell, stray, "after-quote", List.of(), false);
        }
        String kept = '"' + written.strip().replace("\"", "\"\"") + '"';
        return new BadCell(cell, stray, "after-quote-mend", List.of(csv.text(cell), kept), false);
    }
}
