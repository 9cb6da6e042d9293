package org.shiji.reporting;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people write it: {@code 1234.5}, {@code 1,234.5}; digits of full width too. Nothing
 * where a unit stands behind it or a comma could be a decimal one.
 */
final class WrittenNumber {
    static final int DIGITS = 18;
    static final int DECIMALS = 6;
    private static final int LONGEST = 60;

    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");

    private WrittenNumber() {}

    static Optional<BigDecimal> read(Object raw) {
        if (raw instanceof Number number) {
            return decimal(number.toString());
        }
        if (!(raw instanceof String text) || text.length() > LONGEST) {
            return Optional.empty();
        }
        String written = half(text.strip());
        if (PLAIN.matcher(written).matches()) {
            return decimal(written);
        }
        return GROUPED.matcher(written).matches()
                ? decimal(written.replace(",", ""))
                : Optional.empty();
    }

    /** Whether it has no more digits than can be kept. */
    static boolean fits(BigDecimal number) {
        return number.scale() <= DECIMALS && number.precision() - number.scale() <= DIGITS;
    }

    private static Optional<BigDecimal> decimal(String written) {
        try {
            BigDecimal number = new BigDecimal(written).stripTrailingZeros();
            return Optional.of(number.scale() < 0 && fits(number) ? number.setScale(0) : number);
        } catch (NumberFormatException notFinite) {
            return Optional.empty();
        }
    }

    /** Full width to half width. */
    private static String half(String text) {
        return text.chars().allMatch(one -> one < 128)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2212', '-');
    }
}
