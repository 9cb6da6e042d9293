package org.shiji.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.shiji.shared.Figure;
import org.shiji.shared.Message;
import org.shiji.shared.Published;
import org.shiji.shared.Units;

/** Numbers as they stand in sentences: the same in both languages. */
final class Numbers {

    private static final int DECIMALS = 4;

    private Numbers() {}

    /** A constant of a rule, whole. */
    static String exact(double value) {
        return plain(Published.digits(value));
    }

    /**
     * A measured or calculated number: four decimals, or four digits where it is smaller than one;
     * thousands grouped.
     */
    static String say(double value) {
        BigDecimal digits = Published.digits(value);
        BigDecimal shown =
                digits.abs().compareTo(BigDecimal.ONE) < 0
                        ? digits.round(new MathContext(DECIMALS, RoundingMode.HALF_UP))
                        : digits.setScale(
                                Math.min(DECIMALS, Math.max(0, digits.scale())),
                                RoundingMode.HALF_UP);
        return grouped(plain(shown));
    }

    /** A published number with exactly that many decimals. */
    static String published(double value, int decimals) {
        return grouped(Published.exactly(value, decimals).toPlainString());
    }

    /** The number, or the reason why there is none. */
    static Object say(Figure figure, String unit) {
        Double value = figure.value();
        if (value != null) {
            return Units.after(say(value), unit);
        }
        return reason(figure);
    }

    static Message reason(Figure figure) {
        return switch (figure.missing()) {
            case NOT_APPLICABLE -> Message.of("scoring.missing.notApplicable");
            case NOT_REPORTED -> Message.of("scoring.missing.notReported");
            case WITHHELD -> Message.of("scoring.missing.withheld");
            case NOT_COMPUTABLE -> Message.of("scoring.missing.notComputable");
            case null -> throw new IllegalArgumentException("present: " + figure);
        };
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        int first = plain.startsWith("-") ? 1 : 0;
        for (int at = point - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
