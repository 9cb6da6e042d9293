package org.shiji.scoring;

import java.util.List;
import java.util.Map;
import org.shiji.shared.KpiCode;

/**
 * What came of scoring a sheet: for each indicator its value and score, for each node its score,
 * all as columns in the order of the sheet's units. Scores are not rounded.
 *
 * @param values indicator → value
 * @param cohorts indicator scored by comparison → whom it was compared with, frozen
 * @param scores indicator or node → score of 0 to 100
 * @param stages stage → weighted mean of the graded indicators of that stage; absent stages have no
 *     entry
 * @param coverage share of the weight with a value, 0 to 1
 * @param gatesFailed number of failed gates
 * @param vetoes number of vetoes in force
 * @param bars gate or veto → 1 where the gate is failed or the veto in force, else 0
 */
public record Scores(
        Sheet sheet,
        Map<KpiCode, Column> values,
        Map<KpiCode, Cohort> cohorts,
        Map<KpiCode, Column> scores,
        Map<Stage, Column> stages,
        Column coverage,
        Column gatesFailed,
        Column vetoes,
        Map<KpiCode, Column> bars,
        List<Deduction> deductions) {}
