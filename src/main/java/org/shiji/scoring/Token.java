package org.shiji.scoring;

import org.shiji.scoring.Expr.BinaryOp;

/**
 * A word of the formula language.
 *
 * @param text as written; of a text without its quotes
 * @param number value of a {@link Kind#NUMBER}, else 0
 */
record Token(Kind kind, String text, double number, int at, int to) {

    enum Kind {
        NUMBER,
        TEXT,
        NAME,
        /** {@code and or not in true false}. */
        WORD,
        SIGN,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
    }

    /** The operator between two operands that the sign stands for. */
    BinaryOp operator() {
        return switch (text) {
            case "or" -> BinaryOp.OR;
            case "and" -> BinaryOp.AND;
            case "=" -> BinaryOp.EQUAL;
            case "!=" -> BinaryOp.NOT_EQUAL;
            case "<" -> BinaryOp.LESS;
            case "<=" -> BinaryOp.LESS_OR_EQUAL;
            case ">" -> BinaryOp.GREATER;
            case ">=" -> BinaryOp.GREATER_OR_EQUAL;
            case "+" -> BinaryOp.ADD;
            case "-" -> BinaryOp.SUBTRACT;
            case "*" -> BinaryOp.MULTIPLY;
            case "/" -> BinaryOp.DIVIDE;
            default -> BinaryOp.POWER;
        };
    }
}
