package org.shiji.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.intake.IntakeJob.Counts;
import org.shiji.reporting.BulkEntry;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * The imports and how they move on. Each step is one statement that only succeeds from the state it
 * starts in and, where a process is at work, by that process: whoever comes too late changes
 * nothing.
 */
@Component
class Jobs {
    private static final int LONGEST_NOTE = 2000;
    private static final String SELECT =
            """
            select j.*, (select max(b.changed_at) from intake_job b
                         where b.union_id = j.union_id and b.period = j.period and b.type = j.type
                           and b.sha256 = j.sha256 and b.state = 'APPLIED' and b.id < j.id) as before_at
            from intake_job j
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Jobs(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Where a file belongs, and who handed it in. */
    record Handed(
            UnionId union,
            Period period,
            RecordType type,
            BulkEntry.Mode mode,
            String fileName,
            String by) {}

    /**
     * What the machine needs to know of a job, beside what people get to see.
     *
     * @param file its name in the work folder
     */
    record Work(IntakeJob job, String file, @Nullable String appliedBy) {}

    long receive(Handed handed, WorkFolder.Kept.File file) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql(
                        """
                        insert into intake_job (union_id, period, type, file, file_name, sha256, size, mode, state,
                                                received_by, received_at, changed_at)
                        values (:union, :period, :type, :file, :name, :sha256, :size, :mode, 'RECEIVED', :by, :now, :now)""")
                .param("union", handed.union().value())
                .param("period", handed.period().code())
                .param("type", handed.type().value())
                .param("file", file.name())
                .param("name", handed.fileName())
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("mode", handed.mode().name())
                .param("by", handed.by())
                .param("now", now())
                .update(key, "id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("the database gave the job no number");
        }
        return id.longValue();
    }

    Optional<Work> find(long id) {
        return sql.sql(SELECT + "where j.id = :id").param("id", id).query(JobRow::work).optional();
    }

    /** The latest first. */
    List<IntakeJob> of(UnionId union, Period period, RecordType type, int most) {
        return sql
                .sql(
                        SELECT
                                + "where j.union_id = :union and j.period = :period and j.type = :type"
                                + " order by j.id desc limit :most")
                .param("union", union.value())
                .param("period", period.code())
                .param("type", type.value())
                .param("most", most)
                .query(JobRow::work)
                .list()
                .stream()
                .map(Work::job)
                .toList();
    }

    /**
     * The next job for which nobody is at work, of a union for which nobody is.
     *
     * @param patience after which a process that says nothing is taken for dead
     */
    Optional<Work> next(Duration patience) {
        return sql.sql(
                        SELECT
                                + """
                                 where j.state in ('RECEIVED', 'CHECKING', 'APPLYING')
                                   and (j.owner is null or j.beat_at < current_timestamp(3) - interval :patience second)
                                   and not exists (select 1 from intake_job o where o.union_id = j.union_id
                                                     and o.id <> j.id and o.owner is not null
                                                     and o.beat_at >= current_timestamp(3) - interval :patience second)
                                 order by j.id limit 1""")
                .param("patience", patience.toSeconds())
                .query(JobRow::work)
                .optional();
    }

    /** Goes to work on it, unless another was quicker. */
    boolean claim(Work work, String owner, Duration patience) {
        IntakeState state = work.job().state();
        return sql.sql(
                                """
                                update intake_job set owner = :owner, beat_at = current_timestamp(3), state = :next, progress = 0
                                where id = :id and state = :state
                                  and (owner is null or beat_at < current_timestamp(3) - interval :patience second)""")
                        .param("owner", owner)
                        .param(
                                "next",
                                (state == IntakeState.RECEIVED ? IntakeState.CHECKING : state)
                                        .name())
                        .param("id", work.job().id())
                        .param("state", state.name())
                        .param("patience", patience.toSeconds())
                        .update()
                == 1;
    }

    /** Says that the work goes on; false when it is not wanted any more. */
    boolean beat(long id, String owner, int progress, long rows) {
        return sql.sql(
                                """
                                update intake_job set beat_at = current_timestamp(3), progress = :progress,
                                    rows_read = if(state = 'CHECKING', :rows, rows_read)
                                where id = :id and owner = :owner""")
                        .param("progress", progress)
                        .param("rows", rows)
                        .param("id", id)
                        .param("owner", owner)
                        .update()
                == 1;
    }

    /** Lets go of it as it stands, for another process or a later start to go on. */
    void release(long id, String owner) {
        sql.sql(
                        "update intake_job set owner = null, beat_at = null where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    /** A step by the process at work; false when the job was cancelled meanwhile. */
    boolean finish(
            long id,
            String owner,
            IntakeState from,
            IntakeState to,
            @Nullable Message note,
            Counts counts,
            @Nullable String definition) {
        require(from, to);
        Text said = note == null ? null : note.text();
        return sql.sql(
                                """
                                update intake_job set state = :to, owner = null, beat_at = null, changed_at = :now,
                                    note_zh = :zh, note_en = :en, rows_read = :rows, good = :good, bad = :bad,
                                    problems = :problems, warnings = :warnings, added = :added, same = :same,
                                    withdrawn = :withdrawn, definition = :definition
                                where id = :id and owner = :owner and state = :from""")
                        .param("to", to.name())
                        .param("now", now())
                        .param("zh", said == null ? null : cut(said.zh()))
                        .param("en", said == null ? null : cut(said.en()))
                        .param("rows", counts.rows())
                        .param("good", counts.good())
                        .param("bad", counts.bad())
                        .param("problems", counts.problems())
                        .param("warnings", counts.warnings())
                        .param("added", counts.added())
                        .param("same", counts.same())
                        .param("withdrawn", counts.withdrawn())
                        .param("definition", definition)
                        .param("id", id)
                        .param("owner", owner)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** A step that a person asks for; false when the job is elsewhere meanwhile. */
    boolean move(IntakeJob job, IntakeState to, String by) {
        require(job.state(), to);
        return sql.sql(
                                """
                                update intake_job set state = :to, owner = null, beat_at = null, progress = 0, changed_at = :now,
                                    note_zh = null, note_en = null,
                                    applied_by = if(:to = 'APPLYING', :by, applied_by)
                                where id = :id and state = :from""")
                        .param("to", to.name())
                        .param("now", now())
                        .param("by", by)
                        .param("id", job.id())
                        .param("from", job.state().name())
                        .update()
                == 1;
    }

    /** Files that are still asked for: at work, or over with bad rows to be fetched. */
    List<String> filesInUse(Instant endedSince) {
        return sql.sql(
                        """
                        select file from intake_job
                        where state in ('RECEIVED', 'CHECKING', 'CHECKED', 'APPLYING') or bad > 0 and changed_at >= :since""")
                .param("since", utc(endedSince))
                .query((row, index) -> row.getString(1))
                .list();
    }

    /** Those that were checked and that nobody came back to. */
    List<IntakeJob> forgotten(Instant before) {
        return sql
                .sql(SELECT + "where j.state = 'CHECKED' and j.changed_at < :before")
                .param("before", utc(before))
                .query(JobRow::work)
                .list()
                .stream()
                .map(Work::job)
                .toList();
    }

    private static void require(IntakeState from, IntakeState to) {
        if (!from.canBecome(to)) {
            throw new IllegalStateException("an import that is " + from + " cannot become " + to);
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NOTE ? text : text.substring(0, LONGEST_NOTE);
    }

    private LocalDateTime now() {
        return utc(clock.instant());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
