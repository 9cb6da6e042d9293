package org.shiji.definitions;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks at the folder every few seconds while the product runs. It reads instead of waiting to be
 * told, because shared folders tell nothing, and because editors, unpacked archives and replaced
 * links each tell something else.
 */
@Component
class FolderWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final RulesInForce rules;
    private final Duration every;
    private @Nullable ScheduledExecutorService watch;
    private String seen = "";
    private String failure = "";

    FolderWatch(RulesInForce rules, DefinitionSettings settings) {
        this.rules = rules;
        this.every = settings.watch();
    }

    @Override
    public synchronized void start() {
        if (every.isZero() || watch != null) {
            return;
        }
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        work -> {
                            Thread thread = new Thread(work, "definitions-watch");
                            thread.setDaemon(true);
                            return thread;
                        });
        started.scheduleWithFixedDelay(
                this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        watch = started;
    }

    /** Tries again the next time, whatever went wrong; says so once. */
    private void look() {
        try {
            seen = rules.refresh(seen);
            failure = "";
        } catch (RuntimeException wrong) {
            if (!wrong.toString().equals(failure)) {
                failure = wrong.toString();
                Message said = Message.of("definitions.log.cannotLook");
                LOG.error("{} / {}", said.in(Locale.CHINESE), said.in(Locale.ENGLISH), wrong);
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
