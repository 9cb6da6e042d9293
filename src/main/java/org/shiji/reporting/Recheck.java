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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Marks the records that do not count, with every rule they break. */
@Component
class Recheck {
    private static final int FEW = 900;
    private static final int LARGE = 20_000;

    /** So many records are marked by their numbers; more of them by going through all. */
    private static final int BY_NUMBER = 50_000;

    private static final int CHUNK = 1_000;

    private final JdbcClient sql;
    private final Slots slots;
    private final TransactionTemplate glance;

    Recheck(JdbcClient sql, Slots slots, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.slots = slots;
        this.glance = new TransactionTemplate(transactions);
        this.glance.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.glance.setIsolationLevel(TransactionDefinition.ISOLATION_READ_UNCOMMITTED);
        this.glance.setReadOnly(true);
    }

    /** Every record of the period. */
    void run(Period period, Definition definition) {
        for (RecordKind kind : definition.recordKinds().values()) {
            markRules(kind, period, definition, Part.WHOLE);
            markDuplicates(kind, period, Part.WHOLE);
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
            Part changed = new Part(union, numbers);
            markRules(kind, period, definition, changed);
            markDuplicates(kind, period, changed);
        }
        for (RecordKind other : definition.recordKinds().values()) {
            if (!other.type().equals(kind.type()) && asksFor(other, kind)) {
                Part whole = new Part(union, null);
                markRules(other, period, definition, whole);
                markDuplicates(other, period, whole);
            }
        }
    }

    /** Which records to look at: of all unions, of one, or single ones of one. */
    private record Part(@Nullable UnionId union, @Nullable Set<Integer> numbers) {
        static final Part WHOLE = new Part(null, null);

        /** Follows a condition on type and period. */
        String where(String alias) {
            return union == null
                    ? ""
                    : " and "
                            + alias
                            + ".union_id = :own"
                            + (numbers == null ? "" : " and " + alias + ".number in (:numbers)");
        }

        void fill(Map<String, Object> parameters) {
            if (union != null) {
                parameters.put("own", union.value());
                if (numbers != null) {
                    parameters.put("numbers", numbers);
                }
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

    private void markRules(RecordKind kind, Period period, Definition definition, Part part) {
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

    /**
     * Keys that a record of the part has in common with another record, up to more than a few: of a
     * million records that were put on file hardly any is there twice, and to order them all takes
     * longer than all the rest. They are candidates: what is done about them reads properly.
     */
    private List<byte[]> sharedKeys(RecordKind kind, Period period, Part part) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("type", kind.type().value());
        parameters.put("period", period.code());
        parameters.put("most", FEW + 1);
        part.fill(parameters);
        if (isLarge(part, parameters)) {
            List<byte[]> found = glance.execute(status -> sharedOfAll(parameters));
            return found == null ? List.of() : found;
        }
        return sql.sql(
                        """
                        select own.key_hash
                        from record_ own
                        where own.type = :type and own.period = :period and own.key_hash is not null%s
                          and exists (select 1 from record_ other force index (record_key)
                                      where other.key_hash = own.key_hash and other.type = :type
                                        and not (other.period = own.period and other.union_id = own.union_id
                                                 and other.number = own.number))
                        limit :most"""
                                .formatted(part.where("own")))
                .params(parameters)
                .query((row, index) -> row.getBytes(1))
                .list();
    }

    /**
     * Goes through all keys as they stand, with those that this transaction put on file: to ask of
     * each of them whether it may be seen already takes longer than all the rest.
     */
    private List<byte[]> sharedOfAll(Map<String, Object> parameters) {
        return sql.sql(
                        """
                        select key_hash from record_ force index (record_key)
                        where type = :type and key_hash is not null
                        group by key_hash
                        having count(*) > 1 and sum(period = :period and union_id = :own) > 0
                        limit :most""")
                .params(parameters)
                .query((row, index) -> row.getBytes(1))
                .list();
    }

    /** Whether going through all keys in their order is quicker than looking each one up. */
    private boolean isLarge(Part part, Map<String, Object> parameters) {
        if (part.numbers() != null) {
            return false;
        }
        long own =
                sql.sql(
                                "select count(*) from (select 1 from record_ where type = :type"
                                        + " and period = :period and union_id = :own limit :large) some")
                        .params(parameters)
                        .param("large", LARGE + 1)
                        .query(Long.class)
                        .single();
        return own > LARGE;
    }

    /**
     * Of the records with one key, of all unions, the first that breaks no other rule counts. An
     * earlier period comes first: what counted there has been judged. Then the time of reporting
     * decides, then the content, which leaves only records that are the same in everything but the
     * union; nothing depends on the order in which they came into the table.
     */
    private void markDuplicates(RecordKind kind, Period period, Part part) {
        boolean withinPeriod =
                kind.key().stream().anyMatch(RecordKind.Key.OfPeriod.class::isInstance);
        String where =
                withinPeriod ? "period = :period" : "(period = :period or period_end < :until)";
        Map<String, Object> parameters = new HashMap<>();
        String keys = "";
        if (part.union() != null) {
            List<byte[]> shared = sharedKeys(kind, period, part);
            if (shared.isEmpty()) {
                return;
            }
            if (shared.size() <= FEW) {
                keys = " and key_hash in (:keys)";
                parameters.put("keys", shared);
            } else {
                keys =
                        " and key_hash in (select key_hash from record_ own where own.type = :type"
                                + " and own.period = :period"
                                + part.where("own")
                                + ")";
            }
        }
        parameters.put("type", kind.type().value());
        parameters.put("period", period.code());
        parameters.put("until", period.last());
        parameters.put("code", Reporting.DUPLICATE);
        part.fill(parameters);
        sql.sql(
                        """
                        update record_ r
                        join (select key_hash, period, union_id, number
                              from (select key_hash, period, union_id, number,
                                        row_number() over (
                                            partition by key_hash
                                            order by period_end, reported_at, content_hash, union_id, number) as place
                                    from record_
                                    where type = :type and %s and key_hash is not null and void_reasons is null%s) ordered
                              where place = 1) first on first.key_hash = r.key_hash
                        set r.void_reasons = concat_ws(',', r.void_reasons, :code),
                            r.duplicate_union = first.union_id,
                            r.duplicate_period = first.period,
                            r.duplicate_number = first.number
                        where r.type = :type and r.period = :period%s
                          and not (r.period = first.period and r.union_id = first.union_id
                                   and r.number = first.number)"""
                                .formatted(where, keys, part.where("r")))
                .params(parameters)
                .update();
    }
}
