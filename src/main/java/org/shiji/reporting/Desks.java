package org.shiji.reporting;

import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Role;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Component;

/** Finds the submission a viewer asks for, if it is one they may read, or work on. */
@Component
class Desks {
    private final Unions unions;
    private final Submissions submissions;

    Desks(Unions unions, Submissions submissions) {
        this.unions = unions;
        this.submissions = submissions;
    }

    /**
     * A submission to read.
     *
     * @throws NotVisible when the viewer may not see the union or it has none for the period
     */
    Submission visible(Viewer viewer, UnionId union, Period period) {
        unions.requireVisible(viewer, union);
        return submissions
                .findByUnionAndPeriod(union.value(), period.code())
                .orElseThrow(() -> new NotVisible("submission of " + union + " for " + period));
    }

    /**
     * A submission to work on, locked until the transaction ends; whether it is open is for the
     * caller to ask.
     *
     * @throws NotVisible as {@link #visible}
     * @throws NotAllowed when the viewer does not report for the union
     */
    Submission own(Viewer viewer, UnionId union, Period period) {
        unions.requireVisible(viewer, union);
        if (viewer.role() != Role.UNION_REPORTER) {
            throw new NotAllowed("report for " + union);
        }
        return held(viewer, union, period);
    }

    /**
     * A submission, locked until the transaction ends.
     *
     * @throws NotVisible as {@link #visible}
     */
    Submission held(Viewer viewer, UnionId union, Period period) {
        unions.requireVisible(viewer, union);
        return submissions
                .lock(union.value(), period.code())
                .orElseThrow(() -> new NotVisible("submission of " + union + " for " + period));
    }

    /**
     * A submission to change by the machine, locked until the transaction ends.
     *
     * @throws IllegalStateException when there is none
     */
    Submission locked(UnionId union, Period period) {
        return submissions
                .lock(union.value(), period.code())
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no submission of " + union + " for " + period));
    }
}
