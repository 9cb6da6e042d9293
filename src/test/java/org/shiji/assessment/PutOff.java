package org.shiji.assessment;

import java.util.ArrayDeque;
import java.util.Queue;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Puts off what is done in the background until a test asks for it: it would come between what
 * other tests do with the same tables.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PutOff {

    @Bean
    @Primary
    Work putOff() {
        return new Work();
    }

    static final class Work extends Background {
        private final Queue<Runnable> waiting = new ArrayDeque<>();

        @Override
        synchronized void run(Runnable work) {
            waiting.add(work);
        }

        synchronized void doNow() {
            for (Runnable work = waiting.poll(); work != null; work = waiting.poll()) {
                work.run();
            }
        }

        synchronized void forget() {
            waiting.clear();
        }
    }
}
