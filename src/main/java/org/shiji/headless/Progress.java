package org.shiji.headless;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.shiji.shared.Message;

/**
 * Tells on standard error how far a long command is: a line after two seconds and one each five
 * from then on, plain text also for a log file. What is done sooner says nothing.
 */
final class Progress implements AutoCloseable {

    private static final long FIRST_MILLIS = 2_000;
    private static final long THEN_MILLIS = 5_000;

    private final Terminal terminal;
    private final Thread teller;
    private volatile String step = "headless.progress.reading";
    private volatile long done;
    private volatile long all = 1;

    Progress(Terminal terminal) {
        this.terminal = terminal;
        teller = new Thread(this::tell, "progress");
        teller.setDaemon(true);
        teller.start();
    }

    /** Begins another step of the command, of so many parts. */
    void begin(String key, long parts) {
        step = key;
        done = 0;
        all = Math.max(1, parts);
    }

    /** So many parts of the step are done. */
    void reached(long parts) {
        done = parts;
    }

    /** Follows a file as it is read. */
    InputStream watch(InputStream bytes, long size) {
        begin("headless.progress.reading", size);
        return new FilterInputStream(bytes) {
            private long read;

            @Override
            public int read() throws IOException {
                int one = super.read();
                reached(read += one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = super.read(into, offset, length);
                reached(read += Math.max(0, count));
                return count;
            }
        };
    }

    private void tell() {
        try {
            Thread.sleep(FIRST_MILLIS);
            while (true) {
                long percent = Math.min(100, done * 100 / all);
                terminal.complain(Message.of(step, percent));
                Thread.sleep(THEN_MILLIS);
            }
        } catch (InterruptedException finished) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        teller.interrupt();
    }
}
