package org.shiji.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Earlier;
import org.shiji.assessment.LiveScore;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.inspection.Flag;
import org.shiji.reporting.SubmissionStep;
import org.shiji.reporting.SubmissionView;
import org.shiji.reporting.TypedFigure;
import org.shiji.scoring.ElementType;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.scoring.Indicator;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Missing;
import org.shiji.shared.Text;
import org.shiji.unions.UnionProfile;

/**
 * A submission as a form, made from the definitions: what is asked, what stands there, and what it
 * is worth so far.
 *
 * @param mayFill whether the viewer reports for the union and the submission takes changes
 * @param steps the steps it took, the oldest first
 * @param isAssessed whether there is a scorecard in force
 * @param due last day on which it may be handed in, null where none is set
 */
public record ReportForm(
        UnionProfile union,
        SubmissionView submission,
        boolean mayFill,
        List<Group> groups,
        LiveScore score,
        List<SubmissionStep> steps,
        boolean isAssessed,
        @Nullable LocalDate due) {

    /**
     * What is asked under one heading.
     *
     * @param code of the node of the tree, null for what belongs to none
     */
    public record Group(@Nullable KpiCode code, Text name, List<Question> questions) {
        /** How many are answered: by a figure, a reason for its absence, or records. */
        public int answered() {
            return (int) questions.stream().filter(Question::isAnswered).count();
        }
    }

    /**
     * A figure that is asked for.
     *
     * @param meanings name and definition of each indicator that rests on it
     * @param evidence what must be attached before it counts, null where nothing must
     * @param typed what was typed; version 0 where nothing was
     * @param now what it comes to under each lens
     * @param earlier the period before, null where that was not assessed
     * @param remark what the office said of it when it returned the submission; empty where nothing
     * @param flags the checks over it that do not hold
     */
    public record Question(
            ElementCode code,
            Text name,
            ElementType type,
            String unit,
            List<Meaning> meanings,
            @Nullable EvidenceStrength evidence,
            TypedFigure typed,
            ElementFigures now,
            @Nullable Earlier earlier,
            String remark,
            List<Flag> flags) {

        /** Whether it is counted from records. */
        public boolean isCounted() {
            return now.recordType() != null;
        }

        /** Whether there is a figure, a reason for its absence, or records that say one. */
        public boolean isAnswered() {
            return (typed.version() > 0 && typed.figure().missing() != Missing.NOT_REPORTED)
                    || now.documented().isKnown();
        }
    }

    /**
     * An indicator that rests on a figure.
     *
     * @param caps the most it earns with less evidence than it asks for
     */
    public record Meaning(
            KpiCode indicator, Text name, Text definition, Indicator.EvidenceCaps caps) {}
}
