package org.duban.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do when the port is taken, without a stack trace. */
class PortFailureAnalyzer extends AbstractFailureAnalyzer<PortTakenException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortTakenException cause) {
        String other = String.valueOf(cause.port() + 1);
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop the program that uses it (another Duban, perhaps), or choose another port:\n\n"
                        + "    SERVER_PORT=" + other + " mvn spring-boot:run\n"
                        + "    java -jar duban.jar --server.port=" + other,
                cause);
    }
}
