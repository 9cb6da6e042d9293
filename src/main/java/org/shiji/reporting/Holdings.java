package org.shiji.reporting;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.ElementCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The evidence of submissions. */
@Component
class Holdings {
    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    Holdings(JdbcTemplate jdbc, JdbcClient sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    void attach(long submission, List<EvidenceItem> items) {
        List<Object[]> rows =
                items.stream()
                        .map(
                                item ->
                                        new Object[] {
                                            submission,
                                            item.element().value(),
                                            item.kind(),
                                            item.strength().name(),
                                            item.fileName(),
                                            item.sha256(),
                                            item.size(),
                                            LocalDateTime.ofInstant(
                                                    item.uploadedAt(), ZoneOffset.UTC)
                                        })
                        .toList();
        jdbc.batchUpdate(
                "insert into evidence_item (submission_id, element, kind, strength, file_name, sha256, size, uploaded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    List<EvidenceItem> evidence(long submission) {
        return sql.sql(
                        """
                        select element, kind, strength, file_name, sha256, size, uploaded_at from evidence_item
                        where submission_id = :submission order by element, uploaded_at, id""")
                .param("submission", submission)
                .query(
                        (row, place) ->
                                new EvidenceItem(
                                        new ElementCode(row.getString(1)),
                                        row.getString(2),
                                        EvidenceStrength.valueOf(row.getString(3)),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getLong(6),
                                        row.getObject(7, LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC)))
                .list();
    }
}
