package org.shiji.intake;

/** One job while this process is at work on it. */
final class Run {
    private final Jobs.Work work;
    private volatile int progress;
    private volatile long rows;
    private volatile boolean stopped;

    Run(Jobs.Work work) {
        this.work = work;
    }

    /** The work is not wanted any more: it was cancelled, another took it over, or this ends. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Jobs.Work work() {
        return work;
    }

    IntakeJob job() {
        return work.job();
    }

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    int progress() {
        return progress;
    }

    long rows() {
        return rows;
    }

    /**
     * Says how far it is.
     *
     * @param part from 0 to 1
     * @throws Stopped when it is to go no further
     */
    void at(double part, long done) {
        progress = (int) Math.round(Math.clamp(part, 0, 1) * 1000);
        rows = done;
        goOn();
    }

    void goOn() {
        if (stopped) {
            throw new Stopped();
        }
    }
}
