package org.duban.workflow.messagedelivery;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.delivery.GatewayProperties;
import org.duban.delivery.Outbox;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** What the connector of MessageDelivery is given. Address, key and times come from configuration alone. */
@Component("gatewayCall")
public class GatewayCall {

    private final Outbox outbox;
    private final GatewayProperties gateway;

    GatewayCall(Outbox outbox, GatewayProperties gateway) {
        this.outbox = outbox;
        this.gateway = gateway;
    }

    public boolean pending(DelegateExecution execution) {
        return outbox.pending(BusinessKey.id(execution));
    }

    public String url() {
        return gateway.url().toString();
    }

    public String body(DelegateExecution execution) {
        return outbox.body(BusinessKey.id(execution));
    }

    /** The key lets the receiver know a message that it has already: a job of the engine runs at least once. */
    public Map<String, String> headers(DelegateExecution execution) {
        long message = BusinessKey.id(execution);
        return Map.of(
                "Content-Type", "application/json;charset=utf-8",
                "X-Duban-Message", outbox.key(message),
                "X-Duban-Signature", outbox.signature(outbox.body(message)));
    }

    /** Integers: the connector refuses a Long. */
    public Map<String, Object> config() {
        return Map.of(
                "connection-timeout", (int) gateway.connectTimeout().toMillis(),
                "socket-timeout", (int) gateway.readTimeout().toMillis(),
                "connection-request-timeout", (int) gateway.connectTimeout().toMillis(),
                "throw-http-error", "true");
    }

    public String retry() {
        return gateway.retry();
    }

    GatewayProperties gateway() {
        return gateway;
    }
}
