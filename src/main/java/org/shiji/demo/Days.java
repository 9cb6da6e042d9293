package org.shiji.demo;

import java.time.LocalDate;

/**
 * Days of a year on which things happened: some in its last days, some outside of it, as the
 * profile says.
 */
record Days(Profile profile, Draw draw) {
    private static final int LAST_DAYS = 10;

    /** A day from the given day of the year on, up to the other, both included. */
    LocalDate any(int from, int to) {
        if (draw.chance(profile.share("outside") + profile.share("noise") / 2)) {
            return LocalDate.of(profile.year() - 1, 12, 31).minusDays(draw.below(75));
        }
        if (draw.chance(profile.share("yearEnd"))) {
            return LocalDate.of(profile.year(), 12, 31).minusDays(draw.below(LAST_DAYS));
        }
        return LocalDate.ofYearDay(profile.year(), draw.between(from, to));
    }

    /** Any working season of the year. */
    LocalDate any() {
        return any(20, 350);
    }
}
