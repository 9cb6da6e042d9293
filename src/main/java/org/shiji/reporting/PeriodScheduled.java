package org.shiji.reporting;

/**
 * A period was opened for reporting, or its days were changed.
 *
 * @param change which change of its days it was: 1 when it was opened
 * @param by login name
 */
public record PeriodScheduled(Schedule schedule, int change, String by) {
    /** Whether it was opened, rather than changed. */
    public boolean isOpening() {
        return change == 1;
    }
}
