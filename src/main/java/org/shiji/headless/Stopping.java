package org.shiji.headless;

import java.io.IOException;
import org.shiji.shared.Message;

/**
 * What happens when a command is stopped from outside, by Ctrl-C or a signal: one sentence that
 * says so, and nothing is left half done. Until it is closed, or the work was finished.
 */
final class Stopping implements AutoCloseable {

    /** The last step, after which there is nothing left to stop. */
    @FunctionalInterface
    interface LastStep {
        void take() throws IOException;
    }

    private final Terminal terminal;
    private final Message said;
    private final Thread hook = new Thread(this::stop, "stopping");
    private Runnable undo = () -> {};
    private boolean isStopped;
    private boolean isFinished;

    /**
     * @param said when stopped, on standard error
     */
    Stopping(Terminal terminal, Message said) {
        this.terminal = terminal;
        this.said = said;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private synchronized void stop() {
        isStopped = true;
        if (!isFinished) {
            undo.run();
            terminal.complain(said);
        }
    }

    /** What is to be undone from now on. */
    synchronized void undo(Runnable step) {
        undo = step;
    }

    /** Takes the last step, or none at all: what was said to be left as it was is. */
    synchronized void finish(LastStep last) throws IOException {
        while (isStopped) {
            try {
                wait(); // for the end of the process, which has begun
            } catch (InterruptedException sooner) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        last.take();
        isFinished = true;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyGoing) {
            // then it does its work
        }
    }
}
