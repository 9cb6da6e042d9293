package org.shiji.definitions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Period;

/**
 * A worked example: values in, scores out.
 *
 * @param period the period it is set in
 * @param values of the unit; an element that is absent, or null, is not reported
 * @param prior the unit's values a period before, empty where there are none
 * @param peers the values of the other units of the cohort
 * @param verdict the level expected of the unit, null where nothing is said of it
 */
record Case(
        String name,
        Period period,
        Map<ElementCode, Double> values,
        Map<ElementCode, Double> prior,
        List<Map<ElementCode, Double>> peers,
        List<Expected> expected,
        @Nullable ExpectedVerdict verdict) {

    /**
     * @param code an indicator or node
     * @param ofScore whether its score is meant, or its value
     * @param number as written, null where a value is expected to be missing; compared to as many
     *     decimals as are written
     */
    record Expected(KpiCode code, boolean ofScore, @Nullable String number, Place place) {}

    /**
     * @param level one of the verdict's
     */
    record ExpectedVerdict(String level, Place place) {}
}
