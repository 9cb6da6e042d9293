package org.shiji.unions;

/** An account got a one-time link; its password, if it had one, no longer opens it. */
public record LinkIssued(String account, String by) {}
