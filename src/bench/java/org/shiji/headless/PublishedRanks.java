package org.shiji.headless;

import org.shiji.scoring.Column;

/** The ranks that {@code score} writes, for the benchmark. */
public final class PublishedRanks {

    private PublishedRanks() {}

    /** Rank of each row, 0 where it has no score. */
    public static int[] of(Column scores, int decimals) {
        return Ranks.of(scores, decimals);
    }
}
