package org.shiji.headless;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people hand over in place of a CSV file with commas, known by its first row.
 *
 * @param key of the sentence that says what it is, behind {@code headless.values.}
 * @param separator what stands between the columns; empty for a workbook
 */
record NoCsv(String key, String separator) {

    private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\t|\uFF0C\uFF1B]");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /**
     * @param csv at the first row
     */
    static Optional<NoCsv> in(CsvRows csv) throws CharacterCodingException {
        if (csv.cells() > 0 && isWorkbook(csv)) {
            return Optional.of(new NoCsv("workbook", ""));
        }
        if (csv.cells() != 1) {
            return Optional.empty();
        }
        Matcher other = OTHER_SEPARATOR.matcher(csv.text(0));
        return other.find()
                ? Optional.of(
                        new NoCsv(other.group().equals("\t") ? "tabs" : "separator", other.group()))
                : Optional.empty();
    }

    /** A zip, as all workbooks are today, or the compound file of older ones. */
    private static boolean isWorkbook(CsvRows csv) {
        int from = csv.from(0);
        byte[] start = Arrays.copyOfRange(csv.buffer, from, from + ZIP.length);
        return Arrays.equals(start, ZIP) || Arrays.equals(start, COMPOUND);
    }
}
