package org.shiji.scoring;

/** How scores with weights become one. */
final class RollUp {

    private RollUp() {}

    /**
     * The first {@code count} scores rolled up; NaN where they cannot be (a negative score in a
     * geometric or harmonic mean, nothing to roll up). A mean never leaves the range of its parts,
     * not even by its last digit.
     *
     * @param weights more than 0 each
     */
    static double of(Node node, double[] scores, double[] weights, int count) {
        return of(node.aggregate(), node.power(), scores, weights, count);
    }

    /**
     * @param power the order of the mean for {@link Aggregate#POWER}
     */
    static double of(
            Aggregate aggregate, double power, double[] scores, double[] weights, int count) {
        if (count == 0) {
            return Double.NaN;
        }
        double least = scores[0];
        double greatest = scores[0];
        for (int i = 1; i < count; i++) {
            least = Math.min(least, scores[i]);
            greatest = Math.max(greatest, scores[i]);
        }
        return switch (aggregate) {
            case MIN -> least;
            case MAX -> greatest;
            case SUM -> weighted(scores, weights, count) / 100;
            case ARITHMETIC ->
                    within(
                            weighted(scores, weights, count) / total(weights, count),
                            least,
                            greatest);
            case GEOMETRIC, HARMONIC, POWER -> {
                boolean zeroSettles = aggregate != Aggregate.POWER || power < 0;
                if (least < 0 || (least == 0 && zeroSettles)) {
                    yield least < 0 ? Double.NaN : 0;
                }
                double mean =
                        switch (aggregate) {
                            case GEOMETRIC -> geometric(scores, weights, count);
                            case HARMONIC -> harmonic(scores, weights, count);
                            default -> ofOrder(power, scores, weights, count);
                        };
                yield within(mean, least, greatest);
            }
        };
    }

    static double total(double[] weights, int count) {
        double total = 0;
        for (int i = 0; i < count; i++) {
            total += weights[i];
        }
        return total;
    }

    private static double weighted(double[] scores, double[] weights, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] * scores[i];
        }
        return sum;
    }

    private static double geometric(double[] scores, double[] weights, int count) {
        double logarithms = 0;
        for (int i = 0; i < count; i++) {
            logarithms += weights[i] * StrictMath.log(scores[i] / 100);
        }
        return StrictMath.exp(logarithms / total(weights, count)) * 100;
    }

    private static double harmonic(double[] scores, double[] weights, int count) {
        double inverse = 0;
        for (int i = 0; i < count; i++) {
            inverse += weights[i] / scores[i];
        }
        return total(weights, count) / inverse;
    }

    private static double ofOrder(double power, double[] scores, double[] weights, int count) {
        double powers = 0;
        for (int i = 0; i < count; i++) {
            powers += weights[i] * StrictMath.pow(scores[i] / 100, power);
        }
        return StrictMath.pow(powers / total(weights, count), 1 / power) * 100;
    }

    private static double within(double mean, double least, double greatest) {
        return Math.max(least, Math.min(greatest, mean));
    }
}
