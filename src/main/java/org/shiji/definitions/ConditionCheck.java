package org.shiji.definitions;

import java.util.List;
import java.util.function.Function;
import org.shiji.scoring.Expr;
import org.shiji.scoring.Expr.BinaryOp;
import org.shiji.scoring.Expr.UnaryOp;
import org.shiji.scoring.Functions;

/**
 * Looks whether conditions stand where conditions are asked for, and numbers where one calculates.
 * A yes or no fits both; conditions may be added up, to count how many hold.
 */
final class ConditionCheck {

    /** What a part of a formula is. */
    enum Kind {
        NUMBER,
        CONDITION,
        EITHER
    }

    private final Function<String, Kind> names;
    private final FormulaText text;
    private final Issues issues;

    private ConditionCheck(Function<String, Kind> names, FormulaText text, Issues issues) {
        this.names = names;
        this.text = text;
        this.issues = issues;
    }

    /**
     * Says what does not fit within the formula.
     *
     * @param names what each name is
     */
    static Kind check(Function<String, Kind> names, FormulaText text, Issues issues) {
        ConditionCheck check = new ConditionCheck(names, text, issues);
        return check.kind(text.formula().tree());
    }

    /** The same where the whole is to be a condition. */
    static void checkCondition(Function<String, Kind> names, FormulaText text, Issues issues) {
        new ConditionCheck(names, text, issues).condition(text.formula().tree());
    }

    private Kind kind(Expr part) {
        return switch (part) {
            case Expr.Num number -> Kind.NUMBER;
            case Expr.Bool truth -> Kind.CONDITION;
            case Expr.Str words -> Kind.EITHER;
            case Expr.Name name -> names.apply(name.value());
            case Expr.Unary unary when unary.op() == UnaryOp.NOT -> {
                condition(unary.operand());
                yield Kind.CONDITION;
            }
            case Expr.Unary minus -> {
                number(minus.operand());
                yield Kind.NUMBER;
            }
            case Expr.Binary both -> binary(both);
            case Expr.In in -> {
                kind(in.left());
                yield Kind.CONDITION;
            }
            case Expr.Call call -> call(call);
        };
    }

    private Kind binary(Expr.Binary both) {
        if (both.op() == BinaryOp.AND || both.op() == BinaryOp.OR) {
            condition(both.left());
            condition(both.right());
            return Kind.CONDITION;
        }
        if (both.op() == BinaryOp.EQUAL
                || both.op() == BinaryOp.NOT_EQUAL
                || both.op() == BinaryOp.ADD) {
            kind(both.left());
            kind(both.right());
        } else {
            number(both.left());
            number(both.right());
        }
        return both.op().isComparison() ? Kind.CONDITION : Kind.NUMBER;
    }

    private Kind call(Expr.Call call) {
        List<Expr> arguments = call.arguments();
        Functions function = Functions.of(call.function()).orElse(null);
        if (function == null || arguments.isEmpty()) {
            arguments.forEach(this::kind);
            return Kind.EITHER;
        }
        return switch (function) {
            case IF -> {
                condition(arguments.getFirst());
                yield common(arguments.subList(1, arguments.size()));
            }
            case COALESCE, MIN, MAX -> common(arguments);
            case PRIOR, PEERS_MAX, PEERS_MIN -> kind(arguments.getFirst());
            case MISSING -> {
                kind(arguments.getFirst());
                yield Kind.CONDITION;
            }
            case SUM, MEAN -> {
                arguments.forEach(this::kind);
                yield Kind.NUMBER;
            }
            case ABS,
                    ROUND,
                    FLOOR,
                    CEIL,
                    SQRT,
                    LN,
                    LOG10,
                    EXP,
                    GEOMEAN,
                    HARMEAN,
                    GROWTH,
                    PEERS_MEAN,
                    PEERS_MEDIAN,
                    YEARS -> {
                arguments.forEach(this::number);
                yield Kind.NUMBER;
            }
        };
    }

    private Kind common(List<Expr> parts) {
        List<Kind> kinds = parts.stream().map(this::kind).distinct().toList();
        return kinds.size() == 1 ? kinds.getFirst() : Kind.EITHER;
    }

    private void condition(Expr part) {
        if (kind(part) == Kind.NUMBER) {
            issues.doubt(text.at(part), "condition-asked", words(part));
        }
    }

    private void number(Expr part) {
        if (kind(part) == Kind.CONDITION) {
            issues.doubt(text.at(part), "number-asked", words(part));
        }
    }

    private String words(Expr part) {
        return YamlParser.shortened(text.formula().source().substring(part.at(), part.to()));
    }
}
