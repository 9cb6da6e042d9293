package org.shiji.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.definitions.RecordKind;
import org.shiji.scoring.Expr;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks the records that do not count, with every rule they break. */
@Component
class Recheck {
    /** So many records are marked by their numbers; more of them by going through all. */
    private static final int BY_NUMBER = 50_000;

    private static final int CHUNK = 1_000;

    private final JdbcClient sql;
    private final Slots slots;
    private final Duplicates duplicates;

    Recheck(JdbcClient sql, Slots slots, Duplicates duplicates) {
        this.sql = sql;
        this.slots = slots;
        this.duplicates = duplicates;
    }

    /** Every record of the period. */
    void run(Period period, Definition definition) {
        for (RecordKind kind : definition.recordKinds().values()) {
            markRules(kind, period, definition, RecordPart.WHOLE);
            duplicates.mark(kind, period, RecordPart.WHOLE);
        }
    }

    /**
     * What a union changed: its records of the kind, and those of other kinds whose rules ask for
     * such records. What it means for the records of others is found when the period is assessed.
     *
     * @param numbers of the records that changed; null for all of the kind
     */
    void run(
            UnionId union,
            Period period,
            RecordKind kind,
            Definition definition,
            @Nullable Set<Integer> numbers) {
        if (numbers == null || !numbers.isEmpty()) {
            RecordPart changed = new RecordPart(union, numbers);
            markRules(kind, period, definition, changed);
            duplicates.mark(kind, period, changed);
        }
        for (RecordKind other : definition.recordKinds().values()) {
            if (!other.type().equals(kind.type()) && asksFor(other, kind)) {
                RecordPart whole = new RecordPart(union, null);
                markRules(other, period, definition, whole);
                duplicates.mark(other, period, whole);
            }
        }
    }

    private static boolean asksFor(RecordKind kind, RecordKind asked) {
        return kind.valid().stream().anyMatch(rule -> asksFor(rule.when().tree(), asked));
    }

    private static boolean asksFor(Expr expr, RecordKind asked) {
        return switch (expr) {
            case Expr.Num num -> false;
            case Expr.Str str -> false;
            case Expr.Bool bool -> false;
            case Expr.Name name -> name.value().startsWith(asked.type().value() + ".");
            case Expr.Unary unary -> asksFor(unary.operand(), asked);
            case Expr.Binary binary ->
                    asksFor(binary.left(), asked) || asksFor(binary.right(), asked);
            case Expr.In in -> asksFor(in.left(), asked);
            case Expr.Call call -> call.arguments().stream().anyMatch(one -> asksFor(one, asked));
        };
    }

    private void markRules(RecordKind kind, Period period, Definition definition, RecordPart part) {
        RecordSql conditions =
                new RecordSql(kind, definition, period, slots::of).only(part.union());
        String reasons =
                kind.valid().stream()
                        .map(
                                rule ->
                                        "if("
                                                + conditions.condition(rule.when())
                                                + ", null, "
                                                + conditions.parameter(rule.code())
                                                + ")")
                        .collect(Collectors.joining(", "));
        String found = reasons.isEmpty() ? "null" : "nullif(concat_ws(',', " + reasons + "), '')";
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        part.fill(parameters);
        // most stay as they are
        String where = " where r.type = :type and r.period = :period" + part.where("r");
        String differing =
                " and (not (r.void_reasons <=> " + found + ") or r.duplicate_number is not null)";
        String update =
                "update record_ r"
                        + conditions.joins()
                        + " set r.void_reasons = "
                        + found
                        + ", r.duplicate_union = null, r.duplicate_period = null, r.duplicate_number = null"
                        + where
                        + differing;
        if (part.union() != null && part.numbers() == null) {
            // a look that locks nothing tells which of a million are to change
            List<Marked> marked =
                    sql.sql(
                                    "select r.number, "
                                            + found
                                            + " from record_ r"
                                            + conditions.joins()
                                            + where
                                            + differing
                                            + " limit "
                                            + (BY_NUMBER + 1))
                            .params(parameters)
                            .query((row, index) -> new Marked(row.getInt(1), row.getString(2)))
                            .list();
            if (marked.size() <= BY_NUMBER) {
                mark(kind, period, part.union(), marked);
                return;
            }
        }
        sql.sql(update).params(parameters).update();
    }

    /** A record, and the rules it breaks now. */
    private record Marked(int number, @Nullable String reasons) {}

    private void mark(RecordKind kind, Period period, UnionId union, List<Marked> marked) {
        Map<String, List<Integer>> alike = new HashMap<>();
        for (Marked one : marked) {
            alike.computeIfAbsent(
                            one.reasons == null ? "" : one.reasons, first -> new ArrayList<>())
                    .add(one.number);
        }
        alike.forEach(
                (reasons, numbers) -> {
                    for (int from = 0; from < numbers.size(); from += CHUNK) {
                        mark(
                                kind,
                                period,
                                union,
                                reasons,
                                numbers.subList(from, Math.min(from + CHUNK, numbers.size())));
                    }
                });
    }

    private void mark(
            RecordKind kind, Period period, UnionId union, String reasons, List<Integer> numbers) {
        sql.sql(
                        "update record_ set void_reasons = nullif(:reasons, ''), duplicate_union = null,"
                                + " duplicate_period = null, duplicate_number = null where type = :type"
                                + " and period = :period and union_id = :own and number in (:numbers)")
                .param("reasons", reasons)
                .param("type", kind.type().value())
                .param("period", period.code())
                .param("own", union.value())
                .param("numbers", numbers)
                .update();
    }
}
