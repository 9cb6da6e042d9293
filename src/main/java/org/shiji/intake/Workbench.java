package org.shiji.intake;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shiji.intake.IntakeJob.Counts;
import org.shiji.shared.Message;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where files are worked on: a few at once, one at a time of each union. Who is at work on a job
 * says so in the database every half second. A process that says nothing for ten seconds is taken
 * for dead: what it was checking is checked anew, and what it was applying, of which the database
 * kept nothing, is applied by whoever finds it.
 */
@Component
class Workbench {
    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final int ATTEMPTS = 5;

    private final Jobs jobs;
    private final Checking checking;
    private final Applying applying;
    private final WorkFolder folder;
    private final Findings findings;
    private final IntakeSettings settings;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();
    private final Map<Long, Run> running = new ConcurrentHashMap<>();
    private final Map<Long, Integer> attempts = new ConcurrentHashMap<>();
    private final ExecutorService workers;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(daemon("intake-watch"));
    private volatile boolean ending;

    Workbench(
            Jobs jobs,
            Checking checking,
            Applying applying,
            WorkFolder folder,
            Findings findings,
            IntakeSettings settings,
            Clock clock) {
        this.jobs = jobs;
        this.checking = checking;
        this.applying = applying;
        this.folder = folder;
        this.findings = findings;
        this.settings = settings;
        this.clock = clock;
        this.workers = Executors.newFixedThreadPool(settings.workers(), daemon("intake"));
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        every(BEAT, this::beat);
        every(PATIENCE.dividedBy(2), this::look);
        every(SWEEP, this::sweep);
    }

    /** Now and then; what is done catches what goes wrong, so that it is done again. */
    private void every(Duration time, Runnable what) {
        var unused = watch.scheduleWithFixedDelay(what, 0, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** There is something to do. */
    void look() {
        try {
            workers.execute(this::work);
        } catch (RejectedExecutionException over) {
            LOG.debug("ending");
        }
    }

    /** The same, as soon as others can see what was changed. */
    void lookAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            look();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        look();
                    }
                });
    }

    /** That job is not wanted any more; the sooner this process knows, the better. */
    void stop(long job) {
        Run run = running.get(job);
        if (run != null) {
            run.stop();
        }
    }

    private void work() {
        try {
            for (Optional<Run> run = claim(); run.isPresent(); run = claim()) {
                work(run.get());
            }
        } catch (RuntimeException failure) {
            LOG.warn("cannot look for imports", failure);
        }
    }

    private synchronized Optional<Run> claim() {
        if (ending) {
            return Optional.empty();
        }
        return jobs.next(PATIENCE)
                .filter(work -> jobs.claim(work, owner, PATIENCE))
                .flatMap(work -> jobs.find(work.job().id()))
                .map(
                        work -> {
                            Run run = new Run(work);
                            running.put(work.job().id(), run);
                            return run;
                        });
    }

    private void work(Run run) {
        IntakeJob job = run.job();
        try {
            if (job.state() == IntakeState.APPLYING) {
                applying.apply(run, owner);
                letGo(run);
            } else {
                Checking.Outcome outcome = checking.check(run);
                end(run, IntakeState.CHECKED, null, outcome.counts(), outcome.definition());
            }
        } catch (Run.Stopped stopped) {
            jobs.release(job.id(), owner); // changes nothing where it was cancelled
        } catch (Applying.Outdated outdated) {
            end(run, IntakeState.RECEIVED, null, Counts.NONE, null);
        } catch (Unreadable unreadable) {
            boolean locked = unreadable.why().key().endsWith(".locked");
            IntakeState to = locked ? IntakeState.CHECKED : IntakeState.FAILED;
            end(run, to, unreadable.why(), job.counts(), job.definition());
        } catch (NotVisible | NotAllowed gone) {
            end(run, IntakeState.FAILED, Message.of("intake.failed.viewer"), job.counts(), null);
        } catch (TransientDataAccessException | CannotCreateTransactionException later) {
            again(run, later);
        } catch (IOException | RuntimeException | Error failure) {
            if (run.isStopped()) {
                jobs.release(job.id(), owner); // as it ends something breaks off
            } else {
                fail(run, failure);
            }
        } finally {
            running.remove(job.id());
        }
    }

    /** A file that says who persons are goes as soon as no bad row of it can be asked for. */
    private void letGo(Run run) {
        if (run.job().counts().bad() > 0) {
            return;
        }
        try {
            folder.delete(run.work().file());
        } catch (IOException later) {
            LOG.warn("the file of import {} goes later: {}", run.job().id(), later.toString());
        }
    }

    private void again(Run run, RuntimeException failure) {
        if (attempts.merge(run.job().id(), 1, Integer::sum) < ATTEMPTS) {
            jobs.release(run.job().id(), owner);
        } else {
            fail(run, failure);
        }
    }

    private void fail(Run run, Throwable failure) {
        LOG.error("import {}", run.job().id(), failure);
        end(run, IntakeState.FAILED, Message.of("intake.failed"), run.job().counts(), null);
    }

    private void end(
            Run run,
            IntakeState to,
            @Nullable Message note,
            Counts counts,
            @Nullable String definition) {
        jobs.finish(run.job().id(), owner, run.job().state(), to, note, counts, definition);
        attempts.remove(run.job().id());
    }

    private void beat() {
        try {
            for (Run run : running.values()) {
                if (!jobs.beat(run.job().id(), owner, run.progress(), run.rows())) {
                    run.stop();
                }
            }
        } catch (RuntimeException failure) {
            LOG.warn("cannot say that imports go on: {}", failure.toString());
        }
    }

    /** Lets go of what nobody came back to, and of files nobody needs any more. */
    private void sweep() {
        try {
            for (IntakeJob job : jobs.forgotten(clock.instant().minus(settings.forget()))) {
                jobs.move(job, IntakeState.CANCELLED, job.by());
            }
            folder.deleteOthers(
                    new HashSet<>(jobs.filesInUse(clock.instant().minus(settings.keep()))),
                    clock.instant().minus(SWEEP));
            findings.clearEnded(clock.instant().minus(settings.keep()));
        } catch (IOException | RuntimeException failure) {
            LOG.warn("cannot clear the folder of imports: {}", failure.toString());
        }
    }

    @PreDestroy
    void close() {
        ending = true;
        running.values().forEach(Run::stop);
        watch.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
