package org.shiji.headless;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

    private static final char CHINESE = '\u4E2D';

    static Terminal ofProcess() {
        return new Terminal(
                readable(System.out, FileDescriptor.out),
                readable(System.err, FileDescriptor.err),
                System.out);
    }

    /**
     * A process without a language setting (cron, a container) would print a question mark for
     * every Chinese character; what can print them is left as it is.
     */
    private static PrintStream readable(PrintStream stream, FileDescriptor descriptor) {
        Charset charset = stream.charset();
        return charset.equals(StandardCharsets.UTF_8)
                        || (charset.canEncode() && charset.newEncoder().canEncode(CHINESE))
                ? stream
                : new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
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
