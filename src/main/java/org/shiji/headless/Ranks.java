package org.shiji.headless;

import java.util.Arrays;
import org.shiji.scoring.Column;
import org.shiji.shared.Published;

/**
 * Competition ranks by published score: 1 is the best, two that show the same score share the rank,
 * and the next one counts both.
 */
final class Ranks {

    private Ranks() {}

    /**
     * @param decimals of a published score
     * @return for each row its rank, 0 where it has no score
     */
    static int[] of(Column scores, int decimals) {
        int size = scores.size();
        double[] shown = new double[size];
        int count = 0;
        double[] ascending = new double[size];
        for (int row = 0; row < size; row++) {
            shown[row] = Double.NaN;
            if (scores.isKnown(row)) {
                shown[row] = Published.round(scores.or(row, 0), decimals);
                ascending[count++] = shown[row];
            }
        }
        Arrays.sort(ascending, 0, count);
        int[] ranks = new int[size];
        for (int row = 0; row < size; row++) {
            if (!Double.isNaN(shown[row])) {
                ranks[row] = 1 + count - upTo(ascending, count, shown[row]);
            }
        }
        return ranks;
    }

    /** How many are at most that high. */
    private static int upTo(double[] ascending, int count, double score) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
