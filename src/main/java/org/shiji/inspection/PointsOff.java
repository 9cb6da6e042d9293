package org.shiji.inspection;

import org.shiji.shared.KpiCode;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/**
 * 核减: points an inspector takes off a node or indicator.
 *
 * @param points more than 0, on the target's scale of 0 to 100
 */
public record PointsOff(
        UnionId union, KpiCode target, double points, Text reason, String by, String on) {}
