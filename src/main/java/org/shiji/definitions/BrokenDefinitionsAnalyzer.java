package org.shiji.definitions;

import java.util.Locale;
import java.util.stream.Collectors;
import org.shiji.shared.Message;
import org.shiji.shared.Messages;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Ends a start with broken definitions by the list of their problems, in Chinese, then in English,
 * without a stack trace.
 */
class BrokenDefinitionsAnalyzer extends AbstractFailureAnalyzer<BrokenDefinitions> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenDefinitions cause) {
        return new FailureAnalysis(
                block(cause, Locale.CHINESE) + "\n\n" + block(cause, Locale.ENGLISH),
                bothLanguages(Message.of("definitions.start.what-to-do")),
                cause);
    }

    private static String block(BrokenDefinitions cause, Locale locale) {
        return Messages.say(locale, "definitions.start.broken", cause.issues().size())
                + cause.issues().stream()
                        .map(issue -> "\n" + issue.in(locale))
                        .collect(Collectors.joining());
    }

    static String bothLanguages(Message message) {
        return message.in(Locale.CHINESE) + "\n" + message.in(Locale.ENGLISH);
    }
}
