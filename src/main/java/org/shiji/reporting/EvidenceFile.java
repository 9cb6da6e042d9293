package org.shiji.reporting;

/**
 * A file as evidence refers to it.
 *
 * @param name as its owner calls it
 * @param sha256 of its content, lower-case hex
 * @param size in bytes
 */
public record EvidenceFile(String name, String sha256, long size) {
    /** Most characters of a name. */
    public static final int LONGEST_NAME = 255;
}
