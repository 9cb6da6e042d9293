package org.shiji.audit;

import org.shiji.assessment.AssessmentCompleted;
import org.shiji.inspection.InspectionClosed;
import org.shiji.reporting.SubmissionSubmitted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what the other modules say has happened, in the transaction in which it happened. */
@Component
class Listening {

    private static final String SYSTEM = "system";

    private final Trail trail;

    Listening(Trail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(SubmissionSubmitted event) {
        trail.append(SYSTEM, "submission.submitted", event.union() + " " + event.period());
    }

    @EventListener
    void on(InspectionClosed event) {
        trail.append(SYSTEM, "inspection.closed", event.union() + " " + event.period());
    }

    @EventListener
    void on(AssessmentCompleted event) {
        trail.append(
                SYSTEM,
                "assessment.completed",
                event.period() + " unions=" + event.unions() + " changed=" + event.changed());
    }
}
