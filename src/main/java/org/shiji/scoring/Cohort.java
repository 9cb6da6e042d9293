package org.shiji.scoring;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.ScoreForm.Relative;

/**
 * The known values of one indicator over all units it is compared with, frozen when a period is
 * computed. Whatever depends on their order works on them sorted, so that the order of the units
 * never changes a digit.
 */
public final class Cohort {

    static final Cohort NOBODY = of(List.of());

    /** NaN for those who have no value. */
    private final List<double[]> parts;

    private final int size;
    private final double least;
    private final double greatest;

    /** Found when first asked; found twice by two threads, it is the same. */
    private double @Nullable [] sorted;

    private Cohort(List<double[]> parts) {
        this.parts = parts;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int count = 0;
        for (double[] part : parts) {
            for (double value : part) {
                if (!Double.isNaN(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                    count++;
                }
            }
        }
        size = count;
        least = count == 0 ? Double.NaN : low;
        greatest = count == 0 ? Double.NaN : high;
    }

    /** The cohort of one column: those who have a value. */
    static Cohort of(Column column) {
        return of(List.of(column.values));
    }

    /**
     * One cohort out of several, as for all periods.
     *
     * @param parts not to be changed any more; NaN for those who have no value
     */
    static Cohort of(List<double[]> parts) {
        return new Cohort(List.copyOf(parts));
    }

    /** The values, in no order. */
    double[] values() {
        double[] known = new double[size];
        int count = 0;
        for (double[] part : parts) {
            for (double value : part) {
                if (!Double.isNaN(value)) {
                    known[count++] = value;
                }
            }
        }
        return known;
    }

    /** How many have a value. */
    public int size() {
        return size;
    }

    /** NaN where nobody has a value. */
    double least() {
        return least;
    }

    double greatest() {
        return greatest;
    }

    double best(Direction direction) {
        return direction == Direction.HIGHER ? greatest : least;
    }

    double mean() {
        double sum = 0;
        for (double value : sorted()) {
            sum += value;
        }
        return sum / size;
    }

    /** Sample standard deviation, NaN for fewer than two. */
    double deviation() {
        double mean = mean();
        double squares = 0;
        for (double value : sorted()) {
            squares += (value - mean) * (value - mean);
        }
        return size < 2 ? Double.NaN : Math.sqrt(squares / (size - 1));
    }

    /**
     * How many are worse than the value. Compared to the last digit, as a spreadsheet ranks: the
     * tolerance is for numbers that a rule names, and would join places that published tables keep
     * apart.
     */
    int worse(double x, Direction direction) {
        return direction == Direction.HIGHER
                ? firstNot(each -> each < x)
                : size - firstNot(each -> each <= x);
    }

    /**
     * Whether the cohort can tell its units apart as the form asks: not where it is one unit, or
     * all are the same.
     */
    boolean discerns(Relative form) {
        return switch (form) {
            case ScoreForm.BestPeer best -> size() > 0;
            case ScoreForm.PeerMean mean -> size() > 0;
            case ScoreForm.Rank rank -> size() > 0;
            case ScoreForm.Percentile percentile -> size() > 1;
            case ScoreForm.MinMax range -> size() > 1 && !Arithmetic.same(least, greatest);
            case ScoreForm.ZScore z -> size() > 1 && !Arithmetic.same(least, greatest);
        };
    }

    private double[] sorted() {
        double[] found = sorted;
        if (found == null) {
            found = values();
            Arrays.sort(found);
            sorted = found;
        }
        return found;
    }

    private interface Behind {
        boolean holds(double each);
    }

    /** Place of the first value for which the condition, true for the small ones, no more holds. */
    private int firstNot(Behind condition) {
        double[] values = sorted();
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.holds(values[middle])) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
