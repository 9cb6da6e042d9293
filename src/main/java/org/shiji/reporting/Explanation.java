package org.shiji.reporting;

import java.time.Instant;

/**
 * What a union says about a check that its figures fail.
 *
 * @param check code of the check
 * @param by login name
 */
public record Explanation(String check, String words, Instant at, String by) {
    /** Most characters of the words. */
    public static final int LONGEST = 2000;
}
