package org.shiji.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/**
 * Where a submission stands.
 *
 * @param submittedAt the last time it was submitted, null before the first
 * @param changedAt when it entered its present state
 * @param round how often it was handed in; what is changed now belongs to the next one
 */
public record SubmissionView(
        UnionId union,
        Period period,
        SubmissionState state,
        Instant openedAt,
        @Nullable Instant submittedAt,
        Instant changedAt,
        int round) {}
