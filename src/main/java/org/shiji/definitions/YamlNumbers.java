package org.shiji.definitions;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shiji.shared.Message;

/**
 * Numbers and days of a definition file: read from what was written, and written again for
 * messages.
 */
final class YamlNumbers {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");
    private static final Pattern WITH_UNIT =
            Pattern.compile("([-+]?[0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*(%|\\p{L}{1,4})");
    private static final Pattern FRACTION = Pattern.compile("[0-9.]+\\s*/\\s*[0-9.]+");
    private static final String TEN_THOUSAND = "\u4E07";
    private static final String HUNDRED_MILLION = "\u4EBF";

    /** Keys of which 0.1 is ten percent. */
    private static final Set<String> SHARES =
            Set.of("excludeLimit", "weightTolerance", "minCoverage", "weights", "data", "min");

    private static final Pattern NOT_ZERO = Pattern.compile("[-+0.]*[1-9].*");

    /**
     * Nothing that is counted or paid comes near it; sums and products of such numbers are safe.
     */
    private static final double MOST = 1e15;

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,9}");

    private YamlNumbers() {}

    /** A finite number; NaN as the stand-in. */
    static double number(String key, YamlValue value, Issues issues) {
        return switch (value) {
            case YamlValue.Scalar scalar
                    when scalar.plain()
                            && NUMBER.matcher(scalar.text()).matches()
                            && Double.isFinite(Double.parseDouble(scalar.text())) ->
                    bounded(key, scalar, issues);
            case YamlValue.Scalar scalar -> {
                notANumber(key, scalar, issues);
                yield Double.NaN;
            }
            case YamlValue.Refused said -> Double.NaN;
            default -> {
                issues.error(value.place(), "not-a-scalar", key, Message.of(value.kind()));
                yield Double.NaN;
            }
        };
    }

    private static void notANumber(String key, YamlValue.Scalar scalar, Issues issues) {
        if (Mistyped.hasSpaceAround(scalar, issues)) {
            return;
        }
        String text = scalar.text().strip();
        String shown = YamlParser.shortened(text);
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Matcher unit = WITH_UNIT.matcher(plain);
        if (!scalar.plain() && NUMBER.matcher(text).matches()) {
            issues.error(scalar.place(), "number-in-quotes", key, shown);
        } else if (!plain.equals(text) && NUMBER.matcher(plain).matches()) {
            issues.error(scalar.place(), "number-wide", key, shown, plain);
        } else if (unit.matches()) {
            withUnit(key, shown, unit.group(1), unit.group(2), scalar.place(), issues);
        } else if (FRACTION.matcher(plain).matches()) {
            issues.error(scalar.place(), "number-fraction", key, shown);
        } else {
            issues.error(
                    scalar.place(),
                    scalar.plain() ? "not-a-number" : "number-in-quotes",
                    key,
                    shown);
        }
    }

    private static void withUnit(
            String key, String shown, String number, String unit, Place place, Issues issues) {
        BigDecimal value = new BigDecimal(number);
        switch (unit) {
            case "%" -> {
                String share = text(value.movePointLeft(2));
                if (SHARES.contains(key)) {
                    issues.error(place, "number-unit", key, shown, share);
                } else {
                    issues.error(place, "number-percent", key, shown, number, share);
                }
            }
            case TEN_THOUSAND ->
                    issues.error(place, "number-unit", key, shown, text(value.movePointRight(4)));
            case HUNDRED_MILLION ->
                    issues.error(place, "number-unit", key, shown, text(value.movePointRight(8)));
            default -> issues.error(place, "number-unit", key, shown, number);
        }
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static double bounded(String key, YamlValue.Scalar scalar, Issues issues) {
        String text = scalar.text();
        double number = Double.parseDouble(text) + 0.0;
        boolean isTiny = Math.abs(number) < 1 / MOST && NOT_ZERO.matcher(text).matches();
        if (Math.abs(number) > MOST || isTiny) {
            String shown = YamlParser.shortened(text);
            if (isTiny) {
                issues.error(scalar.place(), "number-tiny", key, shown);
            } else {
                issues.error(scalar.place(), "out-of-range", key, shown, "-1e15", "1e15");
            }
            return Double.NaN;
        }
        return number;
    }

    /** The number a text is, empty where it is none. */
    static OptionalDouble number(String text) {
        boolean number =
                NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
        return number ? OptionalDouble.of(Double.parseDouble(text) + 0.0) : OptionalDouble.empty();
    }

    /** A whole number within both bounds. */
    static int whole(
            String key,
            YamlValue.Scalar scalar,
            int least,
            int most,
            int otherwise,
            Issues issues) {
        String text = scalar.text();
        if (!scalar.plain() || !WHOLE.matcher(text).matches()) {
            if (Mistyped.hasSpaceAround(scalar, issues)) {
                return otherwise;
            }
            issues.error(scalar.place(), "not-whole", key, YamlParser.shortened(text));
            return otherwise;
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            issues.error(scalar.place(), "out-of-range", key, text, "" + least, "" + most);
            return otherwise;
        }
        return number;
    }

    /** A day in the form 2025-01-01; the first of all days as the stand-in. */
    static LocalDate day(String key, YamlValue.Scalar scalar, Issues issues) {
        try {
            return LocalDate.parse(scalar.text());
        } catch (DateTimeParseException notADay) {
            if (!Mistyped.hasSpaceAround(scalar, issues)) {
                issues.error(scalar.place(), "not-a-day", key, YamlParser.shortened(scalar.text()));
            }
            return LocalDate.EPOCH;
        }
    }

    /** A number as its writer would write it. */
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
