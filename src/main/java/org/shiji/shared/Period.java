package org.shiji.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An evaluation period: a calendar year ({@code 2025}), half ({@code 2025-H1}), quarter ({@code
 * 2025-Q3}) or month ({@code 2025-07}).
 *
 * @param kind how long the period is
 * @param year calendar year, 1900 to 2999
 * @param index which one of the year, from 1
 */
public record Period(PeriodKind kind, int year, int index) implements Comparable<Period> {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:-(?:(H)([12])|(Q)([1-4])|(\\d{2})))?");

    public Period {
        if (year < 1900 || year > 2999 || index < 1 || index > kind.perYear()) {
            throw new IllegalArgumentException(
                    "no such period: " + kind + " " + year + " " + index);
        }
    }

    /** The calendar year as a period. */
    public static Period year(int year) {
        return new Period(PeriodKind.YEAR, year, 1);
    }

    /**
     * Reads the written form of a period.
     *
     * @throws IllegalArgumentException when the text is not of one of the four forms
     */
    public static Period parse(String code) {
        Matcher matcher = FORM.matcher(code);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a period: " + code);
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return new Period(PeriodKind.HALF, year, Integer.parseInt(matcher.group(3)));
        }
        if (matcher.group(4) != null) {
            return new Period(PeriodKind.QUARTER, year, Integer.parseInt(matcher.group(5)));
        }
        if (matcher.group(6) != null) {
            return new Period(PeriodKind.MONTH, year, Integer.parseInt(matcher.group(6)));
        }
        return year(year);
    }

    /** The written form, as in addresses, files and tables. */
    public String code() {
        return switch (kind) {
            case YEAR -> Integer.toString(year);
            case HALF -> year + "-H" + index;
            case QUARTER -> year + "-Q" + index;
            case MONTH -> year + (index < 10 ? "-0" : "-") + index;
        };
    }

    /** First day of the period. */
    public LocalDate first() {
        return LocalDate.of(year, (index - 1) * kind.months() + 1, 1);
    }

    /** Last day of the period. */
    public LocalDate last() {
        return YearMonth.of(year, index * kind.months()).atEndOfMonth();
    }

    /** Whether the day lies in the period, both ends included. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    /** The period just before, of the same length. */
    public Period previous() {
        return index > 1
                ? new Period(kind, year, index - 1)
                : new Period(kind, year - 1, kind.perYear());
    }

    /** The period just after, of the same length. */
    public Period next() {
        return index < kind.perYear()
                ? new Period(kind, year, index + 1)
                : new Period(kind, year + 1, 1);
    }

    @Override
    public int compareTo(Period other) {
        int byDay = first().compareTo(other.first());
        return byDay != 0 ? byDay : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return code();
    }
}
