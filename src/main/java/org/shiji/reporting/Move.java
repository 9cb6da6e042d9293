package org.shiji.reporting;

import java.time.Instant;
import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * A step of a submission.
 *
 * @param by login name of who takes it
 * @param reason why; empty where the life cycle asks for none
 * @param declaration name of the person who declares that what is handed in is true; empty where
 *     nothing is handed in
 * @param remarks what is to be mended at single items: element or record type → remark
 */
public record Move(
        SubmissionState next,
        Instant at,
        String by,
        String reason,
        String declaration,
        SequencedMap<String, String> remarks) {
    /** Most characters of a reason. */
    public static final int LONGEST_REASON = 4000;

    /** Most characters of a remark. */
    public static final int LONGEST_REMARK = 2000;

    /** Most characters of a person's name. */
    public static final int LONGEST_NAME = 100;

    public Move {
        reason = within(LONGEST_REASON, reason.strip());
        declaration = within(LONGEST_NAME, declaration.strip());
        SequencedMap<String, String> kept = new TreeMap<>();
        remarks.forEach(
                (item, remark) -> {
                    if (!remark.isBlank()) {
                        kept.put(item, within(LONGEST_REMARK, remark.strip()));
                    }
                });
        remarks = Collections.unmodifiableSequencedMap(kept);
    }

    private static String within(int longest, String words) {
        if (words.codePointCount(0, words.length()) > longest) {
            throw new IllegalArgumentException("longer than " + longest + " characters");
        }
        return words;
    }

    /** A step that says nothing of single items. */
    public static Move of(SubmissionState next, Instant at, String by, String reason) {
        return new Move(next, at, by, reason, "", new TreeMap<>());
    }

    /** Handing in, declared to be true by a person of that name. */
    public static Move handIn(SubmissionState next, Instant at, String by, String declaration) {
        return new Move(next, at, by, "", declaration, new TreeMap<>());
    }
}
