package org.shiji.headless;

import java.nio.charset.StandardCharsets;

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

    /** Reads the bytes of a cell as they stand in the file. */
    Found read(byte[] buffer, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(buffer[from])) {
            from++;
        }
        while (to > from && isSpace(buffer[to - 1])) {
            to--;
        }
        if (from == to) {
            return Found.NOTHING;
        }
        return isShort(buffer, from, to)
                ? Found.NUMBER
                : read(new String(buffer, from, to - from, StandardCharsets.UTF_8));
    }

    private static boolean isSpace(byte b) {
        return b >= 0 && b <= ' ';
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || (c > '~' && Character.isWhitespace(c));
    }

    /** Digits with at most one point, sign in front; sets the value where that is all. */
    private boolean isShort(byte[] buffer, int from, int to) {
        boolean negative = buffer[from] == '-';
        int start = negative ? from + 1 : from;
        long digits = 0;
        int count = 0;
        int point = -1;
        for (int i = start; i < to; i++) {
            byte c = buffer[i];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
            } else if (c == '.' && point < 0) {
                point = i;
            } else {
                return false;
            }
            if (count > MOST_DIGITS) {
                return false;
            }
        }
        if (count == 0) {
            return false;
        }
        double quotient = point < 0 ? digits : digits / TENS[to - point - 1];
        value = negative ? -quotient : quotient;
        return true;
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
