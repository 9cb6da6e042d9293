package org.shiji.api;

import org.shiji.shared.UnionId;

/** A token for the interface for machines was made. */
public record TokenMade(long token, UnionId union, String by) {}
