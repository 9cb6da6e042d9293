package org.shiji.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.shiji.reporting.BulkEntry;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/** An import as it stands in the database. */
final class JobRow {
    private JobRow() {}

    static Jobs.Work work(ResultSet row, int index) throws SQLException {
        String zh = row.getString("note_zh");
        IntakeJob job =
                new IntakeJob(
                        row.getLong("id"),
                        new UnionId(row.getString("union_id")),
                        Period.parse(row.getString("period")),
                        new RecordType(row.getString("type")),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getLong("size"),
                        BulkEntry.Mode.valueOf(row.getString("mode")),
                        IntakeState.valueOf(row.getString("state")),
                        row.getInt("progress"),
                        new IntakeJob.Counts(
                                row.getLong("rows_read"),
                                row.getLong("good"),
                                row.getLong("bad"),
                                row.getLong("problems"),
                                row.getLong("warnings"),
                                row.getLong("added"),
                                row.getLong("same"),
                                row.getLong("withdrawn")),
                        row.getString("definition"),
                        zh == null ? null : new Text(zh, row.getString("note_en")),
                        row.getString("received_by"),
                        instant(row, "received_at"),
                        instant(row, "changed_at"),
                        row.getObject("before_at") == null ? null : instant(row, "before_at"));
        return new Jobs.Work(job, row.getString("file"), row.getString("applied_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
