package org.shiji.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cells of a workbook hold, out of how it is written there. */
final class CellValues {
    /** A spreadsheet shows no more digits than these; those behind are of its binary numbers. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int SAFE_DIGITS = 15;
    private static final long MOST_DAYS = 2_958_465;
    private static final int DAY_SECONDS = 86_400;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final DateStyles styles;
    private final boolean from1904;

    /**
     * @param from1904 whether days are counted from 1904, as on old Macintoshes
     */
    CellValues(DateStyles styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    static @Nullable String text(String raw) {
        if (raw.isEmpty()) {
            return null;
        }
        if (!raw.contains("_x")) {
            return raw;
        }
        Matcher escaped = ESCAPED.matcher(raw);
        return escaped.replaceAll(
                found ->
                        Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    @Nullable Object number(String raw, int style) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (styles.isDate(style)) {
            return day(text);
        }
        if (text.length() <= SAFE_DIGITS && isDigits(text)) {
            return Long.parseLong(text);
        }
        Double number = parsed(text);
        return number == null
                ? new TableRows.Failed(text)
                : new BigDecimal(number).round(SHOWN).stripTrailingZeros();
    }

    private Object day(String text) {
        Double number = parsed(text);
        if (number == null || number < 0 || number > MOST_DAYS) {
            return new TableRows.Failed(text);
        }
        long whole = (long) Math.floor(number);
        long seconds = Math.round((number - whole) * DAY_SECONDS);
        LocalDate begin =
                from1904
                        ? LocalDate.of(1904, 1, 1)
                        // there was no 29 February 1900, and spreadsheets count it
                        : LocalDate.of(1899, 12, whole < 61 ? 31 : 30);
        LocalDate day = begin.plusDays(whole + seconds / DAY_SECONDS);
        long rest = seconds % DAY_SECONDS;
        return rest == 0 ? day : LocalDateTime.of(day, LocalTime.ofSecondOfDay(rest));
    }

    Object isoDate(String raw) {
        try {
            return raw.length() > 10
                    ? LocalDateTime.parse(raw.substring(0, Math.min(19, raw.length())))
                    : LocalDate.parse(raw);
        } catch (DateTimeException notADay) {
            return raw;
        }
    }

    private static @Nullable Double parsed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return null;
            }
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
