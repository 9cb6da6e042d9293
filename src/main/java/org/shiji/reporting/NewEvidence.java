package org.shiji.reporting;

import java.time.Instant;

/**
 * Evidence to be put on file.
 *
 * @param kind code of its class in the definitions
 */
public record NewEvidence(
        EvidenceItem.Behind behind, String kind, EvidenceFile file, Instant uploadedAt) {}
