package org.shiji.scoring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.ScoreForm.Answers;
import org.shiji.scoring.ScoreForm.Band;
import org.shiji.scoring.ScoreForm.BestPeer;
import org.shiji.scoring.ScoreForm.Deduct;
import org.shiji.scoring.ScoreForm.Identity;
import org.shiji.scoring.ScoreForm.Linear;
import org.shiji.scoring.ScoreForm.MinMax;
import org.shiji.scoring.ScoreForm.Pass;
import org.shiji.scoring.ScoreForm.PeerMean;
import org.shiji.scoring.ScoreForm.PerUnit;
import org.shiji.scoring.ScoreForm.Percentile;
import org.shiji.scoring.ScoreForm.Piecewise;
import org.shiji.scoring.ScoreForm.Point;
import org.shiji.scoring.ScoreForm.Rank;
import org.shiji.scoring.ScoreForm.Ratio;
import org.shiji.scoring.ScoreForm.Relative;
import org.shiji.scoring.ScoreForm.Step;
import org.shiji.scoring.ScoreForm.Steps;
import org.shiji.scoring.ScoreForm.Target;
import org.shiji.scoring.ScoreForm.ZScore;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Period;

/**
 * Scores by one form in one period. Every boundary is met within the tolerance of {@link
 * Arithmetic#same}.
 */
final class ScoreForms {

    /** What is not clamped may go far, but not so far that sums of it overflow. */
    private static final double MOST = 1e15;

    private final ScoreForm form;
    private final Cohort cohort;
    private final double target;
    private final double mean;
    private final double deviation;

    /**
     * @param cohort whom a relative form compares with; any other form asks nothing of it
     */
    ScoreForms(ScoreForm form, Cohort cohort, Period period) {
        this(form, cohort, form instanceof Target one ? one.of(period) : null);
    }

    private ScoreForms(ScoreForm form, Cohort cohort, @Nullable Double target) {
        this.form = form;
        this.cohort = cohort;
        boolean byMean = form instanceof PeerMean || form instanceof ZScore;
        mean = byMean ? cohort.mean() : Double.NaN;
        deviation = form instanceof ZScore ? cohort.deviation() : Double.NaN;
        this.target = target == null ? Double.NaN : target;
    }

    /** The form of an indicator that has one, against the cohort frozen for it. */
    static ScoreForms of(
            Indicator indicator, ScoreForm form, Sheet sheet, Map<KpiCode, Cohort> cohorts) {
        return new ScoreForms(
                form, cohorts.getOrDefault(indicator.code(), Cohort.NOBODY), sheet.period());
    }

    /**
     * Whether nobody can be told from anybody else: a score by comparison is then left out
     * altogether.
     */
    boolean isUndiscerning() {
        return form instanceof Relative relative && !cohort.discerns(relative);
    }

    /** Scores of a whole column, NaN where there is no value or it cannot be scored. */
    double[] column(Column values) {
        double[] x = values.values;
        double[] scores = new double[x.length];
        switch (form) {
            case Pass pass -> {
                Scope scope = Scope.of(x.length, name -> values);
                double[] holds = new ColumnEvaluator(scope).evaluate(pass.when().tree()).values;
                for (int i = 0; i < x.length; i++) {
                    scores[i] = values.isKnown(i) ? passed(Arithmetic.holds(holds[i])) : Double.NaN;
                }
            }
            case MinMax range when !isUndiscerning() -> {
                double least = cohort.least();
                double greatest = cohort.greatest();
                for (int i = 0; i < x.length; i++) {
                    scores[i] = minMax(range, x[i], least, greatest) + 0.0;
                }
            }
            case Linear linear -> {
                for (int i = 0; i < x.length; i++) {
                    scores[i] = finite(linear(linear, x[i]));
                }
            }
            default -> {
                for (int i = 0; i < x.length; i++) {
                    scores[i] = Double.isNaN(x[i]) ? x[i] : of(x[i]);
                }
            }
        }
        return scores;
    }

    /** The score of one value; NaN where it cannot be calculated. */
    double of(double x) {
        return finite(
                switch (form) {
                    case Identity identity -> identity(identity, x);
                    case Linear linear -> linear(linear, x);
                    case Ratio ratio -> ratio(ratio, x);
                    case Steps steps -> steps(steps.steps(), x);
                    case Piecewise piecewise -> piecewise(piecewise.points(), x);
                    case PerUnit per -> clamp(share(x * per.points(), per.cap()));
                    case Deduct deduct ->
                            clamp(100 - clamp(share(x * deduct.points(), deduct.cap())));
                    case Pass pass -> column(Column.calculated(new double[] {x}))[0];
                    case Answers answers -> answer(answers, x);
                    case Target way -> target(way, x);
                    case Relative relative ->
                            cohort.discerns(relative) ? relative(relative, x) : Double.NaN;
                });
    }

    /** The target of the period, null where the form has none for it. */
    @Nullable Double target() {
        return Double.isNaN(target) ? null : target;
    }

    private double relative(Relative relative, double x) {
        Direction direction = relative.direction();
        return switch (relative) {
            case BestPeer best -> bestPeer(best, x, cohort.best(direction));
            case PeerMean bands -> peerMean(bands, x, mean);
            case MinMax range -> minMax(range, x, cohort.least(), cohort.greatest());
            case ZScore z -> {
                double away = (x - mean) / deviation;
                yield z.mean() + z.sd() * (direction == Direction.HIGHER ? away : -away);
            }
            case Percentile percentile -> 100.0 * cohort.worse(x, direction) / (cohort.size() - 1);
            case Rank rank -> cohort.worse(x, direction) + 1;
        };
    }

    private static double identity(Identity identity, double x) {
        double score = identity.direction() == Direction.HIGHER ? x : 100 - x;
        return identity.clamp() ? clamp(score) : score;
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
        if (ratio.direction() == Direction.LOWER) {
            if (Arithmetic.atLeast(ratio.full(), x)) {
                return 100;
            }
            return Arithmetic.less(ratio.floor(), x) ? 0 : clamp(share(ratio.full(), x));
        }
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

    private static double answer(Answers answers, double x) {
        for (Map.Entry<Double, Double> answer : answers.values().entrySet()) {
            if (Arithmetic.same(x, answer.getKey())) {
                return answer.getValue();
            }
        }
        Double otherwise = answers.otherwise();
        return otherwise == null ? Double.NaN : otherwise;
    }

    private double target(Target way, double x) {
        if (Double.isNaN(target)) {
            return target;
        }
        boolean higher = way.direction() == Direction.HIGHER;
        if (!higher && x <= 0) {
            return 100;
        }
        double done = higher ? share(x, target) : share(target, x);
        return clamp(share(done, way.cap()));
    }

    private static double bestPeer(BestPeer form, double x, double best) {
        if (form.direction() == Direction.LOWER) {
            if (Arithmetic.less(form.floor(), x)) {
                return 0;
            }
            return Arithmetic.same(x, best) ? 100 : clamp(share(best, x));
        }
        if (Arithmetic.less(x, form.floor())) {
            return 0;
        }
        return Arithmetic.same(x, best) ? 100 : clamp(share(x, best));
    }

    private static double peerMean(PeerMean form, double x, double mean) {
        for (Band band : form.bands()) {
            boolean higher = form.direction() == Direction.HIGHER;
            double least = higher ? mean - band.behind() : x;
            double reached = higher ? x : mean + band.behind();
            boolean holds =
                    band.closed()
                            ? Arithmetic.atLeast(reached, least)
                            : Arithmetic.less(least, reached);
            if (holds || Double.isInfinite(band.behind())) {
                return band.score();
            }
        }
        return 0;
    }

    /** Not a number stays what it is. */
    private static double minMax(MinMax form, double x, double least, double greatest) {
        double way = form.direction() == Direction.HIGHER ? x - least : greatest - x;
        double score = form.low() + way / (greatest - least) * (form.high() - form.low());
        return Math.max(form.low(), Math.min(form.high(), score));
    }

    /** By a form that asks neither others nor the period. */
    static double points(ScoreForm form, double value) {
        return new ScoreForms(form, Cohort.NOBODY, (Double) null).of(value);
    }

    static boolean passes(Formula condition, double value) {
        Column one = Column.calculated(new double[] {value});
        Scope scope = Scope.of(1, name -> one);
        return Arithmetic.holds(new ColumnEvaluator(scope).evaluate(condition.tree()).values[0]);
    }

    private static double passed(boolean holds) {
        return holds ? 100 : 0;
    }

    private static double finite(double score) {
        return Math.abs(score) <= MOST ? score + 0.0 : Double.NaN;
    }

    private static double share(double x, double whole) {
        return Arithmetic.same(x, whole) ? 100 : x / whole * 100;
    }

    private static double clamp(double score) {
        return Math.max(0, Math.min(100, score));
    }
}
