package org.shiji.unions;

/** The person set the password of their account. */
public record PasswordSet(String account) {}
