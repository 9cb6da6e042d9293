package org.shiji.notices;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says the one sentence instead of a stack trace. */
class MailNotReadyAnalyzer extends AbstractFailureAnalyzer<MailNotReady> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, MailNotReady cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
