package org.shiji.reporting;

import java.util.List;
import java.util.SequencedMap;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.RecordType;

/**
 * What was changed since a submission was handed in before.
 *
 * @param since the round it is compared with, from 1; 0 where it was handed in never or only once
 * @param figures the typed figures that are others now, by element
 * @param records the types of which records came or went
 * @param attached the evidence that came; what only followed a changed record did not
 * @param withdrawn the evidence that went
 */
public record Changes(
        int since,
        List<FigureChange> figures,
        List<RecordChange> records,
        List<EvidenceItem> attached,
        List<EvidenceItem> withdrawn) {
    /** Where there is nothing to compare with. */
    static final Changes NONE = new Changes(0, List.of(), List.of(), List.of(), List.of());

    public Changes {
        figures = List.copyOf(figures);
        records = List.copyOf(records);
        attached = List.copyOf(attached);
        withdrawn = List.copyOf(withdrawn);
    }

    /** Whether nothing is another. */
    public boolean areNone() {
        return figures.isEmpty() && records.isEmpty() && attached.isEmpty() && withdrawn.isEmpty();
    }

    /** A figure that is another one now; not reported where there was none. */
    public record FigureChange(ElementCode element, Figure before, Figure now) {}

    /**
     * Records that came or went.
     *
     * @param added how many were entered
     * @param withdrawn reason → how many were taken back for it
     */
    public record RecordChange(RecordType type, long added, SequencedMap<String, Long> withdrawn) {}
}
