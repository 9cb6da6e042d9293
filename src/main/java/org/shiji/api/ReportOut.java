package org.shiji.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.reporting.SubmissionState;
import org.shiji.reporting.SubmissionStep;
import org.shiji.reporting.SubmissionView;

/** Where a report stands. */
record ReportOut(
        String union,
        String period,
        SubmissionState state,
        boolean open,
        int round,
        Instant openedAt,
        @Nullable Instant submittedAt,
        Instant changedAt,
        @Nullable LocalDate due,
        List<StepOut> steps) {

    /** All reports of a union, the newest period first. */
    record ReportList(List<ReportOut> reports) {}

    /** A step a report took, with what is to be mended where it was returned. */
    record StepOut(
            int number,
            int round,
            SubmissionState from,
            SubmissionState to,
            Instant at,
            String by,
            String reason,
            Map<String, String> remarks) {

        static StepOut of(SubmissionStep step) {
            return new StepOut(
                    step.number(),
                    step.round(),
                    step.from(),
                    step.to(),
                    step.at(),
                    step.by(),
                    step.reason(),
                    step.remarks());
        }
    }

    static ReportOut of(SubmissionView view, @Nullable LocalDate due, List<SubmissionStep> steps) {
        return new ReportOut(
                view.union().value(),
                view.period().code(),
                view.state(),
                view.state().isOpen(),
                view.round(),
                view.openedAt(),
                view.submittedAt(),
                view.changedAt(),
                due,
                steps.stream().map(StepOut::of).toList());
    }
}
