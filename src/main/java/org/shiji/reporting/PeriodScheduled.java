package org.shiji.reporting;

/**
 * A period was opened for reporting, or its days were changed.
 *
 * @param by login name
 */
public record PeriodScheduled(Schedule schedule, String by) {}
