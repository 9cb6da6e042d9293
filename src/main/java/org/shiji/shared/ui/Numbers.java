package org.shiji.shared.ui;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.shiji.shared.Figure;
import org.shiji.shared.Messages;
import org.shiji.shared.Missing;
import org.shiji.shared.Published;

/**
 * How numbers are written on every screen: published decimals, thousands separators, a dash for
 * what is missing.
 */
public final class Numbers {

    /** Stands where there is no number. */
    public static final String NONE = "—";

    private static final String MINUS = "−";

    private Numbers() {}

    /** The number as published: taken to 12 significant digits, then half-up to its decimals. */
    public static BigDecimal published(double value, int decimals) {
        return Published.exactly(value, decimals);
    }

    /** With thousands separators and all of its decimals. */
    public static String write(double value, int decimals) {
        DecimalFormat format =
                new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        BigDecimal published = published(value, decimals);
        String digits = format.format(published.abs());
        return published.signum() < 0 ? MINUS + digits : digits;
    }

    /** The figure, or a dash. */
    public static String write(Figure figure, int decimals) {
        return figure.value() == null ? NONE : write(figure.value(), decimals);
    }

    /**
     * With as many decimals as it has, at most {@code most}: for amounts and counts that share a
     * column.
     */
    public static String plain(Figure figure, int most) {
        if (figure.value() == null) {
            return NONE;
        }
        int scale = published(figure.value(), most).stripTrailingZeros().scale();
        return write(figure.value(), Math.max(0, scale));
    }

    /** The figure with all the digits that mean something, however many are published. */
    static String whole(Figure figure) {
        Double value = figure.value();
        int scale = value == null ? 0 : Published.digits(value).stripTrailingZeros().scale();
        return write(figure, Math.max(0, scale));
    }

    /** A share of 0 to 1 as percent. */
    public static String percent(double share, int decimals) {
        return write(share * 100, decimals) + "%";
    }

    /** A share of 0 to 1 as percent, or a dash. */
    public static String percent(Figure share, int decimals) {
        return share.value() == null ? NONE : percent(share.value(), decimals);
    }

    /** A change, always with its sign; no change is ±0. */
    public static String signed(double change, int decimals) {
        int sign = published(change, decimals).signum();
        return (sign > 0 ? "+" : sign == 0 ? "±" : "") + write(change, decimals);
    }

    /** Why there is no number. */
    public static String reason(Missing missing, Locale locale) {
        return Messages.say(
                locale,
                switch (missing) {
                    case NOT_APPLICABLE -> "figures.missing.notApplicable";
                    case NOT_REPORTED -> "figures.missing.notReported";
                    case WITHHELD -> "figures.missing.withheld";
                    case NOT_COMPUTABLE -> "figures.missing.notComputable";
                });
    }

    /** The figure in words: the number, or why there is none. */
    public static String spoken(Figure figure, int decimals, Locale locale) {
        return figure.missing() == null
                ? write(figure, decimals)
                : reason(figure.missing(), locale);
    }
}
