package org.shiji.reporting;

import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/** A union handed in its submission for a period. */
public record SubmissionSubmitted(UnionId union, Period period) {}
