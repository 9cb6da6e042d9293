package org.shiji.reporting;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private static final int OFTEN = 256;

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

    /** Is told how far it is, by another thread; may throw to give up, then nothing was done. */
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
        List<Twin> twins = new ArrayList<>();
        ContentSet known = known(work.place(), twins);
        Counts counts = enter(work, known, rows, progress);
        long withdrawn = mode == Mode.REPLACE ? takeBack(work, unmet(known, twins)) : 0;
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

    /**
     * Reads and prepares what is to be entered next while the database takes in what is ready: both
     * take long, and neither needs the other.
     */
    private Counts enter(
            RecordDesk.Work work,
            ContentSet known,
            Iterator<Map<FieldCode, Object>> rows,
            Progress progress) {
        Instant now = clock.instant();
        Counts counts = new Counts();
        Callable<Ready> prepare = () -> prepare(work, known, rows, counts, now, progress);
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Ready ready = Ready.of(beside.submit(prepare));
            while (!ready.entries.isEmpty()) {
                Future<Ready> next = beside.submit(prepare);
                book.add(
                        work.entering(),
                        work.kind(),
                        ready.entries,
                        Collections.nCopies(ready.entries.size(), now));
                ready = Ready.of(next);
            }
        }
        progress.at(counts.read);
        return counts;
    }

    /** Records that can be entered. */
    private record Ready(List<RecordEntry> entries) {
        /** Waits for them; what went wrong there goes wrong here. */
        static Ready of(Future<Ready> coming) {
            try {
                return coming.get();
            } catch (ExecutionException failure) {
                switch (Objects.requireNonNull(failure.getCause())) {
                    case RuntimeException why -> throw why;
                    case Error why -> throw why;
                    default -> throw new IllegalStateException(failure);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** The next few of the rows that are not on file yet; none when there is no row any more. */
    private Ready prepare(
            RecordDesk.Work work,
            ContentSet known,
            Iterator<Map<FieldCode, Object>> rows,
            Counts counts,
            Instant now,
            Progress progress) {
        List<RecordEntry> entries = new ArrayList<>(CHUNK);
        while (entries.size() < CHUNK && rows.hasNext()) {
            NewRecord record = new NewRecord(rows.next(), now);
            int place = Math.toIntExact(++counts.read);
            if (counts.read % OFTEN == 0) {
                progress.at(counts.read); // many may be on file already
            }
            RecordEntry entry =
                    RecordEntry.of(work.kind(), work.place().period(), record, place, pseudonyms);
            if (known.meet(entry.contentHash())) {
                counts.same++;
            } else {
                known.add(entry.contentHash(), 0);
                entries.add(entry);
                counts.added++;
            }
        }
        return new Ready(entries);
    }

    /** A record on file whose content another one has as well. */
    private record Twin(byte[] content, int number) {}

    private ContentSet known(RecordShelf.Place place, List<Twin> twins) {
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
                    byte[] content = row.getBytes(1);
                    int number = row.getInt(2);
                    if (!known.add(content, number)) {
                        twins.add(new Twin(content, number));
                    }
                });
        return known;
    }

    /** The records that did not come again. */
    private static List<Integer> unmet(ContentSet known, List<Twin> twins) {
        List<Integer> unmet = new ArrayList<>(known.unmet());
        twins.stream()
                .filter(twin -> !known.isMet(twin.content))
                .forEach(twin -> unmet.add(twin.number));
        return unmet;
    }

    private long takeBack(RecordDesk.Work work, List<Integer> unmet) {
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
