package org.shiji.scoring;

import org.shiji.shared.ElementCode;
import org.shiji.shared.Text;

/**
 * A data element as the arithmetic sees it.
 *
 * @param unit of its values, empty for a pure number
 */
public record Element(ElementCode code, Text name, ElementType type, String unit) {}
