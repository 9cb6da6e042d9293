package org.shiji.reporting;

import java.time.DateTimeException;
import java.time.LocalDate;

/** 公民身份号码, the 18 characters of GB 11643-1999. */
final class IdentityNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private IdentityNumber() {}

    /**
     * Whether a number is meant as one: 17 digits and a digit or X, with a day of birth in its
     * middle. A student number may be anything else.
     */
    static boolean looksLikeOne(String text) {
        if (text.length() != 18 || !hasDigits(text)) {
            return false;
        }
        int year = Integer.parseInt(text.substring(6, 10));
        try {
            LocalDate.of(
                    year,
                    Integer.parseInt(text.substring(10, 12)),
                    Integer.parseInt(text.substring(12, 14)));
        } catch (DateTimeException noDay) {
            return false;
        }
        return year >= 1900 && year <= 2100 && text.charAt(0) != '0';
    }

    /** Whether the last character is the check digit of the others. */
    static boolean isValid(String text) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11) == Character.toUpperCase(text.charAt(17));
    }

    private static boolean hasDigits(String text) {
        for (int i = 0; i < 17; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        char last = Character.toUpperCase(text.charAt(17));
        return last == 'X' || (last >= '0' && last <= '9');
    }
}
