package org.shiji.dashboard;

import java.util.List;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Standing;
import org.shiji.scoring.Stage;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.Text;

/**
 * How many unions stand in a period, at a glance.
 *
 * @param lines the unions the reader asked for, most water first, unknown water last
 * @param verdicts how many of them have which verdict, the best first
 * @param median of their verified scores
 * @param medianBefore of the same a period earlier
 * @param water of all together: (claimed − verified) ÷ claimed over the unions that have both, 0 to
 *     1
 * @param wettest those with the most water, at most five
 * @param all how many unions there are before any filter
 */
public record Overview(
        Period period,
        List<Line> lines,
        List<VerdictCount> verdicts,
        Figure median,
        Figure medianBefore,
        Figure water,
        List<Wet> wettest,
        int all) {

    /** From here on upwards a stage counts as strong, on the scale of 0 to 100. */
    public static final double STRONG = 50;

    /**
     * @param trend verified scores of up to three periods, the oldest first, this one last
     */
    public record Line(Standing standing, List<Trend> trend) {

        /** Strong in activity, weak in outcome: 声势大、实绩小. */
        public boolean isLoud() {
            Double activity = stage(Stage.ACTIVITY).value();
            Double outcome = stage(Stage.OUTCOME).value();
            return activity != null && outcome != null && activity >= STRONG && outcome < STRONG;
        }

        /** Whether both stages have a score, so that the union has a place in the quadrant. */
        public boolean hasPlace() {
            return stage(Stage.ACTIVITY).isKnown() && stage(Stage.OUTCOME).isKnown();
        }

        /** Score of a stage, 0 to 100. */
        public Figure stage(Stage stage) {
            return standing.stages().getOrDefault(stage, Figure.absent(Missing.NOT_COMPUTABLE));
        }
    }

    public record Trend(Period period, Figure score) {}

    public record VerdictCount(String code, Text name, int count) {}

    /**
     * A union with much water.
     *
     * @param causes where it comes from, the weightiest first, at most two
     */
    public record Wet(Standing standing, List<Scorecard.Cause> causes) {}

    /** How many are strong in activity and weak in outcome. */
    public long loud() {
        return lines.stream().filter(Line::isLoud).count();
    }
}
