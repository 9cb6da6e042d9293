package org.shiji.reporting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.shiji.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of submissions and what was said with them. */
@Component
class Steps {
    private final JdbcClient sql;

    Steps(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Adds a step; the caller holds the lock of the submission.
     *
     * @return its number
     */
    int append(long submission, int round, SubmissionState from, Move move) {
        int number =
                sql.sql(
                                "select coalesce(max(number), 0) + 1 from submission_step where submission_id = ?")
                        .param(submission)
                        .query(Integer.class)
                        .single();
        sql.sql(
                        """
                        insert into submission_step
                            (submission_id, number, round, from_state, to_state, made_at, made_by, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        submission,
                        number,
                        round,
                        from.name(),
                        move.next().name(),
                        LocalDateTime.ofInstant(move.at(), ZoneOffset.UTC),
                        move.by(),
                        move.reason())
                .update();
        if (!move.declaration().isEmpty()) {
            sql.sql(
                            """
                            insert into submission_declaration (submission_id, round, name, declared_at, declared_by)
                            values (?, ?, ?, ?, ?)""")
                    .params(
                            submission,
                            round,
                            move.declaration(),
                            LocalDateTime.ofInstant(move.at(), ZoneOffset.UTC),
                            move.by())
                    .update();
        }
        move.remarks()
                .forEach(
                        (item, remark) ->
                                sql.sql(
                                                "insert into submission_remark (submission_id, step, item, remark) values (?, ?, ?, ?)")
                                        .params(submission, number, item, remark)
                                        .update());
        return number;
    }

    /** When a submission for the period last came into the state; empty where none ever did. */
    Optional<Instant> last(Period period, SubmissionState state) {
        return sql.sql(
                        """
                        select max(step.made_at)
                        from submission_step step join submission s on s.id = step.submission_id
                        where s.period = ? and step.to_state = ?""")
                .params(period.code(), state.name())
                .query(LocalDateTime.class)
                .optional()
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    /** All steps, the oldest first. */
    List<SubmissionStep> of(long submission) {
        Map<Integer, SequencedMap<String, String>> remarks = new HashMap<>();
        sql.sql("select step, item, remark from submission_remark where submission_id = ?")
                .param(submission)
                .query(
                        row -> {
                            remarks.computeIfAbsent(row.getInt(1), step -> new TreeMap<>())
                                    .put(row.getString(2), row.getString(3));
                        });
        return sql.sql(
                        """
                        select number, round, from_state, to_state, made_at, made_by, reason
                        from submission_step where submission_id = ? order by number""")
                .param(submission)
                .query(
                        (row, place) ->
                                new SubmissionStep(
                                        row.getInt(1),
                                        row.getInt(2),
                                        SubmissionState.valueOf(row.getString(3)),
                                        SubmissionState.valueOf(row.getString(4)),
                                        row.getObject(5, LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC),
                                        row.getString(6),
                                        row.getString(7),
                                        remarks.getOrDefault(row.getInt(1), new TreeMap<>())))
                .list();
    }
}
