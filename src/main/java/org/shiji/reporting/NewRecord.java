package org.shiji.reporting;

import java.time.Instant;
import java.util.Map;
import org.shiji.shared.FieldCode;

/**
 * A record to be put on file.
 *
 * @param values field → value, blank fields left out: {@code LocalDate} for a date, {@code Boolean}
 *     for yes/no, any {@code Number} for amount, number and count (at most 18 digits before and 6
 *     after the point), text of at most 191 characters for all others. A person is given in clear
 *     and never kept that way
 * @param reportedAt when it was reported, kept to the millisecond; of two records with one key the
 *     earlier counts
 */
public record NewRecord(Map<FieldCode, Object> values, Instant reportedAt) {
    public NewRecord {
        values = Map.copyOf(values);
    }
}
