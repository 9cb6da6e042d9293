package org.shiji.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.reporting.Explanation;
import org.shiji.reporting.SubmissionView;
import org.shiji.shared.ElementCode;

/**
 * What stands between a submission and handing it in.
 *
 * @param errors checks that must hold before it can be handed in, and do not
 * @param warnings checks that do not hold and may be explained
 * @param remarks checks that do not hold and ask for nothing
 * @param blank elements about which nothing at all was said: no figure, no reason, no record
 * @param unproven figures whose evidence is asked for and missing
 * @param due last day on which it may be handed in, null where none is set
 * @param overdue whether that day is over
 */
public record Checklist(
        SubmissionView submission,
        List<Flag> errors,
        List<Warning> warnings,
        List<Flag> remarks,
        List<ElementCode> blank,
        List<ElementCode> unproven,
        @Nullable LocalDate due,
        boolean overdue) {
    public Checklist {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
        remarks = List.copyOf(remarks);
        blank = List.copyOf(blank);
        unproven = List.copyOf(unproven);
    }

    /**
     * A warning and what the union says about it.
     *
     * @param explanation null where it says nothing yet
     */
    public record Warning(Flag flag, @Nullable Explanation explanation) {}

    /** Whether nothing keeps it from being handed in. */
    public boolean isReady() {
        return submission.state().isOpen()
                && !overdue
                && errors.isEmpty()
                && warnings.stream().noneMatch(warning -> warning.explanation() == null);
    }
}
