package org.shiji.unions;

import org.shiji.shared.UnionId;

/** A union was entered into the register. */
public record UnionFounded(UnionId union, String by) {}
