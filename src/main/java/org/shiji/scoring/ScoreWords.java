package org.shiji.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.shiji.shared.Messages;
import org.shiji.shared.Units;

/** A score form as a sentence with its numbers. */
public final class ScoreWords {

    private final String unit;
    private final Locale locale;

    private ScoreWords(String unit, Locale locale) {
        this.unit = unit;
        this.locale = locale;
    }

    /**
     * The rule in words, such as "10% scores 0, 45% scores 100, in a straight line between".
     *
     * @param unit of the indicator's value, may be empty
     */
    public static String describe(ScoreForm form, String unit, Locale locale) {
        return new ScoreWords(unit, locale).say(form);
    }

    private String say(ScoreForm form) {
        return switch (form) {
            case Identity identity ->
                    word(
                            (identity.clamp() ? "identity" : "identity.free")
                                    + (identity.direction() == Direction.LOWER ? ".lower" : ""));
            case Linear linear ->
                    word(
                            linear.clamp() ? "linear" : "linear.free",
                            value(linear.zero()),
                            value(linear.full()));
            case Ratio ratio -> floored("ratio", ratio.full(), ratio.floor(), ratio.direction());
            case Steps steps -> steps(steps.steps());
            case Piecewise piecewise -> points(piecewise.points());
            case PerUnit per -> word("perUnit", value(1), number(per.points()), number(per.cap()));
            case Deduct deduct ->
                    word("deduct", value(1), number(deduct.points()), number(deduct.cap()));
            case Pass pass ->
                    word("pass", FormulaWords.describe(pass.when().tree(), this::name, locale));
            case Answers answers -> answers(answers);
            case Target target -> target(target);
            case Relative relative -> relative(relative);
        };
    }

    private String relative(Relative form) {
        String scope = word("cohort." + form.scope());
        String turn = form.direction() == Direction.LOWER ? ".lower" : "";
        return switch (form) {
            case BestPeer best -> floored("bestPeer", Double.NaN, best.floor(), best.direction());
            case PeerMean mean -> peerMean(mean);
            case MinMax range ->
                    word("minMax" + turn, scope, number(range.low()), number(range.high()));
            case ZScore z -> word("zScore" + turn, scope, number(z.mean()), number(z.sd()));
            case Percentile percentile -> word("percentile" + turn, scope);
            case Rank rank -> word("rank" + turn, scope);
        };
    }

    /** A rule with a floor that may be none: 0 where more is better, infinite where less is. */
    private String floored(String key, double full, double floor, Direction direction) {
        boolean lower = direction == Direction.LOWER;
        boolean cutsOff = lower ? Double.isFinite(floor) : floor > 0;
        String which = key + (lower ? ".lower" : "") + (cutsOff ? ".floor" : "");
        return word(which, Double.isNaN(full) ? "" : value(full), cutsOff ? value(floor) : "");
    }

    private String peerMean(PeerMean mean) {
        List<String> said = new ArrayList<>();
        for (Band band : mean.bands()) {
            said.add(
                    Double.isInfinite(band.behind())
                            ? word("band.rest", number(band.score()))
                            : word(
                                    band.closed() ? "band.within" : "band.below",
                                    value(band.behind()),
                                    number(band.score())));
        }
        String turn = mean.direction() == Direction.LOWER ? ".lower" : "";
        return word("peerMean" + turn, String.join(word("comma"), said));
    }

    private String answers(Answers answers) {
        List<String> said = new ArrayList<>();
        answers.values()
                .forEach((answer, score) -> said.add(word("answer", value(answer), number(score))));
        Double otherwise = answers.otherwise();
        if (otherwise != null) {
            said.add(word("answer.otherwise", number(otherwise)));
        }
        return word("answers", String.join(word("comma"), said));
    }

    private String target(Target target) {
        List<String> said = new ArrayList<>();
        target.byPeriod()
                .forEach((period, of) -> said.add(word("target.of", period.code(), value(of))));
        Double every = target.every();
        if (every != null) {
            said.add(word(said.isEmpty() ? "target.every" : "target.other", value(every)));
        }
        String turn = target.direction() == Direction.LOWER ? ".lower" : "";
        return word("target" + turn, String.join(word("comma"), said), number(target.cap()));
    }

    private String steps(List<Step> steps) {
        List<String> said = new ArrayList<>();
        for (Step step : steps) {
            said.add(
                    word(
                            step.closed() ? "from" : "above",
                            value(step.bound()),
                            number(step.score())));
        }
        return word("steps", String.join(word("comma"), said));
    }

    private String points(List<Point> points) {
        List<String> said = new ArrayList<>();
        for (Point point : points) {
            said.add(word("point", value(point.x()), number(point.score())));
        }
        return word("piecewise", String.join(word("comma"), said));
    }

    private String name(String code, Locale language) {
        return code.equals("value") ? word("value") : code;
    }

    private String value(double value) {
        return Units.after(Numbers.exact(value), unit, locale);
    }

    private static String number(double value) {
        return Numbers.exact(value);
    }

    private String word(String key, Object... arguments) {
        return Messages.say(locale, "scoring.form." + key, arguments);
    }
}
