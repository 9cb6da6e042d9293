package org.shiji.definitions;

import java.util.List;

/**
 * Rules that nobody is judged by.
 *
 * @param reading the definition where they are sound, else what is wrong with them
 * @param changes what differs from the rules they are compared with; empty where they are not sound
 * @param otherRecords whether the record types are other ones: which records count was decided by
 *     those in force and is not tried anew
 */
public record Candidate(Reading reading, List<Change> changes, boolean otherRecords) {

    public Candidate {
        changes = List.copyOf(changes);
    }
}
