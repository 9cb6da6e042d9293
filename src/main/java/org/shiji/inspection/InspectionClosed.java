package org.shiji.inspection;

import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/** Inspection of a union's submission is done. */
public record InspectionClosed(UnionId union, Period period) {}
