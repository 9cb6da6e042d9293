package org.shiji.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shiji.reporting.BulkEntry;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/**
 * A file somebody handed in, and what became of it.
 *
 * @param fileName as its owner calls it
 * @param sha256 of its bytes, lower-case hex
 * @param size bytes
 * @param progress of what is being done now, from 0 to 1000
 * @param counts as far as they are known
 * @param definition hash of the rules it was checked by, null before
 * @param note what there is to be said about its state, if anything
 * @param before when this very file was last applied there, null when it never was
 */
public record IntakeJob(
        long id,
        UnionId union,
        Period period,
        RecordType type,
        String fileName,
        String sha256,
        long size,
        BulkEntry.Mode mode,
        IntakeState state,
        int progress,
        Counts counts,
        @Nullable String definition,
        @Nullable Text note,
        String by,
        Instant receivedAt,
        Instant changedAt,
        @Nullable Instant before) {

    /**
     * How many.
     *
     * @param rows that hold something, without the header
     * @param problems in all rows together, kept or not
     * @param warnings likewise
     * @param added of those applied; {@code same} were on file already
     */
    public record Counts(
            long rows,
            long good,
            long bad,
            long problems,
            long warnings,
            long added,
            long same,
            long withdrawn) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Whether there is something to be applied. */
    public boolean canBeApplied() {
        return state == IntakeState.CHECKED && counts.good > 0;
    }
}
