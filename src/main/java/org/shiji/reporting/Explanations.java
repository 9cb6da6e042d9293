package org.shiji.reporting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What unions say about checks that their figures fail. */
@Component
class Explanations {
    private final JdbcClient sql;

    Explanations(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps the words in the place of earlier ones; blank words are none. */
    void put(long submission, String check, String words, Instant at, String by) {
        if (words.isBlank()) {
            sql.sql("delete from submission_explanation where submission_id = ? and check_code = ?")
                    .params(submission, check)
                    .update();
            return;
        }
        sql.sql(
                        """
                        insert into submission_explanation
                            (submission_id, check_code, explanation, explained_at, explained_by, version)
                        values (?, ?, ?, ?, ?, 1)
                        on duplicate key update explanation = values(explanation), explained_at = values(explained_at),
                            explained_by = values(explained_by), version = version + 1""")
                .params(
                        submission,
                        check,
                        words.strip(),
                        LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                        by)
                .update();
    }

    Optional<Explanation> of(long submission, String check) {
        return of(submission).stream().filter(one -> one.check().equals(check)).findFirst();
    }

    List<Explanation> of(long submission) {
        return sql.sql(
                        """
                        select check_code, explanation, explained_at, explained_by, version
                        from submission_explanation where submission_id = ? order by check_code""")
                .param(submission)
                .query(
                        (row, place) ->
                                new Explanation(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getObject(3, LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC),
                                        row.getString(4),
                                        row.getInt(5)))
                .list();
    }
}
