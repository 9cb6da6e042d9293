package org.shiji.assessment;

import org.shiji.shared.Period;

/**
 * All unions of a period were scored.
 *
 * @param unions how many unions were scored
 * @param changed how many scorecards differ from the ones frozen before
 */
public record AssessmentCompleted(Period period, int unions, int changed) {}
