package org.shiji.reporting;

import java.time.LocalDate;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/**
 * A report that a union has still to hand in.
 *
 * @param due the last day it may
 */
public record Outstanding(UnionId union, Period period, LocalDate due) {}
