package org.duban.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do, without a stack trace. */
class DemoDataFailureAnalyzer extends AbstractFailureAnalyzer<DemoDataPresentException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoDataPresentException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Start on an empty database, or with the profile demo. If these accounts are really wanted here, say so:"
                        + " " + DemoDataGuard.ALLOW + "=true",
                cause);
    }
}
