package org.shiji.scoring;

import org.shiji.scoring.Expr.BinaryOp;
import org.shiji.shared.Published;

/**
 * The arithmetic of the definition format on single numbers; columns and explanations both
 * calculate with it. NaN stands for "no value", going in and coming out; an infinite result is for
 * the caller to refuse. Powers and logarithms come from {@link StrictMath}: the same digits on
 * every machine.
 */
final class Arithmetic {

    /** Two numbers closer than this, relative to the greater, are equal. */
    private static final double EQUAL = 1e-12;

    private Arithmetic() {}

    static boolean same(double a, double b) {
        return a == b || Math.abs(a - b) <= EQUAL * Math.max(Math.abs(a), Math.abs(b));
    }

    static boolean less(double a, double b) {
        return a < b && !same(a, b);
    }

    static boolean atLeast(double a, double b) {
        return a >= b || same(a, b);
    }

    /** A condition holds where its value is present and not 0. */
    static boolean holds(double condition) {
        return condition != 0 && !Double.isNaN(condition);
    }

    static double truth(boolean holds) {
        return holds ? 1 : 0;
    }

    static double binary(BinaryOp op, double a, double b) {
        if (op == BinaryOp.AND) {
            return and(a, b);
        }
        if (op == BinaryOp.OR) {
            return or(a, b);
        }
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.NaN;
        }
        return switch (op) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> b == 0 ? Double.NaN : a / b;
            case POWER -> power(a, b);
            case EQUAL -> truth(same(a, b));
            case NOT_EQUAL -> truth(!same(a, b));
            case LESS -> truth(less(a, b));
            case LESS_OR_EQUAL -> truth(atLeast(b, a));
            case GREATER -> truth(less(b, a));
            case GREATER_OR_EQUAL -> truth(atLeast(a, b));
            case AND, OR -> throw new IllegalStateException();
        };
    }

    /**
     * Three-valued: a false side settles it, whatever the other would have been; else a missing
     * side leaves it open.
     */
    private static double and(double a, double b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : 1;
    }

    /** Three-valued: a true side settles it; else a missing side leaves it open. */
    private static double or(double a, double b) {
        if (holds(a) || holds(b)) {
            return 1;
        }
        return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : 0;
    }

    static double not(double a) {
        return Double.isNaN(a) ? a : truth(a == 0);
    }

    /**
     * An odd root of a negative number is negative, as in a spreadsheet; any other broken power of
     * one has no value.
     */
    static double power(double base, double exponent) {
        if (base < 0 && exponent != Math.rint(exponent)) {
            double root = Math.rint(1 / exponent);
            boolean odd = Math.abs(root % 2) == 1 && same(1 / root, exponent);
            return odd ? -StrictMath.pow(-base, exponent) : Double.NaN;
        }
        return StrictMath.pow(base, exponent);
    }

    /** A function that needs all of its arguments; any missing one leaves it without a value. */
    static double call(Functions function, double[] x) {
        for (double argument : x) {
            if (Double.isNaN(argument)) {
                return Double.NaN;
            }
        }
        return switch (function) {
            case ABS -> Math.abs(x[0]);
            case ROUND -> round(x[0], x.length == 1 ? 0 : x[1]);
            case FLOOR -> wholeOr(x[0], Math.floor(x[0]));
            case CEIL -> wholeOr(x[0], Math.ceil(x[0]));
            case SQRT -> Math.sqrt(x[0]);
            case LN -> x[0] <= 0 ? Double.NaN : StrictMath.log(x[0]);
            case LOG10 -> x[0] <= 0 ? Double.NaN : StrictMath.log10(x[0]);
            case EXP -> StrictMath.exp(x[0]);
            case MIN, MAX, SUM, MEAN, GEOMEAN, HARMEAN -> Means.of(function, x);
            case YEARS -> x[1] - x[0];
            case IF,
                    COALESCE,
                    MISSING,
                    PRIOR,
                    GROWTH,
                    PEERS_MAX,
                    PEERS_MIN,
                    PEERS_MEAN,
                    PEERS_MEDIAN ->
                    throw new IllegalArgumentException("not a plain function: " + function);
        };
    }

    static double growth(double now, double before) {
        return binary(BinaryOp.DIVIDE, now - before, Math.abs(before));
    }

    private static double round(double value, double decimals) {
        boolean legal = decimals == Math.rint(decimals) && decimals >= 0 && decimals <= 15;
        return legal ? Published.round(value, (int) decimals) : Double.NaN;
    }

    /** 7.999999999999999 is 8 here as in every comparison. */
    private static double wholeOr(double value, double otherwise) {
        double whole = Math.rint(value);
        return same(value, whole) ? whole : otherwise;
    }
}
