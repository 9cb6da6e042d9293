package org.shiji.definitions;

/**
 * Names one version of a framework for good.
 *
 * @param hash SHA-256 over its files, lower-case hex
 */
public record FrameworkRef(String code, String version, String hash) {}
