package org.shiji.scoring;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/**
 * The figures of all units of one period under one lens: a column an element. With each figure goes
 * the strength of the evidence behind it and whether inspection has looked at it.
 */
public final class Sheet {

    private final Lens lens;
    private final Period period;
    private final List<UnionId> units;
    private final Map<ElementCode, Column> columns = new LinkedHashMap<>();
    private final Map<ElementCode, EvidenceStrength[]> evidence = new LinkedHashMap<>();
    private final Map<ElementCode, boolean[]> inspected = new LinkedHashMap<>();

    /**
     * @param units the units in the order of the rows
     */
    public Sheet(Lens lens, Period period, List<UnionId> units) {
        this.lens = lens;
        this.period = period;
        this.units = List.copyOf(units);
    }

    public Lens lens() {
        return lens;
    }

    public Period period() {
        return period;
    }

    public List<UnionId> units() {
        return units;
    }

    /** The values of an element; a column of nothing reported where nothing was set. */
    public Column column(ElementCode element) {
        return columns.computeIfAbsent(element, code -> new Column(units.size()));
    }

    /** Puts the values of an element in place, a row for each unit. */
    public void put(ElementCode element, Column column) {
        if (column.size() != units.size()) {
            throw new IllegalArgumentException(element + ": a row for each unit is asked for");
        }
        columns.put(element, column);
    }

    /**
     * Strength of the evidence behind a figure; {@link EvidenceStrength#STRONG} where nothing was
     * said.
     */
    public EvidenceStrength evidence(ElementCode element, int row) {
        EvidenceStrength[] strengths = evidence.get(element);
        return strengths == null ? EvidenceStrength.STRONG : strengths[row];
    }

    public void setEvidence(ElementCode element, int row, EvidenceStrength strength) {
        evidence.computeIfAbsent(
                                element,
                                code -> {
                                    EvidenceStrength[] all = new EvidenceStrength[units.size()];
                                    Arrays.fill(all, EvidenceStrength.STRONG);
                                    return all;
                                })[row] =
                strength;
    }

    /** Whether inspection has looked at the figure. A veto needs that. */
    public boolean isInspected(ElementCode element, int row) {
        boolean[] marks = inspected.get(element);
        return marks != null && marks[row];
    }

    public void setInspected(ElementCode element, int row) {
        inspected.computeIfAbsent(element, code -> new boolean[units.size()])[row] = true;
    }
}
