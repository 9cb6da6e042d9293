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
 */
public record Changes(int since, List<FigureChange> figures, List<RecordChange> records) {
    public Changes {
        figures = List.copyOf(figures);
        records = List.copyOf(records);
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
