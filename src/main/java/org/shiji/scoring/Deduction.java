package org.shiji.scoring;

import org.shiji.shared.KpiCode;
import org.shiji.shared.Text;

/**
 * 核减: points that inspection takes off the score of a node or indicator, verified lens only; the
 * score does not fall below 0.
 *
 * @param row the unit's row in the sheet
 * @param points more than 0, on the scale of 0 to 100 of its target
 */
public record Deduction(int row, KpiCode target, double points, Text reason) {}
