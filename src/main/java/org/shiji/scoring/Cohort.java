package org.shiji.scoring;

import java.util.Arrays;
import java.util.stream.Stream;
import org.shiji.scoring.ScoreForm.Relative;

/**
 * The known values of one indicator over all units it is compared with, frozen when a period is
 * computed. Sorted, so that the order of the units never changes a digit.
 */
public final class Cohort {

    static final Cohort NOBODY = new Cohort(new double[0]);

    private final double[] sorted;
    private final double mean;
    private final double deviation;

    private Cohort(double[] sorted) {
        this.sorted = sorted;
        mean = sum(sorted) / sorted.length;
        deviation = deviation(sorted, mean);
    }

    /** The cohort of one column: those who have a value. */
    static Cohort of(Column column) {
        return of(Stream.of(column.values));
    }

    /** One cohort out of several, as for all periods. */
    static Cohort of(Stream<double[]> parts) {
        double[] all =
                parts.flatMapToDouble(Arrays::stream)
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
        Arrays.sort(all);
        return new Cohort(all);
    }

    double[] values() {
        return sorted;
    }

    /** How many have a value. */
    public int size() {
        return sorted.length;
    }

    /** NaN where nobody has a value. */
    double least() {
        return sorted.length == 0 ? Double.NaN : sorted[0];
    }

    double greatest() {
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1];
    }

    double best(Direction direction) {
        return direction == Direction.HIGHER ? greatest() : least();
    }

    double mean() {
        return mean;
    }

    /** Sample standard deviation, NaN for fewer than two. */
    double deviation() {
        return deviation;
    }

    /**
     * How many are worse than the value. Compared to the last digit, as a spreadsheet ranks: the
     * tolerance is for numbers that a rule names, and would join places that published tables keep
     * apart.
     */
    int worse(double x, Direction direction) {
        return direction == Direction.HIGHER
                ? firstNot(each -> each < x)
                : sorted.length - firstNot(each -> each <= x);
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
            case ScoreForm.MinMax range -> size() > 1 && !Arithmetic.same(least(), greatest());
            case ScoreForm.ZScore z -> size() > 1 && !Arithmetic.same(least(), greatest());
        };
    }

    private interface Behind {
        boolean holds(double each);
    }

    /** Place of the first value for which the condition, true for the small ones, no more holds. */
    private int firstNot(Behind condition) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.holds(sorted[middle])) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double deviation(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
    }
}
