package org.shiji.scoring;

import java.util.ArrayList;
import java.util.List;
import org.shiji.scoring.Expr.UnaryOp;
import org.shiji.shared.Message;

/**
 * Reads the formula language of the definition format: numbers, names, texts, {@code true false},
 * {@code + - * / ^ ( )}, {@code = != < <= > >=}, {@code and or not in} and function calls. From
 * loose to tight: {@code or}, {@code and}, {@code not}, comparisons and {@code in}, {@code + -},
 * {@code * /}, unary minus, {@code ^} (to the right). Length and depth are bounded; it never throws
 * on bad input. Whether a name or function exists is for the reader of the definitions to say.
 */
public final class FormulaParser {

    /** Most characters of a formula. */
    public static final int LONGEST = 4_000;

    /** Most levels of parentheses, calls and signs inside of each other. */
    public static final int DEEPEST = 100;

    /** Most operators of a formula; a long chain of them makes a deep tree too. */
    public static final int MOST_OPERATORS = 300;

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARE = 4;
    private static final int ADD = 5;
    private static final int MULTIPLY = 6;
    private static final int MINUS = 7;
    private static final int POWER = 8;

    private final List<Token> tokens;
    private int next;
    private int depth;
    private int operators;

    private FormulaParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** What came of reading a text. */
    public sealed interface Parsed {
        record Ok(Formula formula) implements Parsed {}

        /** At least one problem, in the order of the text. */
        record Refused(List<Problem> problems) implements Parsed {}
    }

    /**
     * @param offset where in the text, from 0
     * @param message what is wrong and what is allowed there
     */
    public record Problem(int offset, Message message) {}

    /** Reads a formula. */
    public static Parsed parse(String source) {
        if (source.length() > LONGEST) {
            return refused(LONGEST, Message.of("scoring.parse.long", source.length(), LONGEST));
        }
        if (source.isBlank()) {
            return refused(0, Message.of("scoring.parse.empty"));
        }
        Lexer lexer = new Lexer(source);
        List<Token> tokens = lexer.tokens();
        if (!lexer.problems().isEmpty()) {
            return new Parsed.Refused(List.copyOf(lexer.problems()));
        }
        try {
            return new Parsed.Ok(new Formula(source, new FormulaParser(tokens).whole()));
        } catch (Wrong wrong) {
            return new Parsed.Refused(List.of(wrong.problem));
        }
    }

    private static Parsed refused(int offset, Message message) {
        return new Parsed.Refused(List.of(new Problem(offset, message)));
    }

    private Expr whole() throws Wrong {
        Expr tree = expression(OR);
        if (peek().kind() != Token.Kind.END) {
            throw unexpected("scoring.parse.after");
        }
        return tree;
    }

    private Expr expression(int loosest) throws Wrong {
        if (++depth > DEEPEST) {
            throw wrong(peek(), Message.of("scoring.parse.deep", DEEPEST));
        }
        Expr left = operand(loosest);
        while (true) {
            Token sign = peek();
            int binds = binds(sign);
            if (binds == 0 || binds < loosest) {
                depth--;
                return left;
            }
            take();
            if (++operators > MOST_OPERATORS) {
                throw wrong(sign, Message.of("scoring.parse.many", MOST_OPERATORS));
            }
            if (sign.is("in")) {
                left = choices(left);
            } else {
                // only the power groups to the right; its right side may carry a minus: 2 ^ -3
                Expr right = binds == POWER ? expression(MINUS) : expression(binds + 1);
                left = new Expr.Binary(sign.operator(), left, right, left.at(), right.to());
            }
            if (binds == COMPARE && binds(peek()) == COMPARE) {
                throw wrong(peek(), Message.of("scoring.parse.chain", sign.text(), peek().text()));
            }
        }
    }

    private Expr operand(int loosest) throws Wrong {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> new Expr.Num(token.number(), token.at(), token.to());
            case TEXT -> new Expr.Str(token.text(), token.at(), token.to());
            case NAME ->
                    peek().is("(")
                            ? call(token)
                            : new Expr.Name(token.text(), token.at(), token.to());
            case WORD, SIGN -> prefixed(token, loosest);
            case END ->
                    throw wrong(token, Message.of("scoring.parse.operand.end", allowedOperand()));
        };
    }

    private Expr prefixed(Token token, int loosest) throws Wrong {
        if (token.is("true") || token.is("false")) {
            return new Expr.Bool(token.is("true"), token.at(), token.to());
        }
        if (token.is("(")) {
            Expr inner = expression(OR);
            return Formula.placed(
                    inner, token.at(), close(token, "scoring.parse.after.group").to());
        }
        if (token.is("-")) {
            Expr operand = expression(MINUS);
            return new Expr.Unary(UnaryOp.NEGATE, operand, token.at(), operand.to());
        }
        if (token.is("not")) {
            if (loosest > NOT) {
                throw wrong(token, Message.of("scoring.parse.not"));
            }
            Expr operand = expression(NOT);
            return new Expr.Unary(UnaryOp.NOT, operand, token.at(), operand.to());
        }
        throw wrong(token, Message.of("scoring.parse.operand", token.text(), allowedOperand()));
    }

    private Expr call(Token name) throws Wrong {
        Token open = take();
        List<Expr> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            arguments.add(expression(OR));
            while (peek().is(",")) {
                take();
                arguments.add(expression(OR));
            }
        }
        Token close = close(open, "scoring.parse.after.list");
        return new Expr.Call(name.text(), List.copyOf(arguments), name.at(), close.to());
    }

    private Expr choices(Expr left) throws Wrong {
        Token open = take();
        if (!open.is("(")) {
            throw wrong(open, Message.of("scoring.parse.in", found(open)));
        }
        List<Expr> choices = new ArrayList<>();
        choices.add(literal());
        while (peek().is(",")) {
            take();
            choices.add(literal());
        }
        return new Expr.In(
                left,
                List.copyOf(choices),
                left.at(),
                close(open, "scoring.parse.after.list").to());
    }

    private Expr literal() throws Wrong {
        Token token = take();
        if (token.is("-") && peek().kind() == Token.Kind.NUMBER) {
            Token number = take();
            return new Expr.Num(-number.number(), token.at(), number.to());
        }
        if (token.is("true") || token.is("false")) {
            return new Expr.Bool(token.is("true"), token.at(), token.to());
        }
        return switch (token.kind()) {
            case NUMBER -> new Expr.Num(token.number(), token.at(), token.to());
            case TEXT -> new Expr.Str(token.text(), token.at(), token.to());
            case NAME, WORD, SIGN, END ->
                    throw wrong(token, Message.of("scoring.parse.literal", found(token)));
        };
    }

    private Token close(Token open, String otherwise) throws Wrong {
        if (peek().is(")")) {
            return take();
        }
        if (peek().kind() == Token.Kind.END) {
            throw wrong(open, Message.of("scoring.parse.unclosed"));
        }
        throw unexpected(otherwise);
    }

    /**
     * What stands behind a finished operand is neither an operator nor the end of what was opened.
     */
    private Wrong unexpected(String key) {
        Token token = peek();
        if (token.is(",") && isBetweenNumbers()) {
            return wrong(token, Message.of("scoring.parse.thousands"));
        }
        return wrong(token, Message.of(key, found(token)));
    }

    private boolean isBetweenNumbers() {
        return next > 0
                && tokens.get(next - 1).kind() == Token.Kind.NUMBER
                && tokens.get(next + 1).kind() == Token.Kind.NUMBER;
    }

    private static int binds(Token token) {
        if (token.kind() != Token.Kind.SIGN && token.kind() != Token.Kind.WORD) {
            return 0;
        }
        return switch (token.text()) {
            case "or" -> OR;
            case "and" -> AND;
            case "=", "!=", "<", "<=", ">", ">=", "in" -> COMPARE;
            case "+", "-" -> ADD;
            case "*", "/" -> MULTIPLY;
            case "^" -> POWER;
            default -> 0;
        };
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    private static Message allowedOperand() {
        return Message.of("scoring.parse.allowed.operand");
    }

    private static Object found(Token token) {
        return switch (token.kind()) {
            case END -> Message.of("scoring.parse.end");
            case TEXT -> "'" + shortened(token.text()) + "'";
            case NUMBER, NAME, WORD, SIGN -> shortened(token.text());
        };
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static Wrong wrong(Token token, Message message) {
        return new Wrong(new Problem(token.at(), message));
    }

    /** Leaves the descent at the first problem; never seen outside. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Wrong(Problem problem) {
            super(null, null, false, false);
            this.problem = problem;
        }
    }
}
