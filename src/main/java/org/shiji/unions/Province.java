package org.shiji.unions;

import org.shiji.shared.Text;

/** A province, by its region code. */
public record Province(String code, Text name) {}
