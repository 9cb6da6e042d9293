package org.shiji.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            case Identity identity -> word(identity.clamp() ? "identity" : "identity.free");
            case Linear linear ->
                    word(
                            linear.clamp() ? "linear" : "linear.free",
                            value(linear.zero()),
                            value(linear.full()));
            case Ratio ratio ->
                    ratio.floor() > 0
                            ? word("ratio.floor", value(ratio.full()), value(ratio.floor()))
                            : word("ratio", value(ratio.full()));
            case Steps steps -> steps(steps.steps());
            case Piecewise piecewise -> points(piecewise.points());
            case PerUnit per -> word("perUnit", value(1), number(per.points()), number(per.cap()));
            case Deduct deduct ->
                    word("deduct", value(1), number(deduct.points()), number(deduct.cap()));
            case Pass pass ->
                    word("pass", FormulaWords.describe(pass.when().tree(), this::name, locale));
        };
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
