package org.shiji.definitions;

import java.util.List;
import org.shiji.shared.Issue;
import org.shiji.shared.Severity;

/**
 * What is wrong in the folder of definitions as it is now. What is named here is not in force; what
 * was in force before still is.
 *
 * @param issues by file, line and column, refusals among them; remarks are left to {@code lint}
 * @param refusals edits of versions that may not change any more
 */
public record FolderProblems(List<Issue> issues, List<Refusal> refusals) {

    /** All is well. */
    public static final FolderProblems NONE = new FolderProblems(List.of(), List.of());

    public FolderProblems {
        issues =
                issues.stream()
                        .filter(issue -> issue.severity() != Severity.INFO)
                        .sorted()
                        .toList();
        refusals = List.copyOf(refusals);
    }

    public boolean isEmpty() {
        return issues.isEmpty();
    }

    /** Whether something in the folder is not in force because of them. */
    public boolean hasErrors() {
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }
}
