package org.shiji.reporting;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.FieldCode;

/**
 * A record as it is on file, persons as pseudonyms: never shown.
 *
 * @param round in which it was entered
 */
record KeptRecord(
        int number,
        Map<FieldCode, Object> values,
        Instant reportedAt,
        byte @Nullable [] keyHash,
        byte[] contentHash,
        int round) {}
