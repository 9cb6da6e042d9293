package org.shiji.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says the one sentence instead of a stack trace. */
class PersonKeyMissingAnalyzer extends AbstractFailureAnalyzer<PersonKeyMissing> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, PersonKeyMissing cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
