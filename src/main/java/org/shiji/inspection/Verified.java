package org.shiji.inspection;

import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/**
 * What inspection found a figure to be.
 *
 * @param value the verified figure
 * @param reason how it was found out
 * @param by account of the inspector
 * @param on ISO date
 */
public record Verified(
        UnionId union, ElementCode element, Figure value, Text reason, String by, String on) {}
