package org.shiji.reporting;

import java.time.Instant;
import java.util.SequencedMap;

/**
 * A step a submission took.
 *
 * @param number from 1
 * @param round how often it was handed in by then
 * @param by login name
 * @param reason empty where none was asked for
 * @param remarks element or record type → what is to be mended there
 */
public record SubmissionStep(
        int number,
        int round,
        SubmissionState from,
        SubmissionState to,
        Instant at,
        String by,
        String reason,
        SequencedMap<String, String> remarks) {}
