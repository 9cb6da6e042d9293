package org.shiji.scoring;

import java.util.List;

/**
 * A parsed expression. One tree serves all readers: calculation, the formula in words, the list of
 * names used, and the SQL of a record filter. {@code at} and {@code to} are offsets into the source
 * text, for messages that point.
 */
public sealed interface Expr {

    /** Offset of the first character in the source. */
    int at();

    /** Offset behind the last character in the source. */
    int to();

    record Num(double value, int at, int to) implements Expr {}

    /** A text in single or double quotes, only in record filters and over {@code map} values. */
    record Str(String value, int at, int to) implements Expr {}

    /** {@code true} or {@code false}. */
    record Bool(boolean value, int at, int to) implements Expr {}

    /** A name; dots are part of it ({@code score.SUBST}, {@code receipt.project}). */
    record Name(String value, int at, int to) implements Expr {}

    /** Minus or {@code not}. */
    record Unary(UnaryOp op, Expr operand, int at, int to) implements Expr {}

    record Binary(BinaryOp op, Expr left, Expr right, int at, int to) implements Expr {}

    /** {@code left in (a, b, …)}; the choices are literals. */
    record In(Expr left, List<Expr> choices, int at, int to) implements Expr {}

    /**
     * A function with its arguments; which functions exist is the checker's business, not the
     * parser's.
     */
    record Call(String function, List<Expr> arguments, int at, int to) implements Expr {}

    enum UnaryOp {
        NEGATE,
        NOT
    }

    enum BinaryOp {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        POWER,
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        AND,
        OR;

        public boolean isComparison() {
            return compareTo(EQUAL) >= 0 && compareTo(GREATER_OR_EQUAL) <= 0;
        }
    }
}
