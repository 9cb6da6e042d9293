package org.shiji.reporting;

import java.time.Instant;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.ElementCode;

/**
 * Evidence metadata: which file stands behind which element.
 *
 * @param kind such as {@code bank-slip}, {@code news}
 * @param sha256 of the file, lower-case hex
 * @param size in bytes
 */
public record EvidenceItem(
        ElementCode element,
        String kind,
        EvidenceStrength strength,
        String fileName,
        String sha256,
        long size,
        Instant uploadedAt) {}
