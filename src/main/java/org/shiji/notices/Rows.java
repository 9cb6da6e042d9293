package org.shiji.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/** Notices as rows; moments without a zone, in UTC, to the millisecond. */
final class Rows {
    private Rows() {}

    /** Of a row with the names of the union. */
    static Notice notice(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getLong("id"),
                Notice.Kind.valueOf(row.getString("kind")),
                new UnionId(row.getString("union_id")),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                Period.parse(row.getString("period")),
                row.getObject("starts", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                instant(row.getObject("read_at", LocalDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
