package org.shiji.scoring;

import java.util.List;
import java.util.Locale;
import org.shiji.scoring.Expr.BinaryOp;
import org.shiji.scoring.Expr.UnaryOp;
import org.shiji.shared.Figure;
import org.shiji.shared.Message;
import org.shiji.shared.Missing;
import org.shiji.shared.Text;

/**
 * Calculates an expression for one unit and keeps the cause where there is no value. The same tree
 * and the same {@link Arithmetic} as {@link ColumnEvaluator}, hence the same digits.
 */
final class RowEvaluator {

    private final Scope scope;
    private final int row;
    private final Namer namer;

    RowEvaluator(Scope scope, int row, Namer namer) {
        this.scope = scope;
        this.row = row;
        this.namer = namer;
    }

    Cell evaluate(Expr expr) {
        return switch (expr) {
            case Expr.Num num -> Cell.of(num.value());
            case Expr.Bool bool -> Cell.of(Arithmetic.truth(bool.value()));
            case Expr.Str text -> Cell.broken(why("text", words(text)));
            case Expr.Name name -> name(name);
            case Expr.Unary unary -> unary(unary.op(), evaluate(unary.operand()));
            case Expr.Binary binary -> binary(binary);
            case Expr.In in -> {
                Cell left = evaluate(in.left());
                yield left.isKnown()
                        ? Cell.of(
                                ColumnEvaluator.in(
                                        left.value(), ColumnEvaluator.choices(in.choices())))
                        : left.passedOn();
            }
            case Expr.Call call -> call(call);
        };
    }

    private Cell name(Expr.Name name) {
        Figure figure = scope.column(name.value()).figure(row);
        Double value = figure.value();
        Missing missing = figure.missing();
        if (value != null) {
            return Cell.of(value);
        }
        return Cell.absent(
                missing == null ? Missing.NOT_COMPUTABLE : missing,
                why("missing", words(name), Numbers.reason(figure)));
    }

    private static Cell unary(UnaryOp op, Cell operand) {
        if (!operand.isKnown()) {
            return operand.passedOn();
        }
        return Cell.of(op == UnaryOp.NEGATE ? -operand.value() : Arithmetic.not(operand.value()));
    }

    private Cell binary(Expr.Binary binary) {
        Cell left = evaluate(binary.left());
        Cell right = evaluate(binary.right());
        BinaryOp op = binary.op();
        double result = Arithmetic.binary(op, left.value(), right.value());
        if (Double.isFinite(result)) {
            return Cell.of(result);
        }
        if (!left.isKnown() || !right.isKnown()) {
            return left.isKnown() ? right.passedOn() : left.passedOn();
        }
        if (op == BinaryOp.DIVIDE && right.value() == 0) {
            return Cell.broken(
                    binary.right() instanceof Expr.Num
                            ? why("zero.plain")
                            : why("zero", words(binary.right())));
        }
        boolean root = op == BinaryOp.POWER && left.value() < 0 && Double.isNaN(result);
        return Cell.broken(
                root
                        ? why("root", words(binary.left()), Numbers.say(left.value()))
                        : why("range", words(binary)));
    }

    private Cell call(Expr.Call call) {
        Functions function = ColumnEvaluator.function(call);
        List<Expr> arguments = call.arguments();
        Expr first = arguments.getFirst();
        return switch (function) {
            case IF -> {
                Cell condition = evaluate(first);
                yield condition.isKnown()
                        ? evaluate(arguments.get(condition.value() != 0 ? 1 : 2))
                        : condition.passedOn();
            }
            case COALESCE -> coalesce(arguments);
            case MISSING -> Cell.of(Arithmetic.truth(!evaluate(first).isKnown()));
            case PRIOR -> prior(first);
            case GROWTH -> growth(first);
            case PEERS_MAX, PEERS_MIN, PEERS_MEAN, PEERS_MEDIAN -> {
                double peers = Means.ofPeers(function, new ColumnEvaluator(scope).evaluate(first));
                yield Double.isFinite(peers)
                        ? Cell.of(peers)
                        : Cell.broken(why("peers", words(first)));
            }
            default -> plain(function, call);
        };
    }

    private Cell coalesce(List<Expr> arguments) {
        Cell cell = evaluate(arguments.getFirst());
        for (int i = 1; i < arguments.size() && !cell.isKnown(); i++) {
            cell = evaluate(arguments.get(i));
        }
        return cell;
    }

    private Cell prior(Expr expr) {
        Scope before = scope.prior();
        int there = before == null ? -1 : scope.priorRows()[row];
        if (before == null || there < 0) {
            return Cell.absent(Missing.NOT_REPORTED, why("prior.none", words(expr)));
        }
        Cell cell = new RowEvaluator(before, there, namer).evaluate(expr);
        Missing missing = cell.missing();
        Message cause = cell.why();
        return missing == null || cause == null ? cell : Cell.absent(missing, why("prior", cause));
    }

    private Cell growth(Expr expr) {
        Cell now = evaluate(expr);
        Cell before = prior(expr);
        double growth = Arithmetic.growth(now.value(), before.value());
        if (Double.isFinite(growth)) {
            return Cell.of(growth);
        }
        if (!now.isKnown() || !before.isKnown()) {
            return now.isKnown() ? before.passedOn() : now.passedOn();
        }
        return Cell.broken(
                before.value() == 0 ? why("growth", words(expr)) : why("range", words(expr)));
    }

    private Cell plain(Functions function, Expr.Call call) {
        double[] values = new double[call.arguments().size()];
        for (int i = 0; i < values.length; i++) {
            Cell cell = evaluate(call.arguments().get(i));
            if (!cell.isKnown()) {
                return cell.passedOn();
            }
            values[i] = cell.value();
        }
        double result = Arithmetic.call(function, values);
        if (Double.isFinite(result)) {
            return Cell.of(result);
        }
        Text first = words(call.arguments().getFirst());
        String shown = Numbers.say(values[0]);
        return Cell.broken(
                switch (function) {
                    case LN, LOG10 -> why("logarithm", first, shown);
                    case SQRT -> why("root", first, shown);
                    case GEOMEAN, HARMEAN -> why("mean", words(call));
                    default -> why("range", words(call));
                });
    }

    private Text words(Expr expr) {
        return new Text(
                FormulaWords.describe(expr, namer, Locale.CHINESE),
                FormulaWords.describe(expr, namer, Locale.ENGLISH));
    }

    private static Message why(String key, Object... arguments) {
        return Message.of("scoring.why." + key, arguments);
    }
}
