package org.shiji.definitions;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rules that nobody is judged by.
 *
 * @param reading the definition where they are sound, else what is wrong with them
 * @param changes what differs from the rules they are compared with; empty where they are not sound
 * @param otherRecords whether the record types are other ones: which records count was decided by
 *     those in force and is not tried anew
 * @param files what it was read from: name within the folder → bytes; empty where it is not sound
 */
public record Candidate(
        Reading reading,
        List<Change> changes,
        boolean otherRecords,
        SortedMap<String, byte[]> files) {

    public Candidate {
        changes = List.copyOf(changes);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
