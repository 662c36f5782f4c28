package org.duban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class PortCheckTest {

    @Test
    void aTakenPortIsNamedWithTheWaysOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();

            assertThatExceptionOfType(PortTakenException.class)
                    .isThrownBy(() -> check("server.port", port))
                    .satisfies(refusal -> {
                        FailureAnalysis analysis = new PortFailureAnalyzer().analyze(refusal);
                        assertThat(analysis.getDescription()).contains("Port " + port);
                        assertThat(analysis.getAction()).contains("--server.port=", "SERVER_PORT=");
                    });
        }
    }

    @Test
    void aFreePortAndOneToBeChosenByTheSystemAreFine() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThatCode(() -> check("server.port", free)).doesNotThrowAnyException();
        assertThatCode(() -> check("server.port", 0)).doesNotThrowAnyException();
    }

    @Test
    void aPortOfAnotherAddressIsNoObstacle() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"))) {
            int port = taken.getLocalPort();

            assertThatCode(() -> check("server.address", "127.0.0.1", "server.port", port))
                    .doesNotThrowAnyException();
            assertThatExceptionOfType(PortTakenException.class)
                    .isThrownBy(() -> check("server.address", "127.0.0.2", "server.port", port))
                    .withMessageContaining("127.0.0.2");
        }
    }

    @Test
    void theMessageIsPrintedBeforeAnythingIsStarted(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            SpringApplication application = new SpringApplication(NothingToStart.class);
            application.addListeners(new PortCheck());

            assertThatExceptionOfType(PortTakenException.class)
                    .isThrownBy(() -> application.run("--server.port=" + taken.getLocalPort()));

            assertThat(output)
                    .contains("APPLICATION FAILED TO START", "Port " + taken.getLocalPort(), "SERVER_PORT=")
                    .doesNotContain("Starting NothingToStart", "\tat ");
        }
    }

    static class NothingToStart {}

    private static void check(Object... settings) {
        MockEnvironment environment = new MockEnvironment();
        for (int i = 0; i < settings.length; i += 2) {
            environment.setProperty((String) settings[i], String.valueOf(settings[i + 1]));
        }
        new PortCheck()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }
}
