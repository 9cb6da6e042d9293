package org.shiji.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Expr.BinaryOp;
import org.shiji.scoring.Expr.UnaryOp;
import org.shiji.shared.Messages;

/** A formula, condition or record filter in words, with parentheses only where they are needed. */
public final class FormulaWords {

    private static final int IF = 0;
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int COMPARE = 4;
    private static final int ADD = 5;
    private static final int MULTIPLY = 6;
    private static final int MINUS = 7;
    private static final int POWER = 8;
    private static final int WHOLE = 9;

    private static final Set<String> FILTERS =
            Set.of(
                    "in_period",
                    "days",
                    "weeks",
                    "member",
                    "in_park",
                    "focus_major",
                    "linked",
                    "linked_sum",
                    "length");

    /** Says a part of the formula in another way than its words, or null. */
    interface Instead {
        @Nullable String of(Expr part);
    }

    /** Words, and how tightly they hold together. */
    private record Said(String words, int binds) {}

    private final Namer namer;
    private final Locale locale;
    private final Instead instead;

    private FormulaWords(Namer namer, Locale locale, Instead instead) {
        this.namer = namer;
        this.locale = locale;
        this.instead = instead;
    }

    /**
     * The expression in words: names instead of codes, ÷ and × instead of signs of the keyboard,
     * functions spelt out.
     */
    public static String describe(Expr expr, Namer namer, Locale locale) {
        return describe(expr, namer, locale, part -> null);
    }

    static String describe(Expr expr, Namer namer, Locale locale, Instead instead) {
        return new FormulaWords(namer, locale, instead).say(expr).words();
    }

    private Said say(Expr expr) {
        String other = instead.of(expr);
        if (other != null) {
            return new Said(other, other.startsWith("-") ? MINUS : WHOLE);
        }
        return switch (expr) {
            case Expr.Num num ->
                    new Said(Numbers.exact(num.value()), num.value() < 0 ? MINUS : WHOLE);
            case Expr.Str text -> new Said(word("text", text.value()), WHOLE);
            case Expr.Bool bool -> new Said(word(bool.value() ? "true" : "false"), WHOLE);
            case Expr.Name name -> new Said(namer.name(name.value(), locale), WHOLE);
            case Expr.Unary unary -> unary(unary);
            case Expr.Binary binary -> binary(binary);
            case Expr.In in ->
                    new Said(word("in", within(in.left(), ADD), list(in.choices())), COMPARE);
            case Expr.Call call -> call(call);
        };
    }

    private Said unary(Expr.Unary unary) {
        return unary.op() == UnaryOp.NOT
                ? new Said(word("not", within(unary.operand(), WHOLE)), WHOLE)
                : new Said("-" + within(unary.operand(), POWER), MINUS);
    }

    private Said binary(Expr.Binary binary) {
        BinaryOp op = binary.op();
        int binds = binds(op);
        // a + (b − c) and a × (b ÷ c) read the same without; a − (b + c), a ÷ (b × c) do not
        boolean grouped = op == BinaryOp.SUBTRACT || op == BinaryOp.DIVIDE || binds == COMPARE;
        int left = binds == POWER || binds == COMPARE ? binds + 1 : binds;
        int right = grouped ? binds + 1 : binds;
        String second = within(binary.right(), right);
        if (binds >= ADD && second.startsWith("-")) {
            second = word("group", second);
        }
        return new Said(word(op.name(), within(binary.left(), left), second), binds);
    }

    private Said call(Expr.Call call) {
        List<Expr> arguments = call.arguments();
        boolean known =
                FILTERS.contains(call.function()) || Functions.of(call.function()).isPresent();
        if (!known) {
            return new Said(call.function() + word("group", list(arguments)), WHOLE);
        }
        return switch (call.function()) {
            case "if" -> new Said(spread("if", arguments), IF);
            case "min", "max", "sum", "mean", "geomean", "harmean", "coalesce" ->
                    new Said(word(call.function(), list(arguments)), WHOLE);
            case "round" ->
                    new Said(
                            spread(arguments.size() == 1 ? "round" : "round.to", arguments), WHOLE);
            default -> new Said(spread(call.function(), arguments), WHOLE);
        };
    }

    private String spread(String key, List<Expr> arguments) {
        return word(key, arguments.stream().map(part -> (Object) say(part).words()).toArray());
    }

    private String list(List<Expr> parts) {
        return String.join(word("comma"), parts.stream().map(part -> say(part).words()).toList());
    }

    private String within(Expr expr, int loosest) {
        Said said = say(expr);
        return said.binds() < loosest ? word("group", said.words()) : said.words();
    }

    private String word(String key, Object... arguments) {
        return Messages.say(locale, "scoring.words." + key, arguments);
    }

    private static int binds(BinaryOp op) {
        return switch (op) {
            case OR -> OR;
            case AND -> AND;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> COMPARE;
            case ADD, SUBTRACT -> ADD;
            case MULTIPLY, DIVIDE -> MULTIPLY;
            case POWER -> POWER;
        };
    }
}
