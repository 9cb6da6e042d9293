package org.shiji.definitions;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Orders version numbers as people do: part by part between dots, hyphens and plus signs, numbers
 * by their value ({@code 1.9} before {@code 1.10}); a word stands before nothing and nothing before
 * a number ({@code 1.0-rc}, {@code 1.0}, {@code 1.0.1}).
 */
final class VersionOrder {

    static final Comparator<String> LOWEST_FIRST = VersionOrder::compare;

    private static final Pattern BETWEEN = Pattern.compile("[.+-]");
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\.(\\d+))?(\\.\\d+)?");

    private VersionOrder() {}

    static boolean isHigher(String one, String other) {
        return compare(one, other) > 0;
    }

    /** The next number somebody would give; empty where the number is not of the usual form. */
    static Optional<String> next(String number) {
        Matcher parts = NUMBERS.matcher(number);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String minor = parts.group(2);
        if (minor == null) {
            return Optional.of(plusOne(parts.group(1)));
        }
        return Optional.of(
                parts.group(1) + "." + plusOne(minor) + (parts.group(3) == null ? "" : ".0"));
    }

    private static String plusOne(String number) {
        return new BigInteger(number).add(BigInteger.ONE).toString();
    }

    private static int compare(String one, String other) {
        String[] these = BETWEEN.split(one, -1);
        String[] those = BETWEEN.split(other, -1);
        for (int i = 0; i < Math.max(these.length, those.length); i++) {
            int part = part(i < these.length ? these[i] : "", i < those.length ? those[i] : "");
            if (part != 0) {
                return part;
            }
        }
        return 0;
    }

    private static int part(String one, String other) {
        int rank = Integer.compare(rank(one), rank(other));
        if (rank != 0) {
            return rank;
        }
        return isNumber(one)
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }

    private static int rank(String part) {
        return part.isEmpty() ? 1 : isNumber(part) ? 2 : 0;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
