package org.shiji.definitions;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start without definitions by one sentence. */
class NoDefinitionsAnalyzer extends AbstractFailureAnalyzer<NoDefinitions> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoDefinitions cause) {
        return new FailureAnalysis(
                BrokenDefinitionsAnalyzer.bothLanguages(cause.said()), null, cause);
    }
}
