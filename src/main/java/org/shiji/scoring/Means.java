package org.shiji.scoring;

import java.util.Arrays;

/**
 * What becomes of several numbers: in a formula, and over the peers of a period. All of them are
 * present.
 */
final class Means {

    private Means() {}

    static double of(Functions function, double[] x) {
        return switch (function) {
            case MIN -> Arrays.stream(x).min().orElse(Double.NaN);
            case MAX -> Arrays.stream(x).max().orElse(Double.NaN);
            case SUM -> sum(x);
            case MEAN -> sum(x) / x.length;
            case GEOMEAN -> geometric(x);
            case HARMEAN -> harmonic(x);
            default -> throw new IllegalArgumentException("not a mean: " + function);
        };
    }

    private static double sum(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += each;
        }
        return sum;
    }

    /** 0 as soon as one is 0; none where one is negative. */
    private static double geometric(double[] x) {
        double product = 1;
        double logarithms = 0;
        for (double each : x) {
            if (each < 0) {
                return Double.NaN;
            }
            product *= each;
            logarithms += each == 0 ? 0 : StrictMath.log(each);
        }
        for (double each : x) {
            if (each == 0) {
                return 0;
            }
        }
        boolean plain = product >= Double.MIN_NORMAL && product <= Double.MAX_VALUE;
        return plain
                ? StrictMath.pow(product, 1.0 / x.length)
                : StrictMath.exp(logarithms / x.length);
    }

    /** 0 as soon as one is 0, its limit; none where one is negative. */
    private static double harmonic(double[] x) {
        double inverse = 0;
        for (double each : x) {
            if (each < 0) {
                return Double.NaN;
            }
            inverse += 1 / each;
        }
        return x.length / inverse;
    }

    /**
     * A figure of the cohort, from those who have a value; NaN where nobody has. Sorted first, so
     * that the order of the units never changes a digit.
     */
    static double ofPeers(Functions function, Column column) {
        double[] known =
                Arrays.stream(column.values)
                        .filter(value -> !Double.isNaN(value))
                        .sorted()
                        .toArray();
        if (known.length == 0) {
            return Double.NaN;
        }
        int middle = known.length / 2;
        return switch (function) {
            case PEERS_MIN -> known[0];
            case PEERS_MAX -> known[known.length - 1];
            case PEERS_MEAN -> sum(known) / known.length;
            case PEERS_MEDIAN ->
                    known.length % 2 == 1
                            ? known[middle]
                            : known[middle - 1] / 2 + known[middle] / 2;
            default -> throw new IllegalArgumentException("not of peers: " + function);
        };
    }
}
