package org.duban.workflow.messagedelivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.RuntimeService;
import org.duban.delivery.Messages;
import org.duban.delivery.NewMessage;
import org.duban.operations.Incidents;
import org.duban.organization.Role;
import org.duban.testing.DubanTest;
import org.duban.testing.Jobs;
import org.duban.testing.Rest;
import org.duban.testing.TestCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The message gateway: taken, refusing, silent, redirecting. */
@DubanTest
class MessageDeliveryTest {

    private static final String SECRET = "a-secret-of-the-tests-alone";

    private record Call(String body, String signature, String key) {}

    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    private static final AtomicInteger ANSWER = new AtomicInteger();
    private static final AtomicInteger ELSEWHERE = new AtomicInteger();
    private static final CountDownLatch END = new CountDownLatch(1);
    private static final HttpServer GATEWAY = gateway();

    private final Messages messages;
    private final Incidents incidents;
    private final TransactionTemplate transaction;
    private final TestCity city;
    private final Jobs jobs;
    private final Rest rest;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    MessageDeliveryTest(
            Messages messages,
            Incidents incidents,
            TransactionTemplate transaction,
            TestCity city,
            Jobs jobs,
            Rest rest,
            RuntimeService runtime,
            JdbcClient jdbc) {
        this.messages = messages;
        this.incidents = incidents;
        this.transaction = transaction;
        this.city = city;
        this.jobs = jobs;
        this.rest = rest;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry registry) {
        registry.add(
                "duban.gateway.url",
                () -> "http://127.0.0.1:" + GATEWAY.getAddress().getPort() + "/push");
        registry.add("duban.gateway.secret", () -> SECRET);
        registry.add("duban.gateway.read-timeout", () -> "500ms");
        registry.add("duban.gateway.retry", () -> "R3/PT5M");
    }

    @BeforeEach
    void answersAgain() {
        CALLS.clear();
        ELSEWHERE.set(0);
        ANSWER.set(200);
    }

    @AfterAll
    static void stop() {
        END.countDown();
        GATEWAY.stop(0);
    }

    @Test
    void aMessageIsPushedOnceAndItsSignatureVerifies() throws Exception {
        tell("one");
        tell("one");
        jobs.runDue();

        assertThat(CALLS).hasSize(1);
        Call call = CALLS.get(0);
        assertThat(call.key()).isEqualTo("one");
        assertThat(call.body()).contains("\"id\":\"one\"").contains("临溪县").contains("联络员临溪县");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(call.signature())
                .isEqualTo("sha256="
                        + HexFormat.of().formatHex(mac.doFinal(call.body().getBytes(StandardCharsets.UTF_8))));
        assertThat(pushed()).isEqualTo(1);
        assertThat(running()).isZero();
    }

    @Test
    void aGatewayThatIsDownForAWhileNeitherLosesNorDoublesAMessage() {
        ANSWER.set(500);
        tell("late");
        assertThat(jobs.runDueWithFailures()).hasSize(1);
        assertThat(pushed()).isZero();

        ANSWER.set(200);
        jobs.pass(Duration.ofMinutes(6));

        assertThat(CALLS).extracting(Call::key).containsExactly("late", "late");
        assertThat(pushed()).isEqualTo(1);
        assertThat(incidents.list()).isEmpty();
    }

    @Test
    void whenTheRetriesRunOutAnAdministratorSeesWhyAndTriesAgain() {
        ANSWER.set(500);
        exhaust("refused");

        assertThat(CALLS).hasSize(3);
        Incidents.FailedStep failed = incidents.list().get(0);
        assertThat(failed.what()).isEqualTo("消息推送：推送到消息网关");
        assertThat(failed.whom()).startsWith("临溪县：");
        assertThat(failed.causeKey()).isEqualTo("status");
        assertThat(failed.causeDetail()).isEqualTo("500");
        Rest.Client admin = rest.sessionOf("sysadmin");
        assertThat(admin.page("/admin/incidents").getBody()).contains("消息网关拒绝了这条消息，应答码 500");
        assertThat(rest.as("supervisor").page("/admin/incidents").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);

        ANSWER.set(200);
        incidents.retry(failed.id());
        jobs.runDue();
        assertThat(incidents.list()).isEmpty();
        assertThat(pushed()).isEqualTo(1);
    }

    @Test
    void afterALongFailureOfTheGatewayAllIsTriedAgainAtOnce() {
        ANSWER.set(500);
        exhaust("first");
        exhaust("second");
        Rest.Client admin = rest.sessionOf("sysadmin").withCsrf();
        assertThat(admin.page("/admin/incidents").getBody()).contains("全部重试（2）");

        ANSWER.set(200);
        assertThat(admin.submit("/admin/incidents/retry", Map.of("nothing", "1"))
                        .getStatusCode()
                        .is3xxRedirection())
                .isTrue();
        jobs.runDue();

        assertThat(incidents.count()).isZero();
        assertThat(pushed()).isEqualTo(2);
    }

    @Test
    void aSilentGatewayIsNotWaitedFor() {
        ANSWER.set(0);
        exhaust("silent");

        assertThat(incidents.list().get(0).causeKey()).isEqualTo("timeout");
    }

    @Test
    void aRedirectIsNotFollowed() {
        ANSWER.set(302);
        exhaust("redirected");

        assertThat(ELSEWHERE).hasValue(0);
        assertThat(incidents.list().get(0).causeKey()).isEqualTo("redirect");
    }

    private void tell(String key) {
        transaction.executeWithoutResult(status -> messages.send(
                new NewMessage(key, city.unit(TestCity.COUNTY_A), EnumSet.of(Role.LIAISON), "催办提醒", "请尽快办理。", null)));
    }

    private void exhaust(String key) {
        tell(key);
        jobs.runDueWithFailures();
        for (int i = 0; i < 2; i++) {
            try {
                jobs.pass(Duration.ofMinutes(6));
            } catch (RuntimeException e) {
                // the call failed again; what the engine makes of it is asserted
            }
        }
    }

    private int pushed() {
        return jdbc.sql("select count(*) from message where pushed_at is not null")
                .query(Integer.class)
                .single();
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("MessageDelivery")
                .count();
    }

    private static HttpServer gateway() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task);
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/push", MessageDeliveryTest::answer);
            server.createContext("/elsewhere", exchange -> {
                ELSEWHERE.incrementAndGet();
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        CALLS.add(new Call(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRequestHeaders().getFirst("X-Duban-Signature"),
                exchange.getRequestHeaders().getFirst("X-Duban-Message")));
        if (ANSWER.get() == 0) {
            try {
                END.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (ANSWER.get() == 302) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(ANSWER.get() == 0 ? 200 : ANSWER.get(), -1);
        exchange.close();
    }
}
