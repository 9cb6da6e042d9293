package org.shiji.scoring;

import java.util.Arrays;
import java.util.List;
import org.shiji.scoring.Expr.BinaryOp;
import org.shiji.scoring.Expr.UnaryOp;
import org.shiji.shared.Missing;

/**
 * Calculates an expression for all units at once. An operation on a missing value is not
 * computable; {@code if}, {@code coalesce} and {@code missing} look at what they need only, row by
 * row.
 */
final class ColumnEvaluator {

    private final Scope scope;

    ColumnEvaluator(Scope scope) {
        this.scope = scope;
    }

    Column evaluate(Expr expr) {
        return switch (expr) {
            case Expr.Num num -> constant(num.value());
            case Expr.Bool bool -> constant(Arithmetic.truth(bool.value()));
            case Expr.Str text ->
                    constant(
                            Double.NaN); // the reader refuses texts here; there is no number in one
            case Expr.Name name -> scope.column(name.value());
            case Expr.Unary unary -> unary(unary.op(), evaluate(unary.operand()).values);
            case Expr.Binary binary ->
                    binary(
                            binary.op(),
                            evaluate(binary.left()).values,
                            evaluate(binary.right()).values);
            case Expr.In in -> in(evaluate(in.left()).values, choices(in.choices()));
            case Expr.Call call -> call(call);
        };
    }

    private Column constant(double value) {
        double[] result = new double[scope.size()];
        Arrays.fill(result, value);
        return Column.calculated(result);
    }

    private static Column unary(UnaryOp op, double[] a) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = op == UnaryOp.NEGATE ? -a[i] : Arithmetic.not(a[i]);
        }
        return Column.calculated(result);
    }

    /**
     * The four plain operations carry NaN by themselves and get loops the compiler can vectorise.
     */
    private static Column binary(BinaryOp op, double[] a, double[] b) {
        double[] result = new double[a.length];
        switch (op) {
            case ADD -> {
                for (int i = 0; i < a.length; i++) {
                    result[i] = a[i] + b[i];
                }
            }
            case SUBTRACT -> {
                for (int i = 0; i < a.length; i++) {
                    result[i] = a[i] - b[i];
                }
            }
            case MULTIPLY -> {
                for (int i = 0; i < a.length; i++) {
                    result[i] = a[i] * b[i];
                }
            }
            case DIVIDE -> {
                for (int i = 0; i < a.length; i++) {
                    result[i] = a[i] / b[i];
                }
            }
            default -> {
                for (int i = 0; i < a.length; i++) {
                    result[i] = Arithmetic.binary(op, a[i], b[i]);
                }
            }
        }
        return Column.calculated(result);
    }

    private static Column in(double[] a, double[] choices) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = in(a[i], choices);
        }
        return Column.calculated(result);
    }

    static double in(double a, double[] choices) {
        if (Double.isNaN(a)) {
            return a;
        }
        for (double choice : choices) {
            if (Arithmetic.same(a, choice)) {
                return 1;
            }
        }
        return 0;
    }

    static double[] choices(List<Expr> choices) {
        double[] values = new double[choices.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    switch (choices.get(i)) {
                        case Expr.Num num -> num.value();
                        case Expr.Bool bool -> Arithmetic.truth(bool.value());
                        default -> Double.NaN;
                    };
        }
        return values;
    }

    private Column call(Expr.Call call) {
        List<Expr> arguments = call.arguments();
        Functions function = function(call);
        return switch (function) {
            case IF ->
                    choose(
                            evaluate(arguments.get(0)),
                            evaluate(arguments.get(1)),
                            evaluate(arguments.get(2)));
            case COALESCE -> coalesce(arguments.stream().map(this::evaluate).toList());
            case MISSING -> missing(evaluate(arguments.getFirst()));
            case PRIOR -> prior(arguments.getFirst());
            case GROWTH ->
                    growth(
                            evaluate(arguments.getFirst()).values,
                            prior(arguments.getFirst()).values);
            case PEERS_MAX, PEERS_MIN, PEERS_MEAN, PEERS_MEDIAN ->
                    constant(Means.ofPeers(function, evaluate(arguments.getFirst())));
            default -> plain(function, arguments.stream().map(this::evaluate).toList());
        };
    }

    /**
     * The function a call names.
     *
     * @throws IllegalArgumentException where there is none, or not with so many arguments: the
     *     reader checks that
     */
    static Functions function(Expr.Call call) {
        Functions function =
                Functions.of(call.function())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "no such function: " + call.function()));
        int count = call.arguments().size();
        if (count < function.least() || count > function.most()) {
            throw new IllegalArgumentException(call.function() + " with " + count + " arguments");
        }
        return function;
    }

    private Column choose(Column condition, Column then, Column otherwise) {
        Column result = new Column(scope.size());
        for (int i = 0; i < scope.size(); i++) {
            double holds = condition.values[i];
            if (Double.isNaN(holds)) {
                result.setMissing(i, Missing.NOT_COMPUTABLE);
            } else {
                result.take(i, holds != 0 ? then : otherwise, i);
            }
        }
        return result;
    }

    /** The first that has a value; where none has, the reason of the last. */
    private Column coalesce(List<Column> columns) {
        Column result = new Column(scope.size());
        for (int i = 0; i < scope.size(); i++) {
            int which = 0;
            while (which < columns.size() - 1 && !columns.get(which).isKnown(i)) {
                which++;
            }
            result.take(i, columns.get(which), i);
        }
        return result;
    }

    private Column missing(Column column) {
        double[] result = new double[scope.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = Arithmetic.truth(!column.isKnown(i));
        }
        return Column.calculated(result);
    }

    private Column prior(Expr expr) {
        Scope before = scope.prior();
        return before == null
                ? new Column(scope.size())
                : scope.fromPrior(new ColumnEvaluator(before).evaluate(expr));
    }

    private static Column growth(double[] now, double[] before) {
        double[] result = new double[now.length];
        for (int i = 0; i < now.length; i++) {
            result[i] = Arithmetic.growth(now[i], before[i]);
        }
        return Column.calculated(result);
    }

    private Column plain(Functions function, List<Column> columns) {
        double[] result = new double[scope.size()];
        double[] row = new double[columns.size()];
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = columns.get(j).values[i];
            }
            result[i] = Arithmetic.call(function, row);
        }
        return Column.calculated(result);
    }
}
