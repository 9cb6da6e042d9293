package org.shiji.audit;

import java.util.Locale;
import java.util.stream.Collectors;
import org.shiji.assessment.AssessmentCompleted;
import org.shiji.definitions.DefinitionsChanged;
import org.shiji.definitions.FrameworkRef;
import org.shiji.definitions.PeriodOpened;
import org.shiji.definitions.ProposalClosed;
import org.shiji.definitions.VersionProposed;
import org.shiji.inspection.InspectionClosed;
import org.shiji.intake.RecordsImported;
import org.shiji.reporting.DeadlineExtended;
import org.shiji.reporting.PeriodScheduled;
import org.shiji.reporting.Schedule;
import org.shiji.reporting.SubmissionMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes down what the other modules say has happened, in the transaction in which it happened. */
@Component
class Listening {

    private static final String SYSTEM = "system";
    private static final int SHOWN_OF_HASH = 12;

    private final Trail trail;

    Listening(Trail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(SubmissionMoved event) {
        trail.append(
                event.by(),
                "submission." + event.to().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                event.union() + " " + event.period() + " round=" + event.round());
    }

    @EventListener
    void on(PeriodScheduled event) {
        Schedule schedule = event.schedule();
        trail.append(
                event.by(),
                "period.scheduled",
                schedule.period() + " opens=" + schedule.opens() + " due=" + schedule.due());
    }

    @EventListener
    void on(DeadlineExtended event) {
        trail.append(
                event.by(),
                "deadline.extended",
                event.union() + " " + event.period() + " due=" + event.due());
    }

    @EventListener
    void on(RecordsImported event) {
        trail.append(
                event.by(),
                "records.imported",
                event.union()
                        + " "
                        + event.period()
                        + " "
                        + event.type()
                        + " import="
                        + event.job()
                        + " added="
                        + event.added()
                        + " withdrawn="
                        + event.withdrawn());
    }

    @EventListener
    void on(InspectionClosed event) {
        trail.append(SYSTEM, "inspection.closed", event.union() + " " + event.period());
    }

    @EventListener
    void on(DefinitionsChanged event) {
        trail.append(
                SYSTEM,
                "definitions.changed",
                event.inForce().stream().map(Listening::named).collect(Collectors.joining(", ")));
    }

    @EventListener
    void on(VersionProposed event) {
        trail.append(
                event.by(),
                "version.proposed",
                named(event.framework()) + " proposal=" + event.proposal());
    }

    /** Who proposed it stands beside who decided. */
    @EventListener
    void on(ProposalClosed event) {
        String deed =
                switch (event.state()) {
                    case PUBLISHED -> "version.published";
                    case DECLINED -> "proposal.declined";
                    case WITHDRAWN -> "proposal.withdrawn";
                    case OPEN -> throw new IllegalArgumentException("an open proposal is none");
                };
        trail.append(
                event.by(),
                deed,
                named(event.framework())
                        + " proposal="
                        + event.proposal()
                        + " proposed-by="
                        + event.author());
    }

    /** At the end of the assessment: until then, nobody else should wait for the trail. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PeriodOpened event) {
        trail.append(SYSTEM, "period.opened", event.period() + " " + named(event.framework()));
    }

    private static String named(FrameworkRef framework) {
        return framework.code()
                + " "
                + framework.version()
                + " "
                + framework.hash().substring(0, SHOWN_OF_HASH);
    }

    @EventListener
    void on(AssessmentCompleted event) {
        trail.append(
                SYSTEM,
                "assessment.completed",
                event.period() + " unions=" + event.unions() + " changed=" + event.changed());
    }
}
