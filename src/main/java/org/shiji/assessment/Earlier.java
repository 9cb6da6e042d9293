package org.shiji.assessment;

import org.shiji.shared.Figure;

/**
 * What stood in an element a period earlier.
 *
 * @param own what was found of the union itself
 * @param median of what was found of all unions of that period
 */
public record Earlier(Figure own, Figure median) {}
