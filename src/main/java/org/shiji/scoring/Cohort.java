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

    static final Cohort NOBODY = new Cohort(new double[0]);

    private final double[] known;
    private final double least;
    private final double greatest;

    /** Found when first asked; found twice by two threads, it is the same. */
    private double @Nullable [] sorted;

    private Cohort(double[] known) {
        this.known = known;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : known) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        least = known.length == 0 ? Double.NaN : low;
        greatest = known.length == 0 ? Double.NaN : high;
    }

    /** The cohort of one column: those who have a value. */
    static Cohort of(Column column) {
        return of(List.of(column.values));
    }

    /** One cohort out of several, as for all periods. */
    static Cohort of(List<double[]> parts) {
        int most = 0;
        for (double[] part : parts) {
            most += part.length;
        }
        double[] known = new double[most];
        int count = 0;
        for (double[] part : parts) {
            for (double value : part) {
                if (!Double.isNaN(value)) {
                    known[count++] = value;
                }
            }
        }
        return new Cohort(Arrays.copyOf(known, count));
    }

    /** The values, in no order. */
    double[] values() {
        return known;
    }

    /** How many have a value. */
    public int size() {
        return known.length;
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
        return sum / known.length;
    }

    /** Sample standard deviation, NaN for fewer than two. */
    double deviation() {
        double mean = mean();
        double squares = 0;
        for (double value : sorted()) {
            squares += (value - mean) * (value - mean);
        }
        return known.length < 2 ? Double.NaN : Math.sqrt(squares / (known.length - 1));
    }

    /**
     * How many are worse than the value. Compared to the last digit, as a spreadsheet ranks: the
     * tolerance is for numbers that a rule names, and would join places that published tables keep
     * apart.
     */
    int worse(double x, Direction direction) {
        return direction == Direction.HIGHER
                ? firstNot(each -> each < x)
                : known.length - firstNot(each -> each <= x);
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
            found = known.clone();
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
