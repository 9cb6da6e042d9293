package org.shiji.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.reporting.EvidenceItem;

/** A file behind a figure or a record. */
record EvidenceOut(
        long id,
        @Nullable String element,
        @Nullable String recordType,
        @Nullable Integer recordNumber,
        String kind,
        String fileName,
        String sha256,
        long size,
        Instant uploadedAt,
        @Nullable String uploadedBy) {

    /** The evidence of a report. */
    record EvidenceList(List<EvidenceOut> evidence) {}

    /**
     * What came of an upload.
     *
     * @param there whether the file stood there before
     */
    record EvidenceKept(boolean there, EvidenceOut evidence) {}

    static EvidenceOut of(EvidenceItem item) {
        EvidenceItem.Behind behind = item.behind();
        return new EvidenceOut(
                item.id(),
                behind instanceof EvidenceItem.Behind.OfFigure figure
                        ? figure.element().value()
                        : null,
                behind instanceof EvidenceItem.Behind.OfRecord record
                        ? record.type().value()
                        : null,
                behind instanceof EvidenceItem.Behind.OfRecord record ? record.number() : null,
                item.kind(),
                item.file().name(),
                item.file().sha256(),
                item.file().size(),
                item.uploadedAt(),
                item.uploadedBy());
    }
}
