package org.shiji.unions;

import org.shiji.shared.Text;

/**
 * A major that serves one of the park's leading industries.
 *
 * @param code code of the major, such as {@code 460305}
 * @param industry the leading industry it serves
 */
public record FocusMajor(String code, Text name, Text industry) {}
