package org.shiji.assessment;

import org.shiji.scoring.Importance;
import org.shiji.shared.Text;

/**
 * What an indicator really decides in a period.
 *
 * @param name of the indicator
 */
public record Influence(Text name, Importance importance) {}
