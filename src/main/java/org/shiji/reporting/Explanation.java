package org.shiji.reporting;

import java.time.Instant;

/**
 * What a union says about a check that its figures fail.
 *
 * @param check code of the check
 * @param by login name
 * @param version counts how often it was changed, from 1
 */
public record Explanation(String check, String words, Instant at, String by, int version) {
    /** In the place of whatever was said before. */
    public static final int ANY = -1;

    /** Most characters of the words. */
    public static final int LONGEST = 2000;
}
