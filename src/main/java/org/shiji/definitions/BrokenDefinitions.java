package org.shiji.definitions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shiji.shared.Issue;

/** The definition files have problems; nothing may be judged by them. */
public class BrokenDefinitions extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Issue> issues;

    BrokenDefinitions(List<Issue> issues) {
        super(
                issues.stream()
                        .map(issue -> issue.in(Locale.ENGLISH))
                        .collect(Collectors.joining("\n")));
        this.issues = List.copyOf(issues);
    }

    /** All of them, by file, line and column. */
    public List<Issue> issues() {
        return issues;
    }
}
