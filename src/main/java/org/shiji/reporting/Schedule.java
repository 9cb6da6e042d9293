package org.shiji.reporting;

import java.time.LocalDate;
import org.shiji.shared.Period;

/**
 * When a period is open for reporting.
 *
 * @param opens first day
 * @param due last day on which a submission may be handed in
 */
public record Schedule(Period period, LocalDate opens, LocalDate due) {
    public Schedule {
        if (opens.isAfter(due)) {
            throw new IllegalArgumentException("it is due before it opens");
        }
    }
}
