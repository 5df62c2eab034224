package dev.waymark.ops;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Finds out before the import whether the port is free; the server opens it only afterwards. */
@ApplicationScoped
class PortCheck {
    private static final Logger LOG = Logger.getLogger(PortCheck.class);

    private final String host;
    private final int port;
    private final boolean serves;

    PortCheck(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.host = host;
        this.port = port;
        this.serves = serves;
    }

    void check(@Observes @Priority(ContentAtStart.PRIORITY - 2) StartupEvent event) {
        // In development mode the server stays open over a reload, and tests have another port.
        if (serves && LaunchMode.current() == LaunchMode.NORMAL) {
            requireFree(host, port);
        }
    }

    /** @throws ConfigurationException if nothing can listen there */
    static void requireFree(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (BindException e) {
            throw new ConfigurationException(taken(host, port, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            LOG.debugf(e, "Port %s of %s cannot be tried", port, host);
        }
    }

    /** Says that nothing can listen there, and the way out. */
    static String taken(String host, int port, String reason) {
        return "Cannot listen on port %s of %s (%s): set QUARKUS_HTTP_PORT or PORT to a free one, such as QUARKUS_HTTP_PORT=8081."
                .formatted(port, host, reason);
    }
}
