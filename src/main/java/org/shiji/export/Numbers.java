package org.shiji.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.shiji.shared.Published;

/** Numbers as they are printed. Rounding of published figures is not decided here. */
final class Numbers {

    private static final DecimalFormatSymbols SYMBOLS =
            DecimalFormatSymbols.getInstance(Locale.ROOT);

    private Numbers() {}

    /** The number as published with that many decimals. */
    static BigDecimal published(double value, int decimals) {
        return Published.exactly(value, decimals);
    }

    /** With thousands separators and just its own decimals. */
    static String grouped(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", SYMBOLS);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(number);
    }

    /** A weight or another number of a definition: as many digits as it has, at most 12. */
    static String plain(double value) {
        BigDecimal number = Published.digits(value);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The number as published, with as many decimals as it then has. */
    static BigDecimal atMost(double value, int decimals) {
        BigDecimal number = published(value, decimals).stripTrailingZeros();
        return number.signum() == 0
                ? BigDecimal.ZERO
                : number.setScale(Math.max(0, number.scale()));
    }

    /** A place in a drawing, to a hundredth. */
    static String coordinate(double value) {
        BigDecimal number = new BigDecimal(value).setScale(2, RoundingMode.HALF_UP);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
