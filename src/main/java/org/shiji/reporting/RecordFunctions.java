package org.shiji.reporting;

import java.util.List;
import java.util.stream.Collectors;
import org.shiji.reporting.SqlTerm.Sort;
import org.shiji.scoring.Expr;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Period;

/** The functions a condition over records may call, each as SQL. */
final class RecordFunctions {

    private final RecordSql conditions;
    private final RecordLinks links;
    private final Period period;

    RecordFunctions(RecordSql conditions, RecordLinks links, Period period) {
        this.conditions = conditions;
        this.links = links;
        this.period = period;
    }

    SqlTerm call(Expr.Call call) {
        return switch (call.function()) {
            case "in_period" -> {
                String day = argument(call, 0, 1, Sort.DATE);
                yield new SqlTerm(
                        "coalesce("
                                + day
                                + " between "
                                + conditions.parameter(period.first())
                                + " and :until, 0)",
                        Sort.CONDITION);
            }
            case "days" -> new SqlTerm(days(call), Sort.NUMBER);
            case "weeks" -> new SqlTerm(RecordSql.quotient(days(call), "7"), Sort.NUMBER, true);
            case "length" ->
                    new SqlTerm(
                            "char_length(" + argument(call, 0, 1, Sort.TEXT) + ")", Sort.NUMBER);
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
            case "linked" -> links.linked(call, 2);
            case "linked_sum" -> links.linked(call, 3);
            case "abs" -> numbers(call, "abs", 1, 1);
            case "min" -> numbers(call, "least", 1, Integer.MAX_VALUE);
            case "max" -> numbers(call, "greatest", 1, Integer.MAX_VALUE);
            default ->
                    throw RecordSql.refused(
                            call,
                            "no function " + call.function() + " in a condition over records");
        };
    }

    private String days(Expr.Call call) {
        String from = argument(call, 0, 2, Sort.DATE);
        return "datediff(" + argument(call, 1, 2, Sort.DATE) + ", " + from + ")";
    }

    private SqlTerm missing(Expr.Call call) {
        if (call.arguments().size() != 1
                || !(call.arguments().getFirst() instanceof Expr.Name name)) {
            throw RecordSql.refused(call, "missing asks for one field");
        }
        conditions.field(name);
        return new SqlTerm(
                "(" + conditions.column(new FieldCode(name.value())) + " is null)", Sort.CONDITION);
    }

    private SqlTerm numbers(Expr.Call call, String function, int least, int most) {
        int count = call.arguments().size();
        if (count < least || count > most) {
            throw RecordSql.refused(call, call.function() + " takes another number of arguments");
        }
        List<SqlTerm> terms = call.arguments().stream().map(conditions::number).toList();
        boolean rough = terms.stream().anyMatch(SqlTerm::rough);
        if (count == 1 && !function.equals("abs")) {
            return terms.getFirst();
        }
        String all = terms.stream().map(SqlTerm::sql).collect(Collectors.joining(", "));
        return new SqlTerm(function + "(" + all + ")", Sort.NUMBER, rough);
    }

    private static SqlTerm listed(String view, String column, String further, String value) {
        return new SqlTerm(
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

    private String argument(Expr.Call call, int place, int count, Sort sort) {
        if (call.arguments().size() != count) {
            throw RecordSql.refused(call, call.function() + " takes " + count + " argument(s)");
        }
        Expr argument = call.arguments().get(place);
        SqlTerm term =
                sort == Sort.DATE && argument instanceof Expr.Str str
                        ? conditions.date(str)
                        : conditions.term(argument);
        if (term.sort() != sort) {
            throw RecordSql.refused(argument, call.function() + " asks for a " + sort);
        }
        return term.sql();
    }
}
