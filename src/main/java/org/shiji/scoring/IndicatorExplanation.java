package org.shiji.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Step.What;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Message;
import org.shiji.shared.Missing;
import org.shiji.shared.Text;

/** The steps from the elements of one unit to the score of one indicator. */
final class IndicatorExplanation {

    private static final Set<String> ELSEWHERE =
            Set.of("prior", "growth", "peers_max", "peers_min", "peers_mean", "peers_median");

    private final Plan plan;
    private final Scores scores;
    private final Indicator indicator;
    private final int row;
    private final Scope scope;
    private final Namer namer;
    private final List<Step> steps = new ArrayList<>();

    IndicatorExplanation(
            Plan plan, Scores scores, @Nullable Scores prior, Indicator indicator, int row) {
        this.plan = plan;
        this.scores = scores;
        this.indicator = indicator;
        this.row = row;
        scope = Scope.of(plan.framework, scores.sheet(), scores.values(), prior);
        namer = Namer.of(plan.framework);
    }

    List<Step> steps() {
        Expr tree = indicator.formula().tree();
        operands(tree);
        Cell value = new RowEvaluator(scope, row, namer).evaluate(tree);
        Figure figure = value.figure();
        add(What.FORMULA, figure, "formula", words(tree), filled(tree));
        Message why = value.why();
        if (value.isKnown() || why == null) {
            add(
                    What.VALUE,
                    figure,
                    "value",
                    indicator.name(),
                    Numbers.say(figure, indicator.unit()));
        } else {
            add(What.VALUE, figure, "value.none", indicator.name(), why);
        }
        ScoreForm form = indicator.score();
        if (form != null && scores.scores().containsKey(indicator.code())) {
            score(form, value);
        }
        return List.copyOf(steps);
    }

    private void operands(Expr tree) {
        Set<String> ofPrior = new LinkedHashSet<>();
        for (Expr part : Formula.parts(tree)) {
            boolean looksBack =
                    part instanceof Expr.Call call
                            && (call.function().equals("prior")
                                    || call.function().equals("growth"));
            if (looksBack) {
                ofPrior.addAll(Formula.names(part));
            }
        }
        for (String name : Formula.names(tree)) {
            operand(name, "operand", scope.column(name).figure(row));
            Scope before = scope.prior();
            int there = before != null && ofPrior.contains(name) ? scope.priorRows()[row] : -1;
            if (before != null && there >= 0) {
                operand(name, "operand.prior", before.column(name).figure(there));
            }
        }
    }

    private void operand(String name, String key, Figure figure) {
        Object said = Numbers.say(figure, Names.unit(plan.framework, name));
        add(What.ELEMENT, figure, key, Names.of(plan.framework, name), said);
    }

    private void score(ScoreForm form, Cell value) {
        PointsOff off = new PointsOff(scores.sheet(), scores.deductions());
        ScoreForms forms = ScoreForms.of(indicator, form, scores.sheet(), scores.cohorts());
        IndicatorRow way =
                new IndicatorRow(plan, indicator, scores.sheet(), off, forms.isUndiscerning());
        // a column holds no negative zero, by which a division would come out the other way
        double formScore = value.isKnown() ? forms.of(value.value() + 0.0) : Double.NaN;
        way.compute(row, value.isKnown(), formScore);
        if (Double.isFinite(formScore)) {
            peers(form, forms);
            Text rule = both(locale -> ScoreWords.describe(form, indicator.unit(), locale));
            Object shown = Numbers.say(value.figure(), indicator.unit());
            add(What.SCORE_FORM, figure(formScore), "form", rule, shown, Numbers.say(formScore));
        }
        if (way.afterCap < formScore) {
            add(
                    What.EVIDENCE_CAP,
                    figure(way.afterCap),
                    "cap",
                    Message.of("scoring.evidence." + indicator.caps().required().name()),
                    Message.of("scoring.evidence." + way.evidence.name()),
                    Numbers.say(way.cap));
        }
        if (value.isKnown() && Double.isNaN(formScore)) {
            Figure none = way.leftOut ? Figure.absent(Missing.NOT_APPLICABLE) : figure(formScore);
            add(What.SCORE_FORM, none, unscored(form, way), indicator.name());
        }
        if (Double.isNaN(formScore) && !way.leftOut) {
            String policy = indicator.kind() == IndicatorKind.VETO ? "VETO" : way.policy().name();
            add(What.MISSING_POLICY, score(), "policy." + policy, indicator.name());
        }
        deductions(way.afterPolicy, way.score);
        weight();
    }

    /** What a form by comparison, or with a target of its own for the period, measures with. */
    private void peers(ScoreForm form, ScoreForms forms) {
        Cohort cohort = scores.cohorts().get(indicator.code());
        if (form instanceof ScoreForm.Relative && cohort != null) {
            add(
                    What.SCORE_FORM,
                    Figure.of(cohort.mean()),
                    "cohort",
                    Numbers.exact(cohort.size()),
                    say(cohort.least()),
                    say(cohort.mean()),
                    say(cohort.greatest()));
        }
        Double target = forms.target();
        if (target != null) {
            add(
                    What.SCORE_FORM,
                    Figure.of(target),
                    "target",
                    scores.sheet().period().code(),
                    say(target));
        }
    }

    private Object say(double value) {
        return Numbers.say(Figure.of(value), indicator.unit());
    }

    private static String unscored(ScoreForm form, IndicatorRow way) {
        if (way.leftOut) {
            return "unscored.cohort";
        }
        return switch (form) {
            case ScoreForm.Answers answers -> "unscored.answer";
            case ScoreForm.Target target -> "unscored.target";
            default -> "unscored.range";
        };
    }

    private void deductions(double before, double after) {
        if (scores.sheet().lens() != Lens.VERIFIED || Double.isNaN(before)) {
            return;
        }
        for (Deduction deduction : scores.deductions()) {
            if (deduction.row() == row && deduction.target().equals(indicator.code())) {
                add(
                        What.DEDUCTION,
                        figure(after),
                        "deduction",
                        Numbers.say(deduction.points()),
                        deduction.reason(),
                        Numbers.say(before),
                        Numbers.say(after));
            }
        }
    }

    private void weight() {
        Node parent = plan.parents.get(indicator.code());
        if (parent == null) {
            return;
        }
        double total = parent.children().stream().mapToDouble(Node.Child::weight).sum();
        for (Node.Child child : parent.children()) {
            if (child instanceof Node.Leaf leaf && leaf.indicator().equals(indicator.code())) {
                if (leaf.weight() > 0) {
                    String share = Numbers.say(leaf.weight() / total * 100);
                    add(
                            What.WEIGHT,
                            score(),
                            "weight",
                            parent.name(),
                            Numbers.exact(leaf.weight()),
                            share);
                } else if (leaf.points() > 0) {
                    add(
                            What.WEIGHT,
                            score(),
                            "weight.bonus",
                            parent.name(),
                            Numbers.exact(leaf.points()));
                }
            }
        }
    }

    private Figure score() {
        Column column = scores.scores().get(indicator.code());
        if (column == null) {
            throw new IllegalArgumentException("not scored: " + indicator.code());
        }
        return column.figure(row);
    }

    private static Figure figure(double score) {
        return Double.isFinite(score)
                ? Figure.of(score)
                : Cell.broken(Message.of("scoring.why.range")).figure();
    }

    private Text words(Expr tree) {
        return both(locale -> FormulaWords.describe(tree, namer, locale));
    }

    /**
     * The formula with numbers for names; what looks at another period or at the peers stands there
     * as its number.
     */
    private Text filled(Expr tree) {
        return both(locale -> FormulaWords.describe(tree, namer, locale, this::number));
    }

    private @Nullable String number(Expr part) {
        boolean filled =
                part instanceof Expr.Name
                        || (part instanceof Expr.Call call && ELSEWHERE.contains(call.function()));
        if (!filled) {
            return null;
        }
        Cell cell = new RowEvaluator(scope, row, namer).evaluate(part);
        return cell.isKnown() ? Numbers.say(cell.value()) : "?";
    }

    private interface Spoken {
        String in(Locale locale);
    }

    private static Text both(Spoken spoken) {
        return new Text(spoken.in(Locale.CHINESE), spoken.in(Locale.ENGLISH));
    }

    private void add(What what, Figure result, String key, Object... arguments) {
        steps.add(new Step(what, Message.of("scoring.step." + key, arguments), result));
    }
}
