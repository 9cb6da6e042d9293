package org.shiji.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.shared.ElementCode;
import org.shiji.shared.RecordType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The evidence of submissions, that which was taken back aside. */
@Component
class Holdings {
    private static final String COLUMNS =
            "id, element, record_type, record_number, kind, file_name, sha256, size, uploaded_at, uploaded_by, round";

    private static final String BEHIND =
            " where submission_id = (select id from submission where union_id = :union and period = :period)"
                    + " and record_type = :type and record_number in (:from) and withdrawn_at is null";

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    Holdings(JdbcTemplate jdbc, JdbcClient sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /** Whose submission it is, and in which round it is put on file. */
    record Into(long submission, int round, @Nullable String by) {}

    void attach(Into into, List<NewEvidence> items) {
        List<@Nullable Object[]> rows = items.stream().map(item -> row(into, item)).toList();
        jdbc.batchUpdate(
                """
                insert into evidence_item (submission_id, element, record_type, record_number, kind,
                    file_name, sha256, size, uploaded_at, uploaded_by, round)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                rows);
    }

    private static @Nullable Object[] row(Into into, NewEvidence item) {
        String element =
                item.behind() instanceof Behind.OfFigure figure ? figure.element().value() : null;
        Behind.OfRecord record = item.behind() instanceof Behind.OfRecord one ? one : null;
        return new @Nullable Object[] {
            into.submission(),
            element,
            record == null ? null : record.type().value(),
            record == null ? null : record.number(),
            item.kind(),
            item.file().name(),
            item.file().sha256(),
            item.file().size(),
            time(item.uploadedAt()),
            into.by(),
            into.round()
        };
    }

    /** By element and record, then upload. */
    List<EvidenceItem> all(long submission) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + " from evidence_item where submission_id = ? and withdrawn_at is null"
                                + " order by element, record_type, record_number, uploaded_at, id")
                .param(submission)
                .query((row, place) -> item(row))
                .list();
    }

    /** What was put on file when the submission had been handed in so often, and not forgotten. */
    List<EvidenceItem> attachedIn(long submission, int round) {
        return inRound(submission, "round = :round", round);
    }

    /** What was taken back then of what had been handed in before. */
    List<EvidenceItem> withdrawnIn(long submission, int round) {
        return inRound(submission, "withdrawn_round = :round and round < :round", round);
    }

    private List<EvidenceItem> inRound(long submission, String which, int round) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + " from evidence_item where submission_id = :submission and "
                                + which
                                + " order by element, record_type, record_number, uploaded_at, id")
                .param("submission", submission)
                .param("round", round)
                .query((row, place) -> item(row))
                .list();
    }

    Optional<EvidenceItem> find(long submission, long id) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + " from evidence_item where submission_id = ? and id = ? and withdrawn_at is null")
                .params(submission, id)
                .query((row, place) -> item(row))
                .optional();
    }

    /** Which of these files are referred to, by what was taken back too. */
    Set<String> referred(Collection<String> sha256) {
        if (sha256.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                sql.sql("select distinct sha256 from evidence_item where sha256 in (:all)")
                        .param("all", sha256)
                        .query((row, place) -> row.getString(1))
                        .list());
    }

    /** Takes evidence back; what nobody was shown yet is forgotten. */
    void withdraw(Into from, EvidenceItem item, Instant at) {
        if (item.round() == from.round()) {
            sql.sql("delete from evidence_item where id = ?").param(item.id()).update();
            return;
        }
        sql.sql(
                        """
                        update evidence_item set withdrawn_at = :at, withdrawn_by = :by, withdrawn_round = :round
                        where id = :id""")
                .param("at", time(at))
                .param("by", from.by())
                .param("round", from.round())
                .param("id", item.id())
                .update();
    }

    /** When records are taken back, so is what stands behind them, or it follows to another one. */
    void follow(RecordShelf.Place place, Collection<Integer> from, RecordShelf.Withdrawing why) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("union", place.union().value());
        all.put("period", place.period().code());
        all.put("type", place.kind().type().value());
        all.put("from", from);
        all.put("to", why.replacedBy());
        all.put("round", why.round());
        all.put("at", time(why.at()));
        all.put("by", why.by());
        if (why.replacedBy() != null) {
            sql.sql(
                            """
                            insert into evidence_item (submission_id, record_type, record_number, kind,
                                file_name, sha256, size, uploaded_at, uploaded_by, round)
                            select submission_id, record_type, :to, kind, file_name, sha256, size,
                                uploaded_at, uploaded_by, :round from evidence_item"""
                                    + BEHIND)
                    .params(all)
                    .update();
        }
        sql.sql("delete from evidence_item" + BEHIND + " and round = :round").params(all).update();
        sql.sql(
                        "update evidence_item set withdrawn_at = :at, withdrawn_by = :by,"
                                + " withdrawn_round = :round"
                                + BEHIND)
                .params(all)
                .update();
    }

    private static EvidenceItem item(ResultSet row) throws SQLException {
        String element = row.getString("element");
        Behind behind =
                element == null
                        ? new Behind.OfRecord(
                                new RecordType(row.getString("record_type")),
                                row.getInt("record_number"))
                        : new Behind.OfFigure(new ElementCode(element));
        return new EvidenceItem(
                row.getLong("id"),
                behind,
                row.getString("kind"),
                new EvidenceFile(
                        row.getString("file_name"), row.getString("sha256"), row.getLong("size")),
                row.getObject("uploaded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("uploaded_by"),
                row.getInt("round"));
    }

    private static LocalDateTime time(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
