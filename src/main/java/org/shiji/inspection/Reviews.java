package org.shiji.inspection;

import java.time.Clock;
import java.util.EnumSet;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.shiji.reporting.Move;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.SubmissionState;
import org.shiji.reporting.SubmissionState.Mover;
import org.shiji.reporting.SubmissionView;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Role;
import org.shiji.unions.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The office's side of the life cycle: taking up, returning, accepting, publishing, deciding. */
@Service
@Transactional(readOnly = true)
public class Reviews {
    private final Reporting reporting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(Reporting reporting, ApplicationEventPublisher events, Clock clock) {
        this.reporting = reporting;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The steps the viewer may take with a submission now; none for who does not inspect.
     *
     * @throws NotVisible when the viewer may not see the union or it has no submission for the
     *     period
     */
    public Set<SubmissionState> steps(Viewer viewer, UnionId union, Period period) {
        SubmissionState now = reporting.submission(viewer, union, period).state();
        Set<SubmissionState> steps = EnumSet.noneOf(SubmissionState.class);
        if (inspects(viewer)) {
            for (SubmissionState next : SubmissionState.values()) {
                if (next.mover() == Mover.OFFICE && now.canBecome(next)) {
                    steps.add(next);
                }
            }
        }
        return steps;
    }

    /** What came of a step. */
    public sealed interface Outcome {
        /** It is taken. */
        record Taken(SubmissionView now) implements Outcome {}

        /** Somebody moved the submission on meanwhile; nothing was done. */
        record Overtaken(SubmissionView now) implements Outcome {}
    }

    /** Where a submission stood when somebody looked at it. */
    public record Seen(SubmissionState state, int round) {
        public static Seen of(SubmissionView submission) {
            return new Seen(submission.state(), submission.round());
        }
    }

    /**
     * Takes a step from where the viewer saw the submission stand.
     *
     * @param seen the submission as the viewer had it before them
     * @param reason why; must be given where {@link SubmissionState#asksWhy} says so
     * @param remarks what is to be mended at single items: element or record type → remark
     * @throws NotVisible as {@link #steps}
     * @throws NotAllowed when the viewer does not inspect
     * @throws IllegalStateException when the submission cannot take the step, or a reason is
     *     missing
     * @throws IllegalArgumentException when the step is the union's, or words are too long
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome move(
            Viewer viewer,
            UnionId union,
            Period period,
            Seen seen,
            SubmissionState next,
            String reason,
            SequencedMap<String, String> remarks) {
        SubmissionView now = reporting.held(viewer, union, period);
        if (!inspects(viewer)) {
            throw new NotAllowed("inspect " + union);
        }
        if (next.mover() != Mover.OFFICE) {
            throw new IllegalArgumentException(next + " is a step of the union");
        }
        if (!Seen.of(now).equals(seen)) {
            return new Outcome.Overtaken(now);
        }
        reporting.advance(
                union,
                period,
                new Move(
                        next,
                        clock.instant(),
                        viewer.account(),
                        reason,
                        "",
                        new TreeMap<>(remarks)));
        if (next == SubmissionState.ACCEPTED) {
            events.publishEvent(new InspectionClosed(union, period));
        }
        return new Outcome.Taken(reporting.submission(viewer, union, period));
    }

    private static boolean inspects(Viewer viewer) {
        return viewer.role() == Role.NATIONAL_INSPECTOR
                || viewer.role() == Role.PROVINCIAL_INSPECTOR;
    }
}
