package org.shiji.unions;

import org.shiji.shared.Text;

/**
 * A seat on the union's council (理事会).
 *
 * @param holder organisation that holds it
 * @param office such as 理事长
 */
public record CouncilSeat(Text holder, Text office) {}
