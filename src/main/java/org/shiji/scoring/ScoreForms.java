package org.shiji.scoring;

import java.util.List;
import org.shiji.scoring.ScoreForm.Deduct;
import org.shiji.scoring.ScoreForm.Identity;
import org.shiji.scoring.ScoreForm.Linear;
import org.shiji.scoring.ScoreForm.Pass;
import org.shiji.scoring.ScoreForm.PerUnit;
import org.shiji.scoring.ScoreForm.Piecewise;
import org.shiji.scoring.ScoreForm.Point;
import org.shiji.scoring.ScoreForm.Ratio;
import org.shiji.scoring.ScoreForm.Step;
import org.shiji.scoring.ScoreForm.Steps;

/** Scores by a form. Every boundary is met within the tolerance of {@link Arithmetic#same}. */
final class ScoreForms {

    private ScoreForms() {}

    /** Scores of a whole column, NaN where there is no value. */
    static double[] column(ScoreForm form, Column values) {
        double[] scores = new double[values.size()];
        if (form instanceof Pass pass) {
            Scope scope = Scope.of(values.size(), name -> values);
            double[] holds = new ColumnEvaluator(scope).evaluate(pass.when().tree()).values;
            for (int i = 0; i < scores.length; i++) {
                scores[i] = values.isKnown(i) ? passed(Arithmetic.holds(holds[i])) : Double.NaN;
            }
            return scores;
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = values.isKnown(i) ? of(form, values.values[i]) : Double.NaN;
        }
        return scores;
    }

    /** The score of one value; NaN where it is beyond what can be calculated. */
    static double of(ScoreForm form, double x) {
        double score =
                switch (form) {
                    case Identity identity -> identity.clamp() ? clamp(x) : x;
                    case Linear linear -> linear(linear, x);
                    case Ratio ratio -> ratio(ratio, x);
                    case Steps steps -> steps(steps.steps(), x);
                    case Piecewise piecewise -> piecewise(piecewise.points(), x);
                    case PerUnit per -> clamp(share(x * per.points(), per.cap()));
                    case Deduct deduct ->
                            clamp(100 - clamp(share(x * deduct.points(), deduct.cap())));
                    case Pass pass -> column(pass, one(x))[0];
                };
        return Double.isFinite(score) ? score + 0.0 : Double.NaN;
    }

    private static Column one(double x) {
        return Column.calculated(new double[] {x});
    }

    private static double passed(boolean holds) {
        return holds ? 100 : 0;
    }

    private static double linear(Linear linear, double x) {
        if (Arithmetic.same(x, linear.full())) {
            return 100;
        }
        if (Arithmetic.same(x, linear.zero())) {
            return 0;
        }
        double score = (x - linear.zero()) / (linear.full() - linear.zero()) * 100;
        return linear.clamp() ? clamp(score) : score;
    }

    private static double ratio(Ratio ratio, double x) {
        if (Arithmetic.atLeast(x, ratio.full())) {
            return 100;
        }
        return Arithmetic.less(x, ratio.floor()) ? 0 : clamp(share(x, ratio.full()));
    }

    private static double steps(List<Step> steps, double x) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            boolean reached =
                    step.closed()
                            ? Arithmetic.atLeast(x, step.bound())
                            : Arithmetic.less(step.bound(), x);
            if (reached) {
                return step.score();
            }
        }
        return 0;
    }

    private static double piecewise(List<Point> points, double x) {
        for (int i = points.size() - 1; i >= 0; i--) {
            Point left = points.get(i);
            if (Arithmetic.atLeast(x, left.x())) {
                if (i == points.size() - 1 || Arithmetic.same(x, left.x())) {
                    return left.score();
                }
                Point right = points.get(i + 1);
                double way = (x - left.x()) / (right.x() - left.x());
                return left.score() + way * (right.score() - left.score());
            }
        }
        return points.getFirst().score();
    }

    private static double share(double x, double whole) {
        return Arithmetic.same(x, whole) ? 100 : x / whole * 100;
    }

    private static double clamp(double score) {
        return Math.max(0, Math.min(100, score));
    }
}
