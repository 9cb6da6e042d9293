package org.shiji.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says the one sentence instead of a stack trace. */
class StoreUnusableAnalyzer extends AbstractFailureAnalyzer<StoreUnusable> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, StoreUnusable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
