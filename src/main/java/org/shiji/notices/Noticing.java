package org.shiji.notices;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.notices.Notice.Kind;
import org.shiji.notices.Telling.Event;
import org.shiji.reporting.DeadlineExtended;
import org.shiji.reporting.PeriodScheduled;
import org.shiji.reporting.Schedule;
import org.shiji.reporting.SubmissionMoved;
import org.shiji.reporting.SubmissionState;
import org.shiji.unions.Addressee;
import org.shiji.unions.Addressees;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes notices of what the other modules say has happened, in the transaction in which it
 * happened: either both are kept or neither.
 */
@Component
class Noticing {
    private final Telling telling;
    private final Addressees addressees;
    private final Clock clock;

    Noticing(Telling telling, Addressees addressees, Clock clock) {
        this.telling = telling;
        this.addressees = addressees;
        this.clock = clock;
    }

    @EventListener
    void on(PeriodScheduled event) {
        Schedule schedule = event.schedule();
        Kind kind = event.isOpening() ? Kind.OPENED : Kind.DAYS_CHANGED;
        addressees
                .reporters()
                .forEach(
                        (union, reporters) ->
                                telling.tell(
                                        new Event(
                                                kind,
                                                union,
                                                schedule.period(),
                                                String.valueOf(event.change()),
                                                clock.instant(),
                                                schedule.opens(),
                                                schedule.due()),
                                        reporters));
    }

    @EventListener
    void on(DeadlineExtended event) {
        telling.tell(
                new Event(
                        Kind.EXTENDED,
                        event.union(),
                        event.period(),
                        event.at().toString(),
                        event.at(),
                        null,
                        event.due()),
                addressees.reporters(event.union()));
    }

    @EventListener
    void on(SubmissionMoved event) {
        Kind kind = kind(event.from(), event.to());
        if (kind == null) {
            return;
        }
        telling.tell(
                new Event(
                        kind,
                        event.union(),
                        event.period(),
                        String.valueOf(event.step()),
                        event.at(),
                        null,
                        null),
                concerned(event));
    }

    /** What the union does, inspectors are told; what the office does, reporters. */
    private List<Addressee> concerned(SubmissionMoved event) {
        return switch (event.to().mover()) {
            case OFFICE -> addressees.reporters(event.union());
            case UNION ->
                    event.to() == SubmissionState.APPEALED
                            ? addressees.inspectors(event.union())
                            : addressees.provincialInspectors(event.union());
        };
    }

    /** Null for a step nobody has to be told of. */
    private static @Nullable Kind kind(SubmissionState from, SubmissionState to) {
        return switch (to) {
            case SUBMITTED -> Kind.HANDED_IN;
            case RESUBMITTED -> Kind.HANDED_IN_AGAIN;
            case RETURNED -> Kind.RETURNED;
            case ACCEPTED -> Kind.ACCEPTED;
            case PUBLISHED -> Kind.PUBLISHED;
            case APPEALED -> Kind.APPEALED;
            case FINAL -> Kind.CLOSED;
            case UNDER_REVIEW -> from == SubmissionState.APPEALED ? Kind.APPEAL_TAKEN_UP : null;
            case DRAFT -> null;
        };
    }
}
