package org.shiji.definitions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shiji.shared.Issue;
import org.shiji.shared.Message;
import org.shiji.shared.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each problem of the folder to the log once, when it comes up; and that all is well. */
final class ProblemLog {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private ProblemLog() {}

    static void tell(FolderProblems before, FolderProblems now) {
        List<Issue> fresh =
                now.issues().stream().filter(issue -> !before.issues().contains(issue)).toList();
        for (Issue issue : fresh) {
            if (issue.severity() == Severity.WARNING) {
                LOG.warn("{}", issue.in(Locale.CHINESE));
            }
        }
        List<Issue> errors =
                fresh.stream().filter(issue -> issue.severity() == Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            LOG.error(
                    "{}\n{}",
                    block(errors, now.refusals(), Locale.CHINESE),
                    block(errors, now.refusals(), Locale.ENGLISH));
        } else if (before.hasErrors() && !now.hasErrors()) {
            bothLanguages(Message.of("definitions.log.well"));
        }
    }

    /** What is in force from now on. */
    static void tell(List<Definition> inForce) {
        String names =
                inForce.stream()
                        .map(one -> one.framework().code() + " " + one.framework().version())
                        .collect(Collectors.joining(", "));
        bothLanguages(Message.of("definitions.log.inForce", names));
    }

    private static void bothLanguages(Message message) {
        LOG.info("{} / {}", message.in(Locale.CHINESE), message.in(Locale.ENGLISH));
    }

    private static String block(List<Issue> errors, List<Refusal> refusals, Locale locale) {
        StringBuilder block =
                new StringBuilder(Message.of("definitions.log.notTaken", errors.size()).in(locale));
        for (Issue issue : errors) {
            block.append('\n').append(issue.in(locale));
            refusals.stream()
                    .filter(refusal -> refusal.issue().equals(issue))
                    .flatMap(refusal -> refusal.changes().stream())
                    .forEach(change -> block.append("\n      ").append(change.in(locale)));
        }
        return block.toString();
    }
}
