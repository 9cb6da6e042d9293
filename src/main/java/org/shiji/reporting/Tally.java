package org.shiji.reporting;

import java.util.Map;
import java.util.SequencedMap;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.UnionId;

/**
 * What a union reported for a period, element by element.
 *
 * @param figures element → its figures; every element of the definition has an entry
 */
public record Tally(UnionId union, SequencedMap<ElementCode, Reported> figures) {

    /**
     * @param claimed what the union typed; for an element counted from records and not typed, the
     *     count of all records
     * @param documented what all records on file carry, also those that break a rule; for a typed
     *     element the claim where evidence is attached
     * @param supported what valid records and evidence carry
     * @param evidence strength of the evidence on file
     * @param records number of records that meet the element's filter, valid or not; 0 for a typed
     *     element
     * @param voided reason code → number of those records that do not count for that (first) reason
     */
    public record Reported(
            Figure claimed,
            Figure documented,
            Figure supported,
            EvidenceStrength evidence,
            long records,
            Map<String, Long> voided) {}
}
