package org.shiji.reporting;

import java.util.stream.Collectors;
import org.shiji.definitions.Definition;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks the records that do not count, with every rule they break. */
@Component
class Recheck {
    private final JdbcClient sql;
    private final Slots slots;

    Recheck(JdbcClient sql, Slots slots) {
        this.sql = sql;
        this.slots = slots;
    }

    void run(Period period, Definition definition) {
        for (RecordKind kind : definition.recordKinds().values()) {
            markRules(kind, period, definition);
            markDuplicates(kind, period);
        }
    }

    private void markRules(RecordKind kind, Period period, Definition definition) {
        RecordSql conditions = new RecordSql(kind, definition, period, slots::of);
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
        sql.sql(
                        "update record_ r"
                                + conditions.joins()
                                + " set r.void_reasons = "
                                + found
                                + ", r.duplicate_union = null, r.duplicate_period = null, r.duplicate_number = null"
                                + " where r.type = :type and r.period = :period")
                .params(conditions.parameters())
                .update();
    }

    /**
     * Of the records with one key, of all unions, the first that breaks no other rule counts. An
     * earlier period comes first: what counted there has been judged. Then the time of reporting
     * decides, then the content, which leaves only records that are the same in everything but the
     * union; nothing depends on the order in which they came into the table.
     */
    private void markDuplicates(RecordKind kind, Period period) {
        boolean withinPeriod =
                kind.key().stream().anyMatch(RecordKind.Key.OfPeriod.class::isInstance);
        String where =
                withinPeriod ? "period = :period" : "(period = :period or period_end < :until)";
        sql.sql(
                        """
                        update record_ r
                        join (select key_hash, period, union_id, number
                              from (select key_hash, period, union_id, number,
                                        row_number() over (
                                            partition by key_hash
                                            order by period_end, reported_at, content_hash, union_id, number) as place
                                    from record_
                                    where type = :type and %s and key_hash is not null and void_reasons is null) ordered
                              where place = 1) first on first.key_hash = r.key_hash
                        set r.void_reasons = concat_ws(',', r.void_reasons, :code),
                            r.duplicate_union = first.union_id,
                            r.duplicate_period = first.period,
                            r.duplicate_number = first.number
                        where r.type = :type and r.period = :period
                          and not (r.period = first.period and r.union_id = first.union_id
                                   and r.number = first.number)"""
                                .formatted(where))
                .param("type", kind.type().value())
                .param("period", period.code())
                .param("until", period.last())
                .param("code", Reporting.DUPLICATE)
                .update();
    }
}
