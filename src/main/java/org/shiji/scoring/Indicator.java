package org.shiji.scoring;

import org.jspecify.annotations.Nullable;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Text;

/**
 * One indicator: how its value comes about and what it is worth.
 *
 * @param definition 口径, what exactly is counted
 * @param unit of the value
 * @param decimals of the published value, half-up
 * @param score how the value becomes a score of 0 to 100; null only for {@link IndicatorKind#INFO}
 * @param caps the most that weak or no evidence may earn, 0 to 100
 */
public record Indicator(
        KpiCode code,
        Text name,
        Text definition,
        IndicatorKind kind,
        Stage stage,
        String unit,
        int decimals,
        Formula formula,
        @Nullable ScoreForm score,
        MissingPolicy missing,
        EvidenceCaps caps) {

    /**
     * @param required what the indicator asks for
     * @param weak most points with weak evidence where strong is asked
     * @param none most points with no evidence
     */
    public record EvidenceCaps(EvidenceStrength required, double weak, double none) {
        public static final EvidenceCaps FREE = new EvidenceCaps(EvidenceStrength.NONE, 100, 100);
    }
}
