package org.shiji.scoring;

import org.shiji.shared.Figure;

/**
 * What a child makes of its parent's score.
 *
 * @param points where {@code share} is true, the points of the parent's score that come from this
 *     child: those of all children together are the parent's score before deductions on the parent
 *     itself, and before it was cut at 100 by a bonus. Where it is false, a loss: not above 0, by
 *     how much the parent's score falls short of what it would be were this child at 100 and all
 *     others as they are; losses do not add up. Absent where child or parent has no score or the
 *     child carries no weight (gate, veto, info, or the root itself)
 * @param share true below arithmetic means and sums, and for a bonus
 */
public record Contribution(Figure points, boolean share) {}
