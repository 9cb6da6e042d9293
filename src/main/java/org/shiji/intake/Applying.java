package org.shiji.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shiji.intake.IntakeJob.Counts;
import org.shiji.reporting.BulkEntry;
import org.shiji.shared.FieldCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the good rows of a file on file. The records and the word that they are applied come into
 * the database in one transaction: whatever happens on the way, either both are there or neither.
 */
@Component
class Applying {
    private final Desk desk;
    private final BulkEntry bulk;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Applying(
            Desk desk,
            BulkEntry bulk,
            Jobs jobs,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.bulk = bulk;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        // as bulk entry asks for: the recheck must see columns that were assigned meanwhile
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.events = events;
    }

    /** The file reads otherwise than when it was checked: the rules or the members changed. */
    static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void apply(Run run, String owner) throws IOException, Unreadable {
        IntakeJob job = run.job();
        try (Desk.Laid laid = desk.lay(run.work())) {
            if (!laid.definition().equals(job.definition()) || !laid.missing().isEmpty()) {
                throw new Outdated();
            }
            transaction.executeWithoutResult(status -> put(run, owner, laid));
        } catch (Wrapped wrapped) {
            throw wrapped.why;
        }
    }

    private void put(Run run, String owner, Desk.Laid laid) {
        IntakeJob job = run.job();
        GoodRows rows = new GoodRows(laid);
        double all = Math.max(1, job.counts().rows());
        BulkEntry.Done done = putUnlocked(run, job, rows, read -> run.at(read / all, read));
        if (rows.good != job.counts().good() || rows.read != job.counts().rows()) {
            throw new Outdated();
        }
        Counts before = job.counts();
        Counts counts =
                new Counts(
                        before.rows(),
                        before.good(),
                        before.bad(),
                        before.problems(),
                        before.warnings(),
                        done.added(),
                        done.same(),
                        done.withdrawn());
        // the last word: who cancelled before now, cancelled
        if (!jobs.finish(
                job.id(),
                owner,
                IntakeState.APPLYING,
                IntakeState.APPLIED,
                null,
                counts,
                job.definition())) {
            throw new Run.Stopped();
        }
        events.publishEvent(
                new RecordsImported(
                        job.union(),
                        job.period(),
                        job.type(),
                        job.id(),
                        done.added(),
                        done.withdrawn(),
                        desk.viewer(run.work()).account()));
    }

    private BulkEntry.Done putUnlocked(
            Run run, IntakeJob job, GoodRows rows, BulkEntry.Progress progress) {
        try {
            return bulk.put(
                    desk.viewer(run.work()),
                    job.union(),
                    job.period(),
                    job.type(),
                    job.mode(),
                    rows,
                    progress);
        } catch (BulkEntry.Locked locked) {
            throw new Wrapped(new Unreadable("locked"));
        }
    }

    /** Carries what is wrong with a file through those who cannot know of it. */
    private static final class Wrapped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Unreadable why;

        Wrapped(Unreadable why) {
            super(why);
            this.why = why;
        }
    }

    private static final class GoodRows implements Iterator<Map<FieldCode, Object>> {
        private final Desk.Laid laid;
        private @Nullable Map<FieldCode, Object> next;
        private long read;
        private long good;

        GoodRows(Desk.Laid laid) {
            this.laid = laid;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null && laid.rows().next()) {
                    RowReading.Row row = laid.reading().read(laid.rows());
                    read += row.isBlank() ? 0 : 1;
                    if (row.isGood()) {
                        next = row.values();
                    }
                }
                return next != null;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (Unreadable unreadable) {
                throw new Wrapped(unreadable);
            }
        }

        @Override
        public Map<FieldCode, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Map<FieldCode, Object> values = Objects.requireNonNull(next);
            next = null;
            good++;
            return values;
        }
    }
}
