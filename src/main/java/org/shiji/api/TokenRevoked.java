package org.shiji.api;

import org.shiji.shared.UnionId;

/** A token was revoked: it works no more. */
public record TokenRevoked(long token, UnionId union, String by) {}
