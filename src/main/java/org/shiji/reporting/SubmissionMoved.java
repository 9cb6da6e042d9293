package org.shiji.reporting;

import java.time.Instant;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/**
 * A submission took a step of its life cycle.
 *
 * @param by login name of who moved it
 * @param round how often it was handed in by then
 * @param step its number, from 1
 */
public record SubmissionMoved(
        UnionId union,
        Period period,
        SubmissionState from,
        SubmissionState to,
        Instant at,
        String by,
        int round,
        int step) {}
