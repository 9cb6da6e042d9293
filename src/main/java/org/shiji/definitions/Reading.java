package org.shiji.definitions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Issue;
import org.shiji.shared.Severity;

/**
 * What came of reading a framework folder.
 *
 * @param definition present exactly when no issue is an error
 * @param issues by file, line and column
 */
public record Reading(@Nullable Definition definition, List<Issue> issues) {

    /** Errors and warnings, without the remarks that {@code lint} makes as well. */
    public List<Issue> problems() {
        return issues.stream().filter(issue -> issue.severity() != Severity.INFO).toList();
    }
}
