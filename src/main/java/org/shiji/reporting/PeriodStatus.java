package org.shiji.reporting;

import org.shiji.shared.Period;

/**
 * A period with submissions.
 *
 * @param closed whether every submission of it is closed
 */
public record PeriodStatus(Period period, boolean closed) {}
