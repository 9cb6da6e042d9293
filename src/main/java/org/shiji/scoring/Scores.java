package org.shiji.scoring;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.KpiCode;

/**
 * What came of scoring a sheet: for each indicator its value and score, for each node its score,
 * all as columns in the order of the sheet's units. Scores are not rounded. What only a verdict
 * asks for is calculated when it is first asked for.
 */
public final class Scores {
    private final Sheet sheet;
    private final Map<KpiCode, Column> values;
    private final Map<KpiCode, Cohort> cohorts;
    private final Map<KpiCode, Column> scores;
    private final List<Deduction> deductions;
    private final Supplier<Bearing> calculation;

    /** Calculated twice by two threads, it is the same. */
    private @Nullable Bearing bearing;

    /**
     * What a verdict rests on besides the scores.
     *
     * @param bars gate or veto → 1 where the gate is failed or the veto in force, else 0
     */
    record Bearing(
            Map<Stage, Column> stages,
            Column coverage,
            Column gatesFailed,
            Column vetoes,
            Map<KpiCode, Column> bars) {}

    Scores(
            Sheet sheet,
            Map<KpiCode, Column> values,
            Map<KpiCode, Cohort> cohorts,
            Map<KpiCode, Column> scores,
            List<Deduction> deductions,
            Supplier<Bearing> calculation) {
        this.sheet = sheet;
        this.values = values;
        this.cohorts = cohorts;
        this.scores = scores;
        this.deductions = deductions;
        this.calculation = calculation;
    }

    public Sheet sheet() {
        return sheet;
    }

    /** Indicator → value. */
    public Map<KpiCode, Column> values() {
        return values;
    }

    /** Indicator scored by comparison → whom it was compared with, frozen. */
    public Map<KpiCode, Cohort> cohorts() {
        return cohorts;
    }

    /** Indicator or node → score of 0 to 100. */
    public Map<KpiCode, Column> scores() {
        return scores;
    }

    public List<Deduction> deductions() {
        return deductions;
    }

    /**
     * Stage → weighted mean of the graded indicators of that stage; absent stages have no entry.
     */
    public Map<Stage, Column> stages() {
        return bearing().stages();
    }

    /** Share of the weight with a value, 0 to 1. */
    public Column coverage() {
        return bearing().coverage();
    }

    /** Number of failed gates. */
    public Column gatesFailed() {
        return bearing().gatesFailed();
    }

    /** Number of vetoes in force. */
    public Column vetoes() {
        return bearing().vetoes();
    }

    /** Gate or veto → 1 where the gate is failed or the veto in force, else 0. */
    public Map<KpiCode, Column> bars() {
        return bearing().bars();
    }

    private Bearing bearing() {
        Bearing found = bearing;
        if (found == null) {
            found = calculation.get();
            bearing = found;
        }
        return found;
    }
}
