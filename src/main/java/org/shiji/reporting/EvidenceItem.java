package org.shiji.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.ElementCode;
import org.shiji.shared.RecordType;

/**
 * Evidence on file: which file stands behind what. The file itself is kept elsewhere, by its hash.
 *
 * @param kind code of its class in the definitions, such as {@code bank-slip}
 * @param uploadedBy account, null where it came with the data
 * @param round how often the submission had been handed in when it was put on file
 */
public record EvidenceItem(
        long id,
        Behind behind,
        String kind,
        EvidenceFile file,
        Instant uploadedAt,
        @Nullable String uploadedBy,
        int round) {

    /** What evidence stands behind. */
    public sealed interface Behind {
        /** A typed figure. */
        record OfFigure(ElementCode element) implements Behind {}

        /** A record, by its number within the type. */
        record OfRecord(RecordType type, int number) implements Behind {}
    }
}
