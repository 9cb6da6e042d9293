package org.shiji.reporting;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts many records on file at once, whole or not at all. What is on file already with the same
 * content is not entered again, so that doing it twice changes nothing. Each statement sees what
 * others have committed, as in {@link RecordKeeping}.
 */
@Service
public class BulkEntry {
    private static final int CHUNK = 2_000;

    private final RecordDesk desk;
    private final RecordBook book;
    private final RecordShelf shelf;
    private final Pseudonyms pseudonyms;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    BulkEntry(
            RecordDesk desk,
            RecordBook book,
            RecordShelf shelf,
            Pseudonyms pseudonyms,
            JdbcTemplate jdbc,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.shelf = shelf;
        this.pseudonyms = pseudonyms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What becomes of the records of the type that are on file. */
    public enum Mode {
        /** They stay. */
        ADD,
        /** Those that do not come again are taken back. */
        REPLACE
    }

    /** Is told how far it is; may throw to give up, and then nothing was done. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param rows how many were read so far
         */
        void at(long rows);
    }

    /**
     * What was done.
     *
     * @param added records entered
     * @param same rows left out because their content was on file, or came before in the same rows
     * @param withdrawn records taken back because they did not come again
     */
    public record Done(long added, long same, long withdrawn) {}

    /** The submission takes no changes in this state. */
    public static final class Locked extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient SubmissionState state;

        Locked(SubmissionState state) {
            super("the submission is " + state);
            this.state = state;
        }

        public SubmissionState state() {
            return state;
        }
    }

    /**
     * Puts records on file.
     *
     * @param rows the values of each as {@link NewRecord} takes them
     * @throws NotVisible when the viewer may not see the union, it has no submission for the
     *     period, or there is no such type
     * @throws NotAllowed when the viewer does not report for the union
     * @throws Locked when the submission takes no changes
     * @throws IllegalArgumentException naming row and field, when a value does not fit its field
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Done put(
            Viewer viewer,
            UnionId union,
            Period period,
            RecordType type,
            Mode mode,
            Iterator<Map<FieldCode, Object>> rows,
            Progress progress) {
        RecordDesk.Work work = desk.open(viewer, union, period, type);
        if (!work.state().isOpen()) {
            throw new Locked(work.state());
        }
        desk.lock(work);
        ContentSet known = known(work.place());
        Counts counts = enter(work, known, rows, progress);
        long withdrawn = mode == Mode.REPLACE ? takeBack(work, known) : 0;
        if (counts.added > 0 || withdrawn > 0) {
            desk.recheckAll(work);
        }
        return new Done(counts.added, counts.same, withdrawn);
    }

    private static final class Counts {
        private long read;
        private long added;
        private long same;
    }

    private Counts enter(
            RecordDesk.Work work,
            ContentSet known,
            Iterator<Map<FieldCode, Object>> rows,
            Progress progress) {
        RecordBook.Entering where = work.entering();
        RecordKind kind = work.kind();
        Instant now = clock.instant();
        Counts counts = new Counts();
        List<RecordEntry> chunk = new ArrayList<>(CHUNK);
        while (rows.hasNext()) {
            NewRecord record = new NewRecord(rows.next(), now);
            counts.read++;
            RecordEntry entry =
                    RecordEntry.of(
                            kind, where.period(), record, Math.toIntExact(counts.read), pseudonyms);
            if (known.meet(entry.contentHash())) {
                counts.same++;
            } else {
                known.add(entry.contentHash(), 0);
                chunk.add(entry);
                counts.added++;
            }
            if (chunk.size() == CHUNK) {
                book.add(where, kind, chunk, Collections.nCopies(CHUNK, now));
                chunk.clear();
                progress.at(counts.read);
            }
        }
        if (!chunk.isEmpty()) {
            book.add(where, kind, chunk, Collections.nCopies(chunk.size(), now));
        }
        progress.at(counts.read);
        return counts;
    }

    private ContentSet known(RecordShelf.Place place) {
        ContentSet known = new ContentSet();
        jdbc.query(
                connection -> {
                    PreparedStatement statement =
                            connection.prepareStatement(
                                    "select content_hash, number from record_"
                                            + " where type = ? and period = ? and union_id = ?");
                    statement.setFetchSize(CHUNK); // row by row: there may be a million
                    statement.setString(1, place.kind().type().value());
                    statement.setString(2, place.period().code());
                    statement.setString(3, place.union().value());
                    return statement;
                },
                row -> {
                    known.add(row.getBytes(1), row.getInt(2));
                });
        return known;
    }

    private long takeBack(RecordDesk.Work work, ContentSet known) {
        List<Integer> unmet = known.unmet();
        RecordShelf.Withdrawing why =
                new RecordShelf.Withdrawing(
                        work.by(),
                        clock.instant(),
                        work.round(),
                        Message.of("reporting.record.replaced").text().zh(),
                        null);
        for (int from = 0; from < unmet.size(); from += CHUNK) {
            shelf.withdraw(
                    work.place(), unmet.subList(from, Math.min(from + CHUNK, unmet.size())), why);
        }
        return unmet.size();
    }
}
