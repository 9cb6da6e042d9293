package org.shiji.unions;

/** Sessions of an account were ended before their time. */
public record SessionsEnded(String account, String by) {}
