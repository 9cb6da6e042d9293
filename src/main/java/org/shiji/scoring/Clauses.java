package org.shiji.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Expr.BinaryOp;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Message;
import org.shiji.shared.Published;
import org.shiji.shared.Text;

/**
 * A verdict's condition taken apart into clauses, each said with its figures. Compared are the
 * unrounded figures, said are the published ones (with as many more decimals as it takes not to
 * contradict the comparison). A clause about a missing figure does not hold, and neither does its
 * opposite.
 */
final class Clauses {

    private static final int MOST_DECIMALS = 12;

    private final Framework framework;
    private final VerdictFacts facts;
    private final RowEvaluator evaluator;

    Clauses(Framework framework, VerdictFacts facts) {
        this.framework = framework;
        this.facts = facts;
        evaluator = new RowEvaluator(Scope.of(1, this::column), 0, this::name);
    }

    boolean holds(Expr condition) {
        return Arithmetic.holds(evaluator.evaluate(condition).value());
    }

    /**
     * The clauses that make a condition hold: both sides of an and, those sides of an or that hold.
     */
    List<Message> met(Expr condition) {
        List<Message> said = new ArrayList<>();
        if (condition instanceof Expr.Binary both && isJunction(both.op())) {
            for (Expr side : List.of(both.left(), both.right())) {
                if (holds(side)) {
                    said.addAll(met(side));
                }
            }
        } else {
            said.add(say(condition, true));
        }
        return said;
    }

    /**
     * The clauses that keep a condition from holding: those sides of an and that do not hold, both
     * sides of an or.
     */
    List<Message> unmet(Expr condition) {
        List<Message> said = new ArrayList<>();
        if (condition instanceof Expr.Binary both && isJunction(both.op())) {
            for (Expr side : List.of(both.left(), both.right())) {
                if (!holds(side)) {
                    said.addAll(unmet(side));
                }
            }
        } else {
            said.add(say(condition, false));
        }
        return said;
    }

    private static boolean isJunction(BinaryOp op) {
        return op == BinaryOp.AND || op == BinaryOp.OR;
    }

    private Message say(Expr clause, boolean met) {
        for (String name : Formula.names(clause)) {
            Figure figure = facts.figure(name);
            if (!figure.isKnown() && !evaluator.evaluate(clause).isKnown()) {
                return Message.of(
                        "scoring.clause.missing",
                        words(clause),
                        named(name),
                        Numbers.reason(figure));
            }
        }
        if (clause instanceof Expr.Binary binary) {
            if (binary.left() instanceof Expr.Name name
                    && binary.right() instanceof Expr.Num bound) {
                return compared(
                        name.value(),
                        met ? binary.op() : opposite(binary.op()),
                        bound.value(),
                        clause,
                        met);
            }
            if (binary.left() instanceof Expr.Num bound
                    && binary.right() instanceof Expr.Name name) {
                BinaryOp op = turned(binary.op());
                return compared(name.value(), met ? op : opposite(op), bound.value(), clause, met);
            }
        }
        return general(clause, met);
    }

    private Message compared(
            String name, @Nullable BinaryOp op, double bound, Expr clause, boolean met) {
        Double value = facts.figure(name).value();
        if (op == null || value == null || !op.isComparison()) {
            return general(clause, met);
        }
        String shown = shown(name, value, bound);
        BinaryOp shownAs = value == 0 && bound == 0 ? BinaryOp.EQUAL : op;
        return Message.of(
                "scoring.clause." + shownAs.name(),
                named(name),
                unit(name, shown),
                unit(name, exact(name, bound)));
    }

    private Message general(Expr clause, boolean met) {
        Text filled = new Text(filled(clause, Locale.CHINESE), filled(clause, Locale.ENGLISH));
        return Message.of(
                met ? "scoring.clause.met" : "scoring.clause.unmet", words(clause), filled);
    }

    private String filled(Expr clause, Locale locale) {
        return FormulaWords.describe(
                clause,
                this::name,
                locale,
                part -> {
                    Double value =
                            part instanceof Expr.Name name
                                    ? facts.figure(name.value()).value()
                                    : null;
                    return value == null ? null : Numbers.say(value);
                });
    }

    /**
     * The published figure; longer where rounding would put it on the other side of the bound, or
     * on it.
     */
    private String shown(String name, double value, double bound) {
        double scale = isShare(name) ? 100 : 1;
        int decimals = decimals(name);
        while (decimals < MOST_DECIMALS
                && side(Published.round(value * scale, decimals), bound * scale)
                        != side(value, bound)) {
            decimals++;
        }
        return Numbers.published(value * scale, decimals);
    }

    private static int side(double value, double bound) {
        return Arithmetic.same(value, bound) ? 0 : Double.compare(value, bound);
    }

    private static String exact(String name, double bound) {
        return Numbers.exact(isShare(name) ? bound * 100 : bound);
    }

    private int decimals(String name) {
        if (name.startsWith("score.") || name.startsWith("stage.") || name.equals("conversion")) {
            return framework.decimals();
        }
        return isShare(name) ? 1 : 0;
    }

    private static Object unit(String name, String number) {
        return isShare(name) ? number + "%" : number;
    }

    private static boolean isShare(String name) {
        return name.equals("water") || name.equals("coverage");
    }

    private Text words(Expr clause) {
        return new Text(
                FormulaWords.describe(clause, this::name, Locale.CHINESE),
                FormulaWords.describe(clause, this::name, Locale.ENGLISH));
    }

    private String name(String code, Locale locale) {
        return switch (named(code)) {
            case Message message -> message.in(locale);
            case Text text -> text.in(locale);
            case Object other -> other.toString();
        };
    }

    private Object named(String code) {
        if (code.startsWith("score.") && code.indexOf('.', 6) < 0) {
            Node node = Plan.of(framework).node(new KpiCode(code.substring(6)));
            return node == null ? code : Message.of("scoring.fact.score", node.name());
        }
        return Verdicts.names(framework).contains(code) ? Message.of("scoring.fact." + code) : code;
    }

    private Column column(String name) {
        Column column = new Column(1);
        Figure figure = facts.figure(name);
        Double value = figure.value();
        if (value != null) {
            column.set(0, value);
        }
        return column;
    }

    private static @Nullable BinaryOp opposite(BinaryOp op) {
        return switch (op) {
            case EQUAL -> BinaryOp.NOT_EQUAL;
            case NOT_EQUAL -> BinaryOp.EQUAL;
            case LESS -> BinaryOp.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> BinaryOp.GREATER;
            case GREATER -> BinaryOp.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> BinaryOp.LESS;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, AND, OR -> null;
        };
    }

    /** The comparison with its sides exchanged. */
    private static BinaryOp turned(BinaryOp op) {
        return switch (op) {
            case LESS -> BinaryOp.GREATER;
            case LESS_OR_EQUAL -> BinaryOp.GREATER_OR_EQUAL;
            case GREATER -> BinaryOp.LESS;
            case GREATER_OR_EQUAL -> BinaryOp.LESS_OR_EQUAL;
            case EQUAL, NOT_EQUAL, ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, AND, OR -> op;
        };
    }
}
