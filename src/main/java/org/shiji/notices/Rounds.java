package org.shiji.notices;

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

/** Looks now and then who is to be reminded and what is to be sent, in the background. */
@Component
class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Reminders reminders;
    private final Postman postman;
    private final Letters letters;
    private final NoticeSettings settings;
    private volatile boolean goesOn;
    private @Nullable ScheduledExecutorService watch;

    Rounds(Reminders reminders, Postman postman, Letters letters, NoticeSettings settings) {
        this.reminders = reminders;
        this.postman = postman;
        this.letters = letters;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (watch != null) {
            return;
        }
        ScheduledExecutorService started =
                Executors.newScheduledThreadPool(
                        2,
                        work -> {
                            Thread thread = new Thread(work, "notices");
                            thread.setDaemon(true);
                            return thread;
                        });
        if (!settings.look().isZero()) {
            every(started, settings.look(), reminders::look);
        }
        if (letters.areSent() && !settings.send().isZero()) {
            every(started, settings.send(), () -> postman.round(() -> goesOn));
        }
        goesOn = true;
        watch = started;
    }

    private static void every(ScheduledExecutorService watch, Duration time, Runnable work) {
        var unused =
                watch.scheduleWithFixedDelay(
                        () -> surely(work),
                        Math.min(time.toMillis(), Duration.ofMinutes(1).toMillis()),
                        time.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** Whatever goes wrong: the next time is not given up for it. */
    private static void surely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException wrong) {
            Message said = Message.of("notices.log.wrong");
            LOG.error("{} / {}", said.in(Locale.CHINESE), said.in(Locale.ENGLISH), wrong);
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = watch;
        if (running != null) {
            goesOn = false;
            running.shutdown();
            end(running);
            watch = null;
        }
    }

    /** A mail that is just being sent must be written down as sent. */
    private static void end(ScheduledExecutorService running) {
        try {
            if (!running.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }
}
