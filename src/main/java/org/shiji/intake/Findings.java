package org.shiji.intake;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.intake.Preview.Shown;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found in the files that are checked. */
@Component
class Findings {
    private final JdbcClient sql;
    private final JdbcTemplate jdbc;

    Findings(JdbcClient sql, JdbcTemplate jdbc) {
        this.sql = sql;
        this.jdbc = jdbc;
    }

    void clear(long job) {
        for (String table : List.of("intake_problem", "intake_column", "intake_preview")) {
            sql.sql("delete from " + table + " where job_id = :job").param("job", job).update();
        }
    }

    /** Of jobs that ended before: what their files held goes with the files. */
    void clearEnded(Instant before) {
        for (String table : List.of("intake_problem", "intake_preview")) {
            sql.sql(
                            "delete from "
                                    + table
                                    + " where job_id in (select id from intake_job where changed_at < :before"
                                    + " and state in ('APPLIED', 'FAILED', 'CANCELLED'))")
                    .param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                    .update();
        }
    }

    void addColumns(long job, List<Column> columns) {
        jdbc.batchUpdate(
                "insert into intake_column (job_id, place, header, field, how) values (?, ?, ?, ?, ?)",
                columns,
                columns.size(),
                (statement, column) -> {
                    FieldCode field = column.field();
                    statement.setLong(1, job);
                    statement.setInt(2, column.place());
                    statement.setString(3, column.header());
                    statement.setString(4, field == null ? null : field.value());
                    statement.setString(5, column.how().name());
                });
    }

    List<Column> columns(long job) {
        return sql.sql(
                        "select place, header, field, how from intake_column where job_id = :job order by place")
                .param("job", job)
                .query(
                        (row, index) ->
                                new Column(
                                        row.getInt(1),
                                        row.getString(2),
                                        field(row.getString(3)),
                                        Column.How.valueOf(row.getString(4))))
                .list();
    }

    /**
     * @param place of the first among all, from 0
     */
    void addProblems(long job, int place, List<RowProblem> problems) {
        jdbc.batchUpdate(
                "insert into intake_problem (job_id, place, line, header, field, shown, severity, why_zh, why_en)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement statement, int i) throws SQLException {
                        RowProblem problem = problems.get(i);
                        FieldCode field = problem.field();
                        statement.setLong(1, job);
                        statement.setInt(2, place + i);
                        statement.setLong(3, problem.row());
                        statement.setString(4, problem.column());
                        statement.setString(5, field == null ? null : field.value());
                        statement.setString(6, problem.shown());
                        statement.setString(7, problem.severity().name());
                        statement.setString(8, cut(problem.why().zh()));
                        statement.setString(9, cut(problem.why().en()));
                    }

                    @Override
                    public int getBatchSize() {
                        return problems.size();
                    }
                });
    }

    /** Errors first, in the order of the rows. */
    List<RowProblem> problems(long job, int offset, int limit) {
        return sql.sql(
                        """
                        select line, header, field, shown, severity, why_zh, why_en from intake_problem
                        where job_id = :job order by severity, line, place limit :limit offset :offset""")
                .param("job", job)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> problem(row))
                .list();
    }

    int countProblems(long job) {
        return sql.sql("select count(*) from intake_problem where job_id = :job")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    void addPreview(long job, Preview preview) {
        List<Object[]> cells = new ArrayList<>();
        for (Preview.Row row : preview.rows()) {
            for (int place = 0; place < row.cells().size(); place++) {
                Shown cell = row.cells().get(place);
                cells.add(new Object[] {job, row.number(), place, cell.text(), cell.isWrong()});
            }
        }
        jdbc.batchUpdate(
                "insert into intake_preview (job_id, line, place, shown, wrong) values (?, ?, ?, ?, ?)",
                cells);
    }

    Preview preview(long job) {
        Preview.Builder builder = new Preview.Builder();
        sql.sql(
                        "select line, shown, wrong from intake_preview where job_id = :job order by line, place")
                .param("job", job)
                .query(
                        row -> {
                            builder.add(
                                    row.getLong(1), new Shown(row.getString(2), row.getBoolean(3)));
                        });
        return builder.build(columns(job));
    }

    private static RowProblem problem(ResultSet row) throws SQLException {
        return new RowProblem(
                row.getLong(1),
                row.getString(2),
                field(row.getString(3)),
                row.getString(4),
                Severity.valueOf(row.getString(5)),
                new Text(row.getString(6), row.getString(7)));
    }

    private static @Nullable FieldCode field(@Nullable String code) {
        return code == null ? null : new FieldCode(code);
    }

    private static String cut(String text) {
        return text.length() <= 1000 ? text : text.substring(0, 1000);
    }
}
