package org.shiji.definitions;

/**
 * Somebody proposed a version; it judges nobody.
 *
 * @param by account
 */
public record VersionProposed(long proposal, FrameworkRef framework, String by) {}
