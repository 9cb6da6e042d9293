package org.shiji.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shiji.definitions.Definition;
import org.shiji.definitions.RecordKind;
import org.shiji.scoring.Expr;
import org.shiji.scoring.Formula;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;

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
 * <p>Numbers are decimal and exact; only where one is divided are both sides of a comparison
 * rounded to twelve decimals, so that a third times three reaches one.
 */
final class RecordSql {
    private static final double LARGEST = 1e18;

    private final RecordKind kind;
    private final Definition definition;
    private final Period period;
    private final Function<RecordType, Map<FieldCode, Slot>> slots;
    private final Map<FieldCode, Slot> own;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final StringBuilder joins = new StringBuilder();
    private final Map<String, String> links = new HashMap<>();

    RecordSql(
            RecordKind kind,
            Definition definition,
            Period period,
            Function<RecordType, Map<FieldCode, Slot>> slots) {
        this.kind = kind;
        this.definition = definition;
        this.period = period;
        this.slots = slots;
        this.own = slots.apply(kind.type());
        parameters.put("type", kind.type().value());
        parameters.put("period", period.code());
        parameters.put("until", period.last());
    }

    private enum Sort {
        TEXT,
        DATE,
        NUMBER,
        CONDITION
    }

    /**
     * @param rough whether the number comes from a division
     */
    private record Term(String sql, Sort sort, boolean rough) {
        Term(String sql, Sort sort) {
            this(sql, sort, false);
        }
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
        return joins.toString();
    }

    /**
     * All parameters, among them {@code type}, {@code period} and {@code until}, the last day of
     * the period.
     */
    Map<String, Object> parameters() {
        return parameters;
    }

    private Term term(Expr expr) {
        return switch (expr) {
            case Expr.Num num -> new Term(parameter(decimal(num)), Sort.NUMBER);
            case Expr.Str str -> new Term(parameter(str.value()), Sort.TEXT);
            case Expr.Bool bool -> new Term(bool.value() ? "1" : "0", Sort.CONDITION);
            case Expr.Name name -> field(name);
            case Expr.Unary unary ->
                    switch (unary.op()) {
                        case NEGATE -> {
                            Term operand = number(unary.operand());
                            yield new Term(
                                    "(-" + operand.sql() + ")", Sort.NUMBER, operand.rough());
                        }
                        case NOT ->
                                new Term(
                                        "(not " + condition(unary.operand()).sql() + ")",
                                        Sort.CONDITION);
                    };
            case Expr.Binary binary -> binary(binary);
            case Expr.In in -> in(in);
            case Expr.Call call -> call(call);
        };
    }

    private Term field(Expr.Name name) {
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
            case TEXT -> new Term(column, Sort.TEXT);
            case DATE -> new Term(column, Sort.DATE);
            case NUMBER -> new Term(column, Sort.NUMBER);
            case YESNO -> new Term("coalesce(" + column + ", 0)", Sort.CONDITION);
        };
    }

    private Term binary(Expr.Binary binary) {
        return switch (binary.op()) {
            case ADD -> arithmetic(binary, "+");
            case SUBTRACT -> arithmetic(binary, "-");
            case MULTIPLY -> arithmetic(binary, "*");
            case DIVIDE -> {
                Term left = number(binary.left());
                Term right = number(binary.right());
                yield new Term(quotient(left.sql(), right.sql()), Sort.NUMBER, true);
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

    private Term arithmetic(Expr.Binary binary, String operator) {
        Term left = number(binary.left());
        Term right = number(binary.right());
        return new Term(
                "(" + left.sql() + " " + operator + " " + right.sql() + ")",
                Sort.NUMBER,
                left.rough() || right.rough());
    }

    /**
     * Division by zero gives a blank; 22 decimals, so that rounding to twelve hides what the
     * division cut off.
     */
    private static String quotient(String left, String right) {
        return "(cast(" + left + " as decimal(60, 18)) / nullif(" + right + ", 0))";
    }

    private Term logic(Expr.Binary binary, String operator) {
        return new Term(
                "("
                        + condition(binary.left()).sql()
                        + " "
                        + operator
                        + " "
                        + condition(binary.right()).sql()
                        + ")",
                Sort.CONDITION);
    }

    private Term comparison(Expr.Binary binary, String operator) {
        Term left = beside(binary.left(), binary.right());
        Term right = beside(binary.right(), binary.left());
        if (left.sort() != right.sort()) {
            throw refused(binary, "cannot compare a " + left.sort() + " with a " + right.sort());
        }
        if (left.sort() == Sort.CONDITION && !operator.equals("=") && !operator.equals("<>")) {
            throw refused(binary, "yes and no have no order");
        }
        boolean rough = left.rough() || right.rough();
        return new Term(
                "coalesce("
                        + rounded(left, rough)
                        + " "
                        + operator
                        + " "
                        + rounded(right, rough)
                        + ", 0)",
                Sort.CONDITION);
    }

    private static String rounded(Term term, boolean rough) {
        return rough ? "round(" + term.sql() + ", 12)" : term.sql();
    }

    /** A text beside a date is a date. */
    private Term beside(Expr expr, Expr other) {
        if (expr instanceof Expr.Str str && !(other instanceof Expr.Str) && isDate(other)) {
            return date(str);
        }
        return term(expr);
    }

    private boolean isDate(Expr expr) {
        return expr instanceof Expr.Name name && field(name).sort() == Sort.DATE;
    }

    private Term date(Expr.Str text) {
        try {
            return new Term(parameter(LocalDate.parse(text.value())), Sort.DATE);
        } catch (DateTimeParseException notADate) {
            throw refused(text, "not a date of the form YYYY-MM-DD: " + text.value());
        }
    }

    private Term in(Expr.In in) {
        Term left = term(in.left());
        List<String> choices =
                in.choices().stream()
                        .map(
                                choice -> {
                                    Term term = beside(choice, in.left());
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
        return new Term(
                "coalesce(" + left.sql() + " in (" + String.join(", ", choices) + "), 0)",
                Sort.CONDITION);
    }

    private Term call(Expr.Call call) {
        return switch (call.function()) {
            case "in_period" -> {
                String day = argument(call, 0, 1, Sort.DATE);
                yield new Term(
                        "coalesce("
                                + day
                                + " between "
                                + parameter(period.first())
                                + " and :until, 0)",
                        Sort.CONDITION);
            }
            case "days" -> new Term(days(call), Sort.NUMBER);
            case "weeks" -> new Term(quotient(days(call), "7"), Sort.NUMBER, true);
            case "length" ->
                    new Term("char_length(" + argument(call, 0, 1, Sort.TEXT) + ")", Sort.NUMBER);
            case "missing" -> missing(call);
            case "member" ->
                    listed("member_organisation", "code", "", argument(call, 0, 1, Sort.TEXT));
            case "in_park" ->
                    listed(
                            "member_organisation",
                            "code",
                            " and v.in_park",
                            argument(call, 0, 1, Sort.TEXT));
            case "focus_major" ->
                    listed("focus_major", "major", "", argument(call, 0, 1, Sort.TEXT));
            case "linked" -> linked(call, 2);
            case "linked_sum" -> linked(call, 3);
            case "abs" -> numbers(call, "abs", 1, 1);
            case "min" -> numbers(call, "least", 1, Integer.MAX_VALUE);
            case "max" -> numbers(call, "greatest", 1, Integer.MAX_VALUE);
            default ->
                    throw refused(
                            call,
                            "no function " + call.function() + " in a condition over records");
        };
    }

    private String days(Expr.Call call) {
        String from = argument(call, 0, 2, Sort.DATE);
        return "datediff(" + argument(call, 1, 2, Sort.DATE) + ", " + from + ")";
    }

    private Term missing(Expr.Call call) {
        if (call.arguments().size() != 1
                || !(call.arguments().getFirst() instanceof Expr.Name name)) {
            throw refused(call, "missing asks for one field");
        }
        field(name);
        return new Term("(" + column(new FieldCode(name.value())) + " is null)", Sort.CONDITION);
    }

    private Term numbers(Expr.Call call, String function, int least, int most) {
        int count = call.arguments().size();
        if (count < least || count > most) {
            throw refused(call, call.function() + " takes another number of arguments");
        }
        List<Term> terms = call.arguments().stream().map(this::number).toList();
        boolean rough = terms.stream().anyMatch(Term::rough);
        if (count == 1 && !function.equals("abs")) {
            return terms.getFirst();
        }
        String all = terms.stream().map(Term::sql).collect(Collectors.joining(", "));
        return new Term(function + "(" + all + ")", Sort.NUMBER, rough);
    }

    private static Term listed(String view, String column, String further, String value) {
        return new Term(
                "exists (select 1 from "
                        + view
                        + " v where v.union_id = r.union_id and v."
                        + column
                        + " = "
                        + value
                        + further
                        + ")",
                Sort.CONDITION);
    }

    /**
     * Records of another type, of the same union and of this or an earlier period, whose field
     * equals an own one: counted (two arguments) or an amount of theirs added up (three), whether
     * or not they count themselves. Each joins one small table made in one go; asking the same
     * twice joins it once.
     */
    private Term linked(Expr.Call call, int count) {
        Linked key = other(call, count - 2, count);
        Term value = term(call.arguments().get(count - 1));
        String column = key.column();
        String total = "count(*)";
        if (count == 3) {
            Linked amount = other(call, 0, count);
            if (!amount.type().equals(key.type()) || amount.family() != Slot.Family.NUMBER) {
                throw refused(call, "linked_sum adds up a number of the type it links to");
            }
            total = "coalesce(sum(" + amount.column() + "), 0)";
        }
        String table =
                "select union_id, "
                        + column
                        + " as k, "
                        + total
                        + " as total from record_ where type = "
                        + parameter(key.type().value())
                        + " and period_end <= :until and "
                        + column
                        + " is not null"
                        + " group by union_id, "
                        + column;
        String asked = key.type() + " " + column + " " + total + " " + value.sql();
        String alias =
                links.computeIfAbsent(
                        asked,
                        unseen -> {
                            String fresh = "l" + links.size();
                            joins.append(" left join (").append(table).append(") ").append(fresh);
                            joins.append(" on ").append(fresh).append(".union_id = r.union_id");
                            joins.append(" and ").append(fresh).append(".k = ").append(value.sql());
                            return fresh;
                        });
        return new Term("coalesce(" + alias + ".total, 0)", Sort.NUMBER);
    }

    private record Linked(RecordType type, Slot.Family family, String column) {}

    private Linked other(Expr.Call call, int place, int count) {
        if (call.arguments().size() != count
                || !(call.arguments().get(place) instanceof Expr.Name name)) {
            throw refused(
                    call,
                    call.function() + " takes " + count + " arguments, the first named type.field");
        }
        int dot = name.value().indexOf('.');
        if (dot < 0) {
            throw refused(name, "not of the form type.field: " + name.value());
        }
        RecordType type = new RecordType(name.value().substring(0, dot));
        FieldCode field = new FieldCode(name.value().substring(dot + 1));
        RecordKind other = definition.recordKinds().get(type);
        if (other == null) {
            throw refused(name, "no record type " + type);
        }
        Slot.Family family = Slot.Family.of(other.field(field).kind());
        Slot slot = slots.apply(type).get(field);
        return new Linked(type, family, slot == null ? "null" : slot.column());
    }

    private String argument(Expr.Call call, int place, int count, Sort sort) {
        if (call.arguments().size() != count) {
            throw refused(call, call.function() + " takes " + count + " argument(s)");
        }
        Expr argument = call.arguments().get(place);
        Term term =
                sort == Sort.DATE && argument instanceof Expr.Str str ? date(str) : term(argument);
        if (term.sort() != sort) {
            throw refused(argument, call.function() + " asks for a " + sort);
        }
        return term.sql();
    }

    /**
     * A number stands for whether it is another one than 0, so that {@code not linked(…)} can be
     * said.
     */
    private Term condition(Expr expr) {
        Term term = term(expr);
        return switch (term.sort()) {
            case CONDITION -> term;
            case NUMBER -> new Term("coalesce(" + term.sql() + " <> 0, 0)", Sort.CONDITION);
            case TEXT, DATE ->
                    throw refused(expr, "a condition is asked for here, not a " + term.sort());
        };
    }

    private Term number(Expr expr) {
        Term term = term(expr);
        if (term.sort() != Sort.NUMBER) {
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
    private static IllegalArgumentException refused(Expr at, String why) {
        return new IllegalArgumentException("offset " + at.at() + ": " + why);
    }
}
