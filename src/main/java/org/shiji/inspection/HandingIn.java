package org.shiji.inspection;

import static org.shiji.reporting.SubmissionState.APPEALED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource;
import org.shiji.reporting.Explanation;
import org.shiji.reporting.Filling;
import org.shiji.reporting.Move;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.Schedules;
import org.shiji.reporting.SubmissionState;
import org.shiji.reporting.SubmissionView;
import org.shiji.reporting.Tally;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Role;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The union's side of the life cycle: what must be in order before a submission is handed in, the
 * handing in itself, and the appeal.
 */
@Service
@Transactional(readOnly = true)
public class HandingIn {
    private final Reporting reporting;
    private final Filling filling;
    private final Schedules schedules;
    private final Inspections inspections;
    private final Catalogue catalogue;
    private final Clock clock;

    HandingIn(
            Reporting reporting,
            Filling filling,
            Schedules schedules,
            Inspections inspections,
            Catalogue catalogue,
            Clock clock) {
        this.reporting = reporting;
        this.filling = filling;
        this.schedules = schedules;
        this.inspections = inspections;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What came of handing in. */
    public sealed interface Outcome {
        /** It is handed in. */
        record HandedIn(SubmissionView now) implements Outcome {}

        /** Something stands against it; nothing was done. */
        record NotReady(Checklist checklist) implements Outcome {}

        /** Nobody put their name under the declaration; nothing was done. */
        record Undeclared() implements Outcome {}
    }

    /**
     * What stands between a submission and handing it in.
     *
     * @throws NotVisible when the viewer may not see the union or it has no submission for the
     *     period
     */
    public Checklist checklist(Viewer viewer, UnionId union, Period period) {
        SubmissionView submission = reporting.submission(viewer, union, period);
        Definition definition = catalogue.forPeriod(period);
        Tally tally = reporting.tally(union, period, definition);
        Map<String, Explanation> explained = new HashMap<>();
        filling.explanations(viewer, union, period)
                .forEach(explanation -> explained.put(explanation.check(), explanation));
        List<Flag> errors = new ArrayList<>();
        List<Checklist.Warning> warnings = new ArrayList<>();
        List<Flag> remarks = new ArrayList<>();
        for (Flag flag : inspections.flags(definition, period, tally)) {
            switch (flag.severity()) {
                case ERROR -> errors.add(flag);
                case WARNING ->
                        warnings.add(new Checklist.Warning(flag, explained.get(flag.code())));
                case INFO -> remarks.add(flag);
            }
        }
        LocalDate due = schedules.due(viewer, union, period).orElse(null);
        return new Checklist(
                submission,
                errors,
                warnings,
                remarks,
                blank(tally),
                unproven(tally, definition),
                due,
                due != null && LocalDate.now(clock).isAfter(due));
    }

    /**
     * Hands in.
     *
     * @param declaredBy name of the person who declares that everything is true
     * @throws NotVisible as {@link #checklist}
     * @throws NotAllowed when the viewer does not report for the union
     * @throws IllegalArgumentException when the name has more than {@link Move#LONGEST_NAME}
     *     characters
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome handIn(Viewer viewer, UnionId union, Period period, String declaredBy) {
        // what the checklist says must still hold when it is handed in
        reporting.held(viewer, union, period);
        Checklist checklist = checklist(viewer, union, period);
        requireReporter(viewer, union);
        if (!checklist.isReady()) {
            return new Outcome.NotReady(checklist);
        }
        if (declaredBy.isBlank()) {
            return new Outcome.Undeclared();
        }
        SubmissionState next =
                checklist.submission().state() == SubmissionState.RETURNED
                        ? SubmissionState.RESUBMITTED
                        : SubmissionState.SUBMITTED;
        reporting.advance(
                union, period, Move.handIn(next, clock.instant(), viewer.account(), declaredBy));
        return new Outcome.HandedIn(reporting.submission(viewer, union, period));
    }

    /**
     * Whether the viewer may appeal now: a reporter, while the result is on public notice.
     *
     * @throws NotVisible as {@link #checklist}
     */
    public boolean mayAppeal(Viewer viewer, UnionId union, Period period) {
        return reporting.submission(viewer, union, period).state().canBecome(APPEALED)
                && viewer.role() == Role.UNION_REPORTER;
    }

    /**
     * Appeals against what was published.
     *
     * @param reason what the union objects to
     * @throws NotVisible as {@link #checklist}
     * @throws NotAllowed when the viewer does not report for the union
     * @throws IllegalStateException when the submission is not published, or no reason is given
     */
    @Transactional
    public void appeal(Viewer viewer, UnionId union, Period period, String reason) {
        reporting.submission(viewer, union, period);
        requireReporter(viewer, union);
        reporting.advance(
                union, period, Move.of(APPEALED, clock.instant(), viewer.account(), reason));
    }

    private static void requireReporter(Viewer viewer, UnionId union) {
        if (viewer.role() != Role.UNION_REPORTER) {
            throw new NotAllowed("report for " + union);
        }
    }

    private static List<ElementCode> blank(Tally tally) {
        List<ElementCode> blank = new ArrayList<>();
        tally.figures()
                .forEach(
                        (element, reported) -> {
                            if (reported.claimed().missing() == Missing.NOT_REPORTED) {
                                blank.add(element);
                            }
                        });
        return blank;
    }

    private static List<ElementCode> unproven(Tally tally, Definition definition) {
        List<ElementCode> unproven = new ArrayList<>();
        tally.figures()
                .forEach(
                        (element, reported) -> {
                            if (definition.sources().get(element)
                                            instanceof ElementSource.Declared declared
                                    && declared.evidenceRequired()
                                    && reported.claimed().isKnown()
                                    && reported.evidence() == EvidenceStrength.NONE) {
                                unproven.add(element);
                            }
                        });
        return unproven;
    }
}
