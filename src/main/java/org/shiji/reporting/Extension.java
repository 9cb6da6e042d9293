package org.shiji.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.shiji.shared.UnionId;

/**
 * More time for one union.
 *
 * @param due the last day it may hand in
 * @param reason as the office wrote it
 * @param by login name
 */
public record Extension(UnionId union, LocalDate due, String reason, Instant at, String by) {}
