package org.shiji.unions;

/** There is a new account. */
public record AccountCreated(String account, Role role, String by) {}
