package org.shiji.desk;

import java.util.List;
import org.shiji.shared.UnionId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The records of one union as they are, of all periods, to be put back after a test. */
public final class KeptRecords implements AutoCloseable {
    private static final List<String> TABLES =
            List.of("record_", "record_withdrawn", "record_counter");

    private final JdbcTemplate jdbc;
    private final UnionId union;

    public KeptRecords(JdbcTemplate jdbc, UnionId union) {
        this.jdbc = jdbc;
        this.union = union;
        for (String table : TABLES) {
            jdbc.execute("create or replace table kept_" + table + " like " + table);
            copy(table, "kept_" + table);
        }
    }

    @Override
    public void close() {
        for (String table : TABLES) {
            jdbc.update("delete from " + table + " where union_id = ?", union.value());
            copy("kept_" + table, table);
            jdbc.execute("drop table kept_" + table);
        }
    }

    private void copy(String from, String to) {
        String columns =
                String.join(
                        ", ",
                        jdbc.queryForList(
                                "select column_name from information_schema.columns"
                                        + " where table_schema = database() and table_name = ?"
                                        + " and generation_expression is null"
                                        + " order by ordinal_position",
                                String.class,
                                from));
        jdbc.update(
                "insert into %s (%s) select %s from %s where union_id = ?"
                        .formatted(to, columns, columns, from),
                union.value());
    }
}
