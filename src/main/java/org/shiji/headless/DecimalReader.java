package org.shiji.headless;

/**
 * Reads a number as it stands in a cell: digits, a decimal point, a power of ten; spaces around it
 * and full-width characters are as good as others. No thousands separators, units or words.
 *
 * <p>A file has millions of them: short numbers are read without making an object, and exactly: up
 * to 15 digits and powers of ten up to 22 are whole numbers in a double, and their quotient is
 * rounded once.
 */
final class DecimalReader {

    /** What a cell turned out to be. */
    enum Found {
        NUMBER,
        NOTHING,
        NOT_A_NUMBER,
        TOO_LARGE
    }

    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST = 1000;
    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';
    private static final int WIDE_TO_NARROW = 0xFEE0;

    /** The number found last. */
    double value;

    /**
     * Reads the cells of a row as long as they hold short numbers: digits with at most one point,
     * sign in front. One loop, so that a process that has just begun is soon quick at it.
     *
     * @param first the cell to begin with
     * @param end the cell not to reach
     * @param places where in the row each cell belongs, negative for one without figures
     * @param row is filled
     * @return the first cell that is something else
     */
    static int readShort(CsvRows csv, int first, int end, int[] places, double[] row) {
        byte[] bytes = csv.buffer;
        int last = Math.min(end, places.length);
        int cell = first;
        while (cell < last && places[cell] >= 0) {
            int start = csv.from(cell);
            int to = csv.to(cell);
            boolean negative = start < to && bytes[start] == '-';
            start += negative ? 1 : 0;
            long digits = 0;
            int point = to;
            for (int at = start; at < to; at++) {
                int digit = bytes[at] - '0';
                if (digit >= 0 && digit <= 9) {
                    digits = digits * 10 + digit;
                } else if (bytes[at] == '.' && point == to) {
                    point = at;
                } else {
                    return cell;
                }
            }
            int count = point < to ? to - start - 1 : to - start;
            if (count <= 0 || count > MOST_DIGITS) {
                return cell;
            }
            double number = point < to ? digits / TENS[to - point - 1] : digits;
            row[places[cell]] = negative ? -number : number;
            cell++;
        }
        return cell;
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || (c > '~' && Character.isWhitespace(c));
    }

    /** Reads any text. */
    Found read(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            return Found.NOTHING;
        }
        if (to - from > LONGEST) {
            return Found.NOT_A_NUMBER;
        }
        StringBuilder plain = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            plain.append(c >= FIRST_WIDE && c <= LAST_WIDE ? (char) (c - WIDE_TO_NARROW) : c);
        }
        if (!isDecimal(plain)) {
            return Found.NOT_A_NUMBER;
        }
        value = Double.parseDouble(plain.toString());
        return Double.isFinite(value) ? Found.NUMBER : Found.TOO_LARGE;
    }

    /** Java itself would also take {@code 1d}, {@code 0x1p3} and {@code NaN}. */
    private static boolean isDecimal(CharSequence text) {
        int at = sign(text, 0);
        int whole = digits(text, at);
        int end = whole;
        if (end < text.length() && text.charAt(end) == '.') {
            end = digits(text, end + 1);
        }
        boolean hasDigits = whole > at || end > whole + 1;
        if (hasDigits && end < text.length() && (text.charAt(end) | ' ') == 'e') {
            int power = sign(text, end + 1);
            end = digits(text, power);
            hasDigits = end > power;
        }
        return hasDigits && end == text.length();
    }

    private static int sign(CharSequence text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')
                ? at + 1
                : at;
    }

    private static int digits(CharSequence text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
