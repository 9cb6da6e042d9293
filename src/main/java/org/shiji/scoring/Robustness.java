package org.shiji.scoring;

import java.util.List;

/**
 * How far the outcome of a period hangs on choices somebody might have made otherwise: weights, the
 * kind of mean, small errors in the data. From a seeded trial; the same inputs give the same
 * numbers.
 *
 * @param runs how often everything was scored anew
 * @param units in the order of the sheet
 */
public record Robustness(int runs, List<OfUnit> units) {

    public Robustness {
        units = List.copyOf(units);
    }

    /**
     * @param ranked whether the unit has a total and so a rank; the ranks are 0 otherwise
     * @param medianRank of the runs, 1 is the best
     * @param bestRank the rank that 5 % of the runs reach or better
     * @param worstRank the rank that 95 % of the runs reach or better
     * @param agreement share of the runs that come to the same verdict, 0 to 1
     * @param others the other verdicts of the runs with their shares, the most frequent first
     */
    public record OfUnit(
            boolean ranked,
            double medianRank,
            int bestRank,
            int worstRank,
            double agreement,
            List<Share> others) {
        public OfUnit {
            others = List.copyOf(others);
        }
    }

    /**
     * @param level code of a verdict level
     */
    public record Share(String level, double share) {}
}
