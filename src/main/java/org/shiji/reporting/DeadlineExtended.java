package org.shiji.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/**
 * A union was given more time.
 *
 * @param due the last day it may now hand in
 * @param by login name
 */
public record DeadlineExtended(
        UnionId union, Period period, LocalDate due, Instant at, String by) {}
