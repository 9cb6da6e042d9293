package org.shiji.unions;

/** An account was disabled or enabled again. */
public record AccountSwitched(String account, boolean enabled, String by) {}
