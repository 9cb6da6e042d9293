package org.shiji.desk;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The typed figures and states of all reports as they are, to be put back after a test. What
 * somebody attached as evidence is taken away; that of the demonstration is nobody's.
 */
public final class KeptReports implements AutoCloseable {
    private final JdbcTemplate jdbc;

    public KeptReports(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        for (String table : List.of("declared_figure", "submission", "submission_step")) {
            jdbc.execute("create or replace table kept_" + table + " as select * from " + table);
        }
    }

    /** Takes away what was attached in a test. */
    public static void withoutFiles(JdbcTemplate jdbc) {
        jdbc.execute("delete from evidence_item where uploaded_by is not null");
    }

    @Override
    public void close() {
        withoutFiles(jdbc);
        for (String table :
                List.of(
                        "submission_remark",
                        "submission_declaration",
                        "submission_explanation",
                        "submission_step",
                        "declared_figure")) {
            jdbc.execute("delete from " + table);
        }
        jdbc.execute("insert into submission_step select * from kept_submission_step");
        jdbc.execute("insert into declared_figure select * from kept_declared_figure");
        jdbc.execute(
                "delete h from handed_in_figure h join kept_submission k on k.id = h.submission_id"
                        + " where h.round > k.round");
        jdbc.execute(
                "update submission s join kept_submission k on k.id = s.id"
                        + " set s.state = k.state, s.round = k.round, s.submitted_at = k.submitted_at,"
                        + " s.changed_at = k.changed_at, s.version = k.version");
        for (String table : List.of("declared_figure", "submission", "submission_step")) {
            jdbc.execute("drop table kept_" + table);
        }
    }
}
