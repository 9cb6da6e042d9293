package org.shiji.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shiji.reporting.Attachments;
import org.shiji.shared.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes files that nothing refers to, some time after they were last handed in. Each in a
 * transaction of its own that holds its row: whoever hands the same file in meanwhile waits, and
 * then keeps it anew.
 */
@Component
class CleanUp implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CleanUp.class);
    private static final int AT_ONCE = 500;

    private final KeptFiles files;
    private final FileStore store;
    private final Attachments attachments;
    private final EvidenceSettings settings;
    private final TransactionTemplate each;
    private final Clock clock;
    private @Nullable ScheduledExecutorService watch;

    CleanUp(
            KeptFiles files,
            FileStore store,
            Attachments attachments,
            EvidenceSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.files = files;
        this.store = store;
        this.attachments = attachments;
        this.settings = settings;
        this.each = new TransactionTemplate(transactions);
        // what was put on file while this waited for the row must be seen
        this.each.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        Duration every = settings.sweep();
        if (every.isZero() || watch != null) {
            return;
        }
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        work -> {
                            Thread thread = new Thread(work, "evidence-clean-up");
                            thread.setDaemon(true);
                            return thread;
                        });
        var unused =
                started.scheduleWithFixedDelay(
                        this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        watch = started;
    }

    /** Tries again the next time, whatever went wrong. */
    private void look() {
        try {
            sweep();
        } catch (RuntimeException | IOException wrong) {
            Message said = Message.of("evidence.log.cannotClean");
            LOG.error("{} / {}", said.in(Locale.CHINESE), said.in(Locale.ENGLISH), wrong);
        }
    }

    /**
     * Looks for them now.
     *
     * @return how many files were deleted
     */
    int sweep() throws IOException {
        Instant before = clock.instant().minus(settings.keep());
        Set<String> met = new HashSet<>();
        int deleted = 0;
        List<String> old = files.before(before, "", AT_ONCE);
        while (!old.isEmpty()) {
            Set<String> needed = attachments.referred(old);
            for (String sha256 : old) {
                met.add(sha256);
                if (!needed.contains(sha256)) {
                    deleted += delete(sha256, () -> files.take(sha256, before));
                }
            }
            old = files.before(before, old.getLast(), AT_ONCE);
        }
        // what was put here by a transaction that came to nothing
        for (String sha256 : store.before(before)) {
            if (met.add(sha256)) {
                deleted += delete(sha256, () -> files.takeUnknown(sha256));
            }
        }
        deleteIncoming(before);
        return deleted;
    }

    private int delete(String sha256, BooleanSupplier taken) {
        Boolean done =
                each.execute(
                        status -> {
                            if (!taken.getAsBoolean()
                                    || !attachments.referred(Set.of(sha256)).isEmpty()) {
                                status.setRollbackOnly();
                                return false;
                            }
                            files.forget(sha256);
                            remove(sha256);
                            return true;
                        });
        return Boolean.TRUE.equals(done) ? 1 : 0;
    }

    private void remove(String sha256) {
        try {
            store.delete(sha256);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a process that was killed was taking in. */
    private void deleteIncoming(Instant before) throws IOException {
        Path incoming = settings.incoming();
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (Stream<Path> all = Files.list(incoming)) {
            for (Path file : all.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = watch;
        if (running != null) {
            running.shutdownNow();
            watch = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }
}
