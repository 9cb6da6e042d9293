package org.shiji.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The typed figures and the evidence of submissions. */
@Component
class Holdings {
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(18);

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    Holdings(JdbcTemplate jdbc, JdbcClient sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    void declare(long submission, Map<ElementCode, Figure> figures) {
        List<@Nullable Object[]> rows =
                figures.entrySet().stream()
                        .map(
                                entry ->
                                        new @Nullable Object[] {
                                            submission,
                                            entry.getKey().value(),
                                            decimal(entry.getKey(), entry.getValue()),
                                            entry.getValue().missing() == null
                                                    ? null
                                                    : entry.getValue().missing().name()
                                        })
                        .toList();
        jdbc.batchUpdate(
                "insert into declared_figure (submission_id, element, value, missing) values (?, ?, ?, ?)"
                        + " on duplicate key update value = values(value), missing = values(missing)",
                rows);
    }

    private static @Nullable BigDecimal decimal(ElementCode element, Figure figure) {
        Double value = figure.value();
        if (value == null) {
            return null;
        }
        BigDecimal kept = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
        if (kept.abs().compareTo(TOO_LARGE) >= 0) {
            throw new IllegalArgumentException(
                    element + ": a figure has at most 18 digits before the point");
        }
        return kept;
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
