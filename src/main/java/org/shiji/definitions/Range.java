package org.shiji.definitions;

/**
 * The numbers between two bounds.
 *
 * @param lowClosed whether the lower bound belongs to it
 * @param highClosed whether the upper bound belongs to it
 */
record Range(double low, boolean lowClosed, double high, boolean highClosed) {

    static final Range ALL =
            new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

    static final Range NONE = new Range(0, false, 0, false);

    /** What a score or the mean of a stage may be, where its forms keep to it. */
    static final Range PERCENT = new Range(0, true, 100, true);

    /** From 0 on. */
    static final Range POSITIVE = new Range(0, true, Double.POSITIVE_INFINITY, false);

    boolean isEmpty() {
        return low > high || (low == high && !(lowClosed && highClosed));
    }

    Range and(Range other) {
        boolean ownLow = low > other.low || (low == other.low && !lowClosed);
        boolean ownHigh = high < other.high || (high == other.high && !highClosed);
        return new Range(
                ownLow ? low : other.low,
                ownLow ? lowClosed : other.lowClosed,
                ownHigh ? high : other.high,
                ownHigh ? highClosed : other.highClosed);
    }

    boolean contains(Range other) {
        return and(other).equals(other);
    }

    /** The same for numbers that are whole: from the least of them to the greatest. */
    Range whole() {
        double first = Math.ceil(low);
        double last = Math.floor(high);
        return new Range(
                first == low && !lowClosed ? first + 1 : first,
                Double.isFinite(low),
                last == high && !highClosed ? last - 1 : last,
                Double.isFinite(high));
    }
}
