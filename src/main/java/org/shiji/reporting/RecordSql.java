package org.shiji.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.definitions.RecordKind;
import org.shiji.scoring.Expr;
import org.shiji.scoring.Formula;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;

/**
 * Turns conditions over the records of one type into SQL over {@code record_ r}. What the writer of
 * a formula chose – texts, numbers, dates – travels as parameters, never in the statement; field
 * names become column names out of a fixed list.
 *
 * <p>Blanks. Arithmetic and functions over a blank give a blank. A comparison, {@code in} or {@code
 * in_period} with a blank does not hold. A blank yes/no field is a no. So a condition always either
 * holds or does not, and {@code not} turns one into the other: {@code not (pay >= 100)} holds for a
 * blank pay. {@code missing(f)} asks for the blank itself.
 *
 * <p>{@link RecordFunctions} does the calls, {@link RecordLinks} what they ask of records of other
 * types. Numbers are decimal and exact; only where one is divided are both sides of a comparison
 * rounded to twelve decimals, so that a third times three reaches one.
 */
final class RecordSql {
    private static final double LARGEST = 1e18;

    private final RecordKind kind;
    private final Map<FieldCode, Slot> own;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final RecordLinks links;
    private final RecordFunctions functions;

    RecordSql(
            RecordKind kind,
            Definition definition,
            Period period,
            Function<RecordType, Map<FieldCode, Slot>> slots) {
        this.kind = kind;
        this.own = slots.apply(kind.type());
        this.links = new RecordLinks(definition, slots, this);
        this.functions = new RecordFunctions(this, links, period);
        parameters.put("type", kind.type().value());
        parameters.put("period", period.code());
        parameters.put("until", period.last());
    }

    /**
     * Asks for the records of one union only: then what they link to is looked up for that union
     * alone. To be called before the first condition.
     */
    RecordSql only(@Nullable UnionId union) {
        if (union != null) {
            parameters.put("own", union.value());
            links.only();
        }
        return this;
    }

    /** Follows a condition on type and period: of which union. */
    String where() {
        return parameters.containsKey("own") ? " and r.union_id = :own" : "";
    }

    /** The condition; 1 or 0 for every record, never null. */
    String condition(Formula formula) {
        return condition(formula.tree()).sql();
    }

    /** The column of a field, or {@code null} where it has none yet. */
    String column(FieldCode field) {
        kind.field(field);
        Slot slot = own.get(field);
        return slot == null ? "null" : "r." + slot.column();
    }

    /** Adds a parameter of the caller's. */
    String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    /** What must follow {@code record_ r}; complete once all conditions are made. */
    String joins() {
        return links.joins();
    }

    /**
     * All parameters, among them {@code type}, {@code period} and {@code until}, the last day of
     * the period.
     */
    Map<String, Object> parameters() {
        return parameters;
    }

    SqlTerm term(Expr expr) {
        return switch (expr) {
            case Expr.Num num -> new SqlTerm(parameter(decimal(num)), SqlTerm.Sort.NUMBER);
            case Expr.Str str -> new SqlTerm(parameter(str.value()), SqlTerm.Sort.TEXT);
            case Expr.Bool bool -> new SqlTerm(bool.value() ? "1" : "0", SqlTerm.Sort.CONDITION);
            case Expr.Name name -> field(name);
            case Expr.Unary unary ->
                    switch (unary.op()) {
                        case NEGATE -> {
                            SqlTerm operand = number(unary.operand());
                            yield new SqlTerm(
                                    "(-" + operand.sql() + ")",
                                    SqlTerm.Sort.NUMBER,
                                    operand.rough());
                        }
                        case NOT ->
                                new SqlTerm(
                                        "(not " + condition(unary.operand()).sql() + ")",
                                        SqlTerm.Sort.CONDITION);
                    };
            case Expr.Binary binary -> binary(binary);
            case Expr.In in -> in(in);
            case Expr.Call call -> functions.call(call);
        };
    }

    SqlTerm field(Expr.Name name) {
        RecordKind.Field field =
                kind.fields().stream()
                        .filter(each -> each.code().value().equals(name.value()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        refused(
                                                name,
                                                "record type "
                                                        + kind.type()
                                                        + " has no field "
                                                        + name.value()));
        String column = column(field.code());
        return switch (Slot.Family.of(field.kind())) {
            case TEXT -> new SqlTerm(column, SqlTerm.Sort.TEXT);
            case DATE -> new SqlTerm(column, SqlTerm.Sort.DATE);
            case NUMBER -> new SqlTerm(column, SqlTerm.Sort.NUMBER);
            case YESNO -> new SqlTerm("coalesce(" + column + ", 0)", SqlTerm.Sort.CONDITION);
        };
    }

    private SqlTerm binary(Expr.Binary binary) {
        return switch (binary.op()) {
            case ADD -> arithmetic(binary, "+");
            case SUBTRACT -> arithmetic(binary, "-");
            case MULTIPLY -> arithmetic(binary, "*");
            case DIVIDE -> {
                SqlTerm left = number(binary.left());
                SqlTerm right = number(binary.right());
                yield new SqlTerm(quotient(left.sql(), right.sql()), SqlTerm.Sort.NUMBER, true);
            }
            case POWER -> throw refused(binary, "no powers in a condition over records");
            case EQUAL -> comparison(binary, "=");
            case NOT_EQUAL -> comparison(binary, "<>");
            case LESS -> comparison(binary, "<");
            case LESS_OR_EQUAL -> comparison(binary, "<=");
            case GREATER -> comparison(binary, ">");
            case GREATER_OR_EQUAL -> comparison(binary, ">=");
            case AND -> logic(binary, "and");
            case OR -> logic(binary, "or");
        };
    }

    private SqlTerm arithmetic(Expr.Binary binary, String operator) {
        SqlTerm left = number(binary.left());
        SqlTerm right = number(binary.right());
        return new SqlTerm(
                "(" + left.sql() + " " + operator + " " + right.sql() + ")",
                SqlTerm.Sort.NUMBER,
                left.rough() || right.rough());
    }

    /**
     * Division by zero gives a blank; 22 decimals, so that rounding to twelve hides what the
     * division cut off.
     */
    static String quotient(String left, String right) {
        return "(cast(" + left + " as decimal(60, 18)) / nullif(" + right + ", 0))";
    }

    private SqlTerm logic(Expr.Binary binary, String operator) {
        return new SqlTerm(
                "("
                        + condition(binary.left()).sql()
                        + " "
                        + operator
                        + " "
                        + condition(binary.right()).sql()
                        + ")",
                SqlTerm.Sort.CONDITION);
    }

    private SqlTerm comparison(Expr.Binary binary, String operator) {
        SqlTerm left = beside(binary.left(), binary.right());
        SqlTerm right = beside(binary.right(), binary.left());
        if (left.sort() != right.sort()) {
            throw refused(binary, "cannot compare a " + left.sort() + " with a " + right.sort());
        }
        if (left.sort() == SqlTerm.Sort.CONDITION
                && !operator.equals("=")
                && !operator.equals("<>")) {
            throw refused(binary, "yes and no have no order");
        }
        boolean rough = left.rough() || right.rough();
        return new SqlTerm(
                "coalesce("
                        + rounded(left, rough)
                        + " "
                        + operator
                        + " "
                        + rounded(right, rough)
                        + ", 0)",
                SqlTerm.Sort.CONDITION);
    }

    private static String rounded(SqlTerm term, boolean rough) {
        return rough ? "round(" + term.sql() + ", 12)" : term.sql();
    }

    /** A text beside a date is a date. */
    private SqlTerm beside(Expr expr, Expr other) {
        if (expr instanceof Expr.Str str && !(other instanceof Expr.Str) && isDate(other)) {
            return date(str);
        }
        return term(expr);
    }

    private boolean isDate(Expr expr) {
        return expr instanceof Expr.Name name && field(name).sort() == SqlTerm.Sort.DATE;
    }

    SqlTerm date(Expr.Str text) {
        try {
            return new SqlTerm(parameter(LocalDate.parse(text.value())), SqlTerm.Sort.DATE);
        } catch (DateTimeParseException notADate) {
            throw refused(text, "not a date of the form YYYY-MM-DD: " + text.value());
        }
    }

    private SqlTerm in(Expr.In in) {
        SqlTerm left = term(in.left());
        List<String> choices =
                in.choices().stream()
                        .map(
                                choice -> {
                                    SqlTerm term = beside(choice, in.left());
                                    if (term.sort() != left.sort()) {
                                        throw refused(
                                                choice,
                                                "cannot compare a "
                                                        + left.sort()
                                                        + " with a "
                                                        + term.sort());
                                    }
                                    return term.sql();
                                })
                        .toList();
        return new SqlTerm(
                "coalesce(" + left.sql() + " in (" + String.join(", ", choices) + "), 0)",
                SqlTerm.Sort.CONDITION);
    }

    /**
     * A number stands for whether it is another one than 0, so that {@code not linked(…)} can be
     * said.
     */
    private SqlTerm condition(Expr expr) {
        SqlTerm term = term(expr);
        return switch (term.sort()) {
            case CONDITION -> term;
            case NUMBER ->
                    new SqlTerm("coalesce(" + term.sql() + " <> 0, 0)", SqlTerm.Sort.CONDITION);
            case TEXT, DATE ->
                    throw refused(expr, "a condition is asked for here, not a " + term.sort());
        };
    }

    SqlTerm number(Expr expr) {
        SqlTerm term = term(expr);
        if (term.sort() != SqlTerm.Sort.NUMBER) {
            throw refused(expr, "a number is asked for here, not a " + term.sort());
        }
        return term;
    }

    private static BigDecimal decimal(Expr.Num num) {
        if (!(Math.abs(num.value()) <= LARGEST)) {
            throw refused(num, "too large for a condition over records");
        }
        return BigDecimal.valueOf(num.value());
    }

    /**
     * The definitions are checked before they get here, so this is a gap in that check, not a
     * user's mistake.
     */
    static IllegalArgumentException refused(Expr at, String why) {
        return new IllegalArgumentException("offset " + at.at() + ": " + why);
    }
}
