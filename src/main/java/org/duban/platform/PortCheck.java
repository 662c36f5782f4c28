package org.duban.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Tries the port before anything else is started: to learn after half a minute that it is taken, with the database
 * already up, would be late. The web server itself still has the last word.
 */
public final class PortCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** Behind the logging system, which prints the failure. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (port > 0) {
            tryPort(environment.getProperty("server.address"), port);
        }
    }

    private static void tryPort(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // as the web server does: connections of the last run that are still closing do not count
            socket.setReuseAddress(true);
            socket.bind(
                    address == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new PortTakenException(address, port, e);
        }
    }
}
