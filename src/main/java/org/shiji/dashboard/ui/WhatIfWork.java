package org.shiji.dashboard.ui;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Where other rules are tried: one after the other, so that trying never starves the pages. */
@Component
class WhatIfWork {

    private final ExecutorService background =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "what-if");
                        thread.setDaemon(true);
                        return thread;
                    });

    void submit(Runnable work) {
        background.execute(work);
    }

    @PreDestroy
    void close() {
        background.shutdownNow();
    }
}
