package org.shiji.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The functions of an indicator's formula, by the names they have there, and how many arguments
 * each takes. All but {@code if}, {@code coalesce} and {@code missing} need each of their
 * arguments. The operators {@code and} and {@code or} are three-valued: a side that settles it
 * alone (false for and, true for or) does so even where the other side is missing.
 */
public enum Functions {
    IF(3, 3),
    COALESCE(2, Functions.ANY),
    MISSING(1, 1),
    ABS(1, 1),
    /** Half-up like a published number; the second argument is the number of decimals. */
    ROUND(1, 2),
    FLOOR(1, 1),
    CEIL(1, 1),
    SQRT(1, 1),
    LN(1, 1),
    LOG10(1, 1),
    EXP(1, 1),
    MIN(1, Functions.ANY),
    MAX(1, Functions.ANY),
    SUM(1, Functions.ANY),
    MEAN(1, Functions.ANY),
    GEOMEAN(1, Functions.ANY),
    HARMEAN(1, Functions.ANY),
    /** Value in the previous period, same lens. */
    PRIOR(1, 1),
    /** {@code (x − prior(x)) / |prior(x)|}. */
    GROWTH(1, 1),
    PEERS_MAX(1, 1),
    PEERS_MIN(1, 1),
    PEERS_MEAN(1, 1),
    PEERS_MEDIAN(1, 1),
    /**
     * Years from the first to the second, both numbers of years: {@code years(2022, 2025)} is 3.
     */
    YEARS(2, 2);

    /** As many arguments as one likes. */
    public static final int ANY = Integer.MAX_VALUE;

    private final int least;
    private final int most;

    Functions(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The name in a formula. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Least number of arguments. */
    public int least() {
        return least;
    }

    /** Most number of arguments, {@link #ANY} where there is no limit. */
    public int most() {
        return most;
    }

    /** The function of that name, if there is one. Names are written in small letters. */
    public static Optional<Functions> of(String code) {
        return Arrays.stream(values()).filter(function -> function.code().equals(code)).findFirst();
    }

    /** All names, in order. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Functions::code).toList();
    }
}
