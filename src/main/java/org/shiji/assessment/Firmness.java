package org.shiji.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Flip;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Text;

/**
 * 稳健性: how firm a verdict is. Of the other unions of the period it tells ranks only.
 *
 * @param trial what came of the simulations; null where the framework asks for none
 * @param changes the smallest single changes that would make another verdict: at most one of the
 *     red flags and one of the indicators; empty where none would
 */
public record Firmness(@Nullable Trial trial, List<Change> changes) {

    public Firmness {
        changes = List.copyOf(changes);
    }

    /**
     * @param runs how often the period was scored anew
     * @param agreement share of the runs that come to the verdict given, 0 to 1
     * @param firm whether as many agree as the framework asks for
     * @param ranks null where the union has no total and so no rank
     * @param others the other verdicts of the runs, the most frequent first
     * @param words the same for reading
     */
    public record Trial(
            int runs,
            double agreement,
            boolean firm,
            @Nullable Ranks ranks,
            List<Outcome> others,
            TrialWords words) {
        public Trial {
            others = List.copyOf(others);
        }
    }

    /**
     * Among the unions with a total; 1 is the best.
     *
     * @param best the rank that 5 % of the runs reach or better
     * @param worst the rank that 95 % of the runs reach or better
     * @param among how many unions are ranked
     */
    public record Ranks(double median, int best, int worst, int among) {}

    /**
     * @param code of a verdict level
     * @param share of the runs, 0 to 1
     */
    public record Outcome(String code, Text name, double share) {}

    /**
     * @param verdict the answer: in how many of the simulations the verdict holds
     * @param asked whether that is as much as the framework asks for
     * @param others which verdicts the other simulations come to; empty where all agree
     * @param rank the median rank and the interval of 5 to 95 %
     * @param varied how often was simulated, and what was made different
     */
    public record TrialWords(Text verdict, Text asked, Text others, Text rank, Text varied) {}

    /**
     * @param code the indicator that would change; the code of the root for a flag
     * @param level code of the verdict that would follow
     */
    public record Change(Flip.What what, KpiCode code, String level, Text said) {}
}
