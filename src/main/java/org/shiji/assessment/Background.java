package org.shiji.assessment;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Where work is done that nobody waits for, one piece after the other. */
@Component
class Background {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread made = new Thread(work, "renewal");
                        made.setDaemon(true);
                        return made;
                    });

    void run(Runnable work) {
        thread.execute(work);
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
