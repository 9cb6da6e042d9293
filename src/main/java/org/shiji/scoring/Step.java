package org.shiji.scoring;

import org.shiji.shared.Figure;
import org.shiji.shared.Message;

/**
 * One step of the way to a number, to be read by a person.
 *
 * @param what which kind of step
 * @param said the step in words and numbers
 * @param result what came out of it
 */
public record Step(What what, Message said, Figure result) {

    public enum What {
        ELEMENT,
        FORMULA,
        VALUE,
        SCORE_FORM,
        EVIDENCE_CAP,
        MISSING_POLICY,
        DEDUCTION,
        BONUS,
        WEIGHT,
        ROLL_UP
    }
}
