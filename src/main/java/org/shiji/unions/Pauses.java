package org.shiji.unions;

import java.time.Duration;

/** How long an account cannot be signed in to after wrong passwords in a row. */
final class Pauses {
    /** Wrong passwords in a row that are only counted; the last of them locks. */
    static final int MOST = 5;

    static final Duration FIRST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofHours(1);

    private Pauses() {}

    /** None below {@link #MOST} failures; then twice as long with each further one. */
    static Duration after(int failures) {
        if (failures < MOST) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - MOST, 10);
        Duration pause = FIRST.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
