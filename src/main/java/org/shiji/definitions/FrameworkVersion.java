package org.shiji.definitions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Period;

/**
 * A version of a framework that is or was in force.
 *
 * @param validFrom first day of the first period it may judge, ISO
 * @param folder the folder below {@code kpi-definitions} it was read from last; empty where it was
 *     published and never was in the folder
 * @param since when it came into force
 * @param until when it went out of force, null while it is in force
 * @param periods which it judges, the oldest first
 * @param earlier periods it judged before a newer version took them over, the oldest first
 */
public record FrameworkVersion(
        FrameworkRef ref,
        String validFrom,
        String folder,
        Origin origin,
        Instant since,
        @Nullable Instant until,
        List<Period> periods,
        List<Period> earlier) {

    /** How a version came into force. */
    public enum Origin {
        /** It was there when the product started. */
        START,
        /** Its folder changed while the product was running. */
        RELOAD,
        /** It was proposed and published on the screen; the folder may not have it. */
        PUBLISHED
    }

    public FrameworkVersion {
        periods = List.copyOf(periods);
        earlier = List.copyOf(earlier);
    }

    public boolean isInForce() {
        return until == null;
    }

    /** Whether people agreed on it on the screen; from then on it never changes. */
    public boolean isPublished() {
        return origin == Origin.PUBLISHED;
    }

    /** Whether its files are to be found in the database only. */
    public boolean isMissingInFolder() {
        return folder.isEmpty();
    }

    /** Whether a period was ever opened with it; from then on it never changes. */
    public boolean isOpened() {
        return !periods.isEmpty() || !earlier.isEmpty();
    }
}
