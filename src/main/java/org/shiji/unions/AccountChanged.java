package org.shiji.unions;

/** An account has another name, role or scope. */
public record AccountChanged(String account, Role role, String by) {}
