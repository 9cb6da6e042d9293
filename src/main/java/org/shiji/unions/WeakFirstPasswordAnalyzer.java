package org.shiji.unions;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says the one sentence instead of a stack trace. */
class WeakFirstPasswordAnalyzer extends AbstractFailureAnalyzer<WeakFirstPassword> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, WeakFirstPassword cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
