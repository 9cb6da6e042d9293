package org.shiji.reporting;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.shiji.definitions.Catalogue;
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

    private final Desks desks;
    private final Catalogue catalogue;
    private final RecordBook book;
    private final RecordShelf shelf;
    private final RecordCounters counters;
    private final Recheck recheck;
    private final Pseudonyms pseudonyms;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    BulkEntry(
            Desks desks,
            Catalogue catalogue,
            RecordBook book,
            RecordShelf shelf,
            RecordCounters counters,
            Recheck recheck,
            Pseudonyms pseudonyms,
            JdbcTemplate jdbc,
            Clock clock) {
        this.desks = desks;
        this.catalogue = catalogue;
        this.book = book;
        this.shelf = shelf;
        this.counters = counters;
        this.recheck = recheck;
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
        Submission submission = desks.own(viewer, union, period);
        if (!submission.state().isOpen()) {
            throw new Locked(submission.state());
        }
        RecordKind kind = catalogue.forPeriod(period).recordKinds().get(type);
        if (kind == null) {
            throw new NotVisible("record type " + type);
        }
        RecordShelf.Place place = new RecordShelf.Place(union, period, kind);
        counters.lock(union, period, type);
        ContentSet known = known(place);
        RecordBook.Entering where =
                new RecordBook.Entering(union, period, submission.round(), viewer.account());
        Counts counts = enter(where, kind, known, rows, progress);
        long withdrawn =
                mode == Mode.REPLACE ? takeBack(place, known, submission.round(), viewer) : 0;
        if (counts.added > 0 || withdrawn > 0) {
            recheck.run(union, period, kind, catalogue.forPeriod(period), null);
        }
        return new Done(counts.added, counts.same, withdrawn);
    }

    private static final class Counts {
        private long read;
        private long added;
        private long same;
    }

    private Counts enter(
            RecordBook.Entering where,
            RecordKind kind,
            ContentSet known,
            Iterator<Map<FieldCode, Object>> rows,
            Progress progress) {
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

    private long takeBack(RecordShelf.Place place, ContentSet known, int round, Viewer viewer) {
        List<Integer> unmet = known.unmet();
        RecordShelf.Withdrawing why =
                new RecordShelf.Withdrawing(
                        viewer.account(),
                        clock.instant(),
                        round,
                        Message.of("reporting.record.replaced").text().zh(),
                        null);
        for (int from = 0; from < unmet.size(); from += CHUNK) {
            shelf.withdraw(place, unmet.subList(from, Math.min(from + CHUNK, unmet.size())), why);
        }
        return unmet.size();
    }
}
