package org.shiji.scoring;

import org.shiji.shared.KpiCode;

/**
 * A single change that would make another verdict of a unit.
 *
 * @param what which kind of change
 * @param code the indicator that would change; the code of the root for a flag
 * @param from its score now, 0 to 100
 * @param gain how much the total would rise by it, in points; negative where it would fall
 * @param level the verdict that would follow
 */
public record Flip(What what, KpiCode code, double from, double gain, VerdictRules.Level level) {

    public enum What {
        /** The indicator reaches its full score. */
        INDICATOR_TO_FULL,
        /** A veto that is only suspected now is verified. */
        VETO_UPHELD,
        /** A warning turns out to be an error. */
        FLAG_UPHELD
    }
}
