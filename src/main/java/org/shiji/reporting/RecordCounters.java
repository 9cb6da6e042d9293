package org.shiji.reporting;

import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers the records of a union, period and type, each number once for good. */
@Component
class RecordCounters {
    private final JdbcClient sql;

    RecordCounters(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Keeps others from adding, changing or withdrawing records there until the transaction ends.
     */
    void lock(UnionId union, Period period, RecordType type) {
        take(union, period, type, 0);
    }

    /**
     * Takes numbers; others wait until the transaction ends.
     *
     * @return the last number given before
     */
    int take(UnionId union, Period period, RecordType type, int count) {
        sql.sql(
                        """
                        insert into record_counter (type, period, union_id, last) values (:type, :period, :union, :count)
                        on duplicate key update last = last + :count""")
                .param("type", type.value())
                .param("period", period.code())
                .param("union", union.value())
                .param("count", count)
                .update();
        return sql.sql(
                                """
                                select last from record_counter
                                where type = :type and period = :period and union_id = :union for update""")
                        .param("type", type.value())
                        .param("period", period.code())
                        .param("union", union.value())
                        .query(Integer.class)
                        .single()
                - count;
    }
}
