package org.shiji.dashboard;

import java.util.List;
import java.util.Map;
import org.shiji.assessment.Scorecard.Totals;
import org.shiji.assessment.Standing;
import org.shiji.dashboard.Overview.Line;
import org.shiji.scoring.Stage;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.UnionProfile;

/** Unions and totals to try things on. */
public final class Examples {

    public static final Figure NONE = Figure.absent(Missing.NOT_REPORTED);

    private Examples() {}

    public static Standing standing(String id, String verdict, double claimed, double verified) {
        return standing(id, verdict, Figure.of(claimed), Figure.of(verified), Map.of());
    }

    public static Standing standing(
            String id, String verdict, Figure claimed, Figure verified, Map<Stage, Figure> stages) {
        UnionProfile union =
                new UnionProfile(
                        new UnionId(id),
                        new Text(id + "产教联合体", id + " Union"),
                        "91",
                        new Text("江东省", "Jiangdong"),
                        new Text("滨江市", "Binjiang"),
                        new Text("高新区", "High-tech park"),
                        List.of(),
                        "2023-05-18");
        Figure water =
                claimed.isKnown() && verified.isKnown()
                        ? Figure.of((claimed.or(0) - verified.or(0)) / claimed.or(1))
                        : NONE;
        return new Standing(
                union,
                Period.year(2025),
                verdict,
                new Text(verdict, verdict),
                true,
                claimed,
                verified,
                verified,
                water,
                stages,
                0,
                Text.same("sentence"));
    }

    /** A union with a place in the quadrant. */
    public static Line line(String id, String verdict, double activity, double outcome) {
        return new Line(
                standing(
                        id,
                        verdict,
                        Figure.of(80),
                        Figure.of(60),
                        Map.of(
                                Stage.ACTIVITY,
                                Figure.of(activity),
                                Stage.OUTCOME,
                                Figure.of(outcome))),
                List.of());
    }

    public static Totals totals(
            double claimed, double documented, double supported, double verified) {
        return totals(
                Figure.of(claimed),
                Figure.of(documented),
                Figure.of(supported),
                Figure.of(verified));
    }

    public static Totals totals(
            Figure claimed, Figure documented, Figure supported, Figure verified) {
        return new Totals(
                claimed,
                documented,
                supported,
                verified,
                NONE,
                1,
                Map.of(),
                NONE,
                0,
                0,
                Figure.of(60),
                14);
    }
}
