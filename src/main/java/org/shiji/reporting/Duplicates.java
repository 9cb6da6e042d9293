package org.shiji.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds records that were reported before, by whomever. */
@Component
class Duplicates {
    private static final int FEW = 900;
    private static final int LARGE = 20_000;

    private final JdbcClient sql;
    private final TransactionTemplate glance;

    Duplicates(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.glance = new TransactionTemplate(transactions);
        this.glance.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.glance.setIsolationLevel(TransactionDefinition.ISOLATION_READ_UNCOMMITTED);
        this.glance.setReadOnly(true);
    }

    /**
     * Of the records with one key, of all unions, the first that breaks no other rule counts. What
     * was handed in comes before what stands in a draft that never was. Then an earlier period
     * comes first: what counted there has been judged. Then the time of reporting decides, then the
     * content, which leaves only records that are the same in everything but the union; nothing
     * depends on the order in which they came into the table.
     */
    void mark(RecordKind kind, Period period, RecordPart part) {
        boolean withinPeriod =
                kind.key().stream().anyMatch(RecordKind.Key.OfPeriod.class::isInstance);
        String where =
                withinPeriod
                        ? "c.period = :period"
                        : "(c.period = :period or c.period_end < :until)";
        Map<String, Object> parameters = new HashMap<>();
        String keys = "";
        if (part.union() != null) {
            List<byte[]> shared = sharedKeys(kind, period, part);
            if (shared.isEmpty()) {
                return;
            }
            if (shared.size() <= FEW) {
                keys = " and c.key_hash in (:keys)";
                parameters.put("keys", shared);
            } else {
                keys =
                        " and c.key_hash in (select own.key_hash from record_ own where own.type = :type"
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
                              from (select c.key_hash, c.period, c.union_id, c.number,
                                        row_number() over (
                                            partition by c.key_hash
                                            order by s.state = 'DRAFT', c.period_end, c.reported_at,
                                                c.content_hash, c.union_id, c.number) as place
                                    from record_ c
                                    join submission s on s.union_id = c.union_id and s.period = c.period
                                    where c.type = :type and %s and c.key_hash is not null
                                      and c.void_reasons is null%s) ordered
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

    /**
     * Keys that a record of the part has in common with another record, up to more than a few: of a
     * million records that were put on file hardly any is there twice, and to order them all takes
     * longer than all the rest. They are candidates: what is done about them reads properly.
     */
    private List<byte[]> sharedKeys(RecordKind kind, Period period, RecordPart part) {
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
    private boolean isLarge(RecordPart part, Map<String, Object> parameters) {
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
}
