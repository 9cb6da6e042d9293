package org.shiji.unions;

import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/**
 * A union in the list of the register.
 *
 * @param founded ISO date
 */
public record UnionLine(
        UnionId id, Text name, Text province, Text city, String founded, long members) {}
