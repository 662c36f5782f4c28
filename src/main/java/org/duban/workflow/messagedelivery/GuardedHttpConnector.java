package org.duban.workflow.messagedelivery;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.impl.client.HttpClients;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.connect.httpclient.HttpConnector;
import org.camunda.connect.httpclient.impl.AbstractHttpConnector;
import org.camunda.connect.spi.ConnectorConfigurator;
import org.camunda.connect.spi.ConnectorInvocation;
import org.duban.delivery.GatewayProperties;

/**
 * Fences in the engine's HTTP connector, for every model: it calls the one address of the configuration and no other,
 * follows no redirect, repeats nothing by itself, keeps its times, and takes only a 2xx for success. Made by the service
 * loader, so what it needs is asked of the engine in whose command it runs.
 */
public class GuardedHttpConnector implements ConnectorConfigurator<HttpConnector> {

    private static final int MOST_CONNECTIONS = 10;

    private final ScheduledExecutorService limits = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "gateway-limit");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public Class<HttpConnector> getConnectorClass() {
        return HttpConnector.class;
    }

    @Override
    public void configure(HttpConnector connector) {
        ((AbstractHttpConnector<?, ?>) connector)
                .setHttpClient(HttpClients.custom()
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .build());
        connector.addRequestInterceptor(this::guard);
    }

    private Object guard(ConnectorInvocation invocation) {
        HttpRequestBase request = (HttpRequestBase) invocation.getTarget();
        GatewayProperties gateway = gateway();
        if (!gateway.configured() || !request.getURI().equals(gateway.url())) {
            throw new GatewayFailure("address", String.valueOf(request.getURI()), null);
        }
        // the connector sets a config of its own on each request: the client's defaults would be ignored
        request.setConfig(RequestConfig.copy(request.getConfig() == null ? RequestConfig.DEFAULT : request.getConfig())
                .setConnectTimeout((int) gateway.connectTimeout().toMillis())
                .setConnectionRequestTimeout((int) gateway.connectTimeout().toMillis())
                .setSocketTimeout((int) gateway.readTimeout().toMillis())
                .setRedirectsEnabled(false)
                .build());
        return call(invocation, request, gateway);
    }

    /** A body that drips escapes the time-out between two bytes: the whole call has a limit, too. */
    private Object call(ConnectorInvocation invocation, HttpRequestBase request, GatewayProperties gateway) {
        AtomicBoolean cut = new AtomicBoolean();
        Future<?> limit = limits.schedule(
                () -> {
                    cut.set(true);
                    request.abort();
                },
                gateway.limit().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            CloseableHttpResponse response = (CloseableHttpResponse) invocation.proceed();
            int status = response.getStatusLine().getStatusCode();
            // nobody reads the answer; unclosed it would keep its connection for ever
            response.close();
            if (status >= 300) {
                throw new GatewayFailure(status < 400 ? "redirect" : "status", String.valueOf(status), null);
            }
            return response;
        } catch (GatewayFailure e) {
            throw e;
        } catch (ConnectTimeoutException e) {
            throw new GatewayFailure("unreachable", e.getMessage(), e);
        } catch (SocketTimeoutException e) {
            throw new GatewayFailure("timeout", e.getMessage(), e);
        } catch (IOException e) {
            throw new GatewayFailure(cut.get() ? "timeout" : "unreachable", e.getMessage(), e);
        } catch (Exception e) {
            throw new GatewayFailure(cut.get() ? "timeout" : "other", e.getMessage(), e);
        } finally {
            limit.cancel(false);
        }
    }

    private static GatewayProperties gateway() {
        BpmnExecutionContext running = Context.getBpmnExecutionContext();
        if (running == null) {
            throw new GatewayFailure("address", "outside of a process", null);
        }
        GatewayCall call = (GatewayCall) Context.getProcessEngineConfiguration()
                .getExpressionManager()
                .createExpression("${gatewayCall}")
                .getValue(running.getExecution());
        return call.gateway();
    }
}
