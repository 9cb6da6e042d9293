package org.shiji.shared;

import java.util.stream.DoubleStream;

/** The middle number; the mean of the two in the middle where their count is even. */
public final class Median {

    private Median() {}

    /** Not computable where there is no number. */
    public static Figure of(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        if (sorted.length == 0) {
            return Figure.absent(Missing.NOT_COMPUTABLE);
        }
        int middle = sorted.length / 2;
        return Figure.of(
                sorted.length % 2 == 1
                        ? sorted[middle]
                        : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
