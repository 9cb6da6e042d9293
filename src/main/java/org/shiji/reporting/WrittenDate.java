package org.shiji.reporting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it: {@code 2025-3-1}, {@code 2025/03/01}, {@code 2025.3.1}, {@code
 * 20250301} or with the characters for year, month and day, each with or without a time behind it.
 * Nothing where day and month could be mistaken for each other.
 */
final class WrittenDate {
    private static final Pattern PARTS =
            Pattern.compile(
                    "(\\d{4})\\s*[-/.\\p{IsHan}]\\s*(\\d{1,2})\\s*[-/.\\p{IsHan}]\\s*(\\d{1,2})\\s*\\p{IsHan}?");
    private static final Pattern SOLID = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TIME =
            Pattern.compile("[T ]\\s*\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$");

    private WrittenDate() {}

    static Optional<LocalDate> read(String text) {
        int length = text.length();
        if (length == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return iso(text);
        }
        String day = TIME.matcher(text).replaceFirst("").strip();
        Matcher parts = PARTS.matcher(day);
        if (!parts.matches()) {
            parts = SOLID.matcher(day);
            if (!parts.matches()) {
                return Optional.empty();
            }
        }
        return date(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
    }

    /** The usual form, read without a pattern: a file may hold a million of them. */
    private static Optional<LocalDate> iso(String text) {
        int[] parts = {0, 0, 0};
        for (int i = 0; i < 10; i++) {
            if (i == 4 || i == 7) {
                continue;
            }
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Optional.empty();
            }
            int part = i < 4 ? 0 : i < 7 ? 1 : 2;
            parts[part] = parts[part] * 10 + digit;
        }
        return date(parts[0], parts[1], parts[2]);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
