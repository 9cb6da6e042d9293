package org.shiji.headless;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.shiji.shared.Issue;
import org.shiji.shared.Message;
import org.shiji.shared.Severity;

/**
 * Where a command answers: results on {@code out}, everything about them on {@code err}.
 *
 * @param data standard output as bytes, always UTF-8: for a file of results
 */
record Terminal(PrintStream out, PrintStream err, PrintStream data) {

    static Terminal ofProcess() {
        return new Terminal(System.out, System.err, System.out);
    }

    /** A sentence on one line, Chinese, then English. */
    void say(PrintStream where, Message message) {
        where.println(message.in(Locale.CHINESE) + " / " + message.in(Locale.ENGLISH));
    }

    /** Several lines: all of the Chinese, then all of the English. */
    void inTurn(PrintStream where, Message message) {
        where.println(message.in(Locale.CHINESE));
        where.println();
        where.println(message.in(Locale.ENGLISH));
    }

    void complain(Message message) {
        say(err, message);
    }

    /** A problem at its place; a warning says that it is one. */
    void complain(Issue issue) {
        Issue shown =
                switch (issue.severity()) {
                    case ERROR -> issue;
                    case WARNING -> marked("headless.warning", issue);
                    case INFO -> marked("headless.note", issue);
                };
        err.println(shown.inBothLanguages());
    }

    /** Problems of definitions that stop a command; what is merely worth knowing is left away. */
    void complain(List<Issue> issues) {
        issues.stream().filter(issue -> issue.severity() != Severity.INFO).forEach(this::complain);
    }

    private static Issue marked(String key, Issue issue) {
        return new Issue(
                issue.severity(),
                issue.file(),
                issue.line(),
                issue.column(),
                Message.of(key, issue.message()),
                issue.source());
    }
}
