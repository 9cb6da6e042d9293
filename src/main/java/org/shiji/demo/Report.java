package org.shiji.demo;

import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import org.shiji.reporting.NewEvidence;
import org.shiji.reporting.NewRecord;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;

/**
 * Everything on file for a union and a period.
 *
 * @param opened when it was opened
 * @param submitted when it was handed in; each further step a week later
 * @param state where it stands now
 * @param reason why it stands there, where that is asked for; else empty
 */
record Report(
        UnionId union,
        Period period,
        Instant opened,
        Instant submitted,
        SubmissionState state,
        String reason,
        SequencedMap<ElementCode, Figure> typed,
        SequencedMap<RecordType, List<NewRecord>> records,
        List<NewEvidence> evidence,
        Findings findings) {

    int size() {
        return records.values().stream().mapToInt(List::size).sum();
    }
}
