package org.shiji.assessment;

import java.util.List;
import org.shiji.shared.Figure;
import org.shiji.shared.Text;
import org.shiji.unions.UnionProfile;

/**
 * What other rules would make of a period. Both sides are scored anew on the same figures, so that
 * only the rules differ.
 *
 * @param unions how many are counted here: all of the period for those who look after all of them
 *     or keep the system, else those the viewer may see
 * @param moved how many of them have another rank
 * @param rescored how many of them have another published total
 * @param flipped how many of them have another verdict
 * @param decimals of a published total, by the rules tried
 * @param moves of the unions the viewer may see, by their rank now
 */
public record Outlook(
        int unions, int moved, int rescored, int flipped, int decimals, List<Move> moves) {

    public Outlook {
        moves = List.copyOf(moves);
    }

    /** One union by the rules in force and by those tried. */
    public record Move(UnionProfile union, Side before, Side after) {
        public boolean isFlip() {
            return !before.verdict().equals(after.verdict());
        }
    }

    /**
     * @param rank by the published verified total among all unions of the period; 0 without one
     * @param total verified, as published
     * @param verdict code of the level
     */
    public record Side(int rank, Figure total, String verdict, Text verdictName) {}
}
