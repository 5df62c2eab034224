package dev.waymark.ops.postgresql;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/** Takes the messages of a webhook, and remembers of which releases they told, in the order in which it heard first. */
final class ToldReleases implements AutoCloseable {
    private final Set<String> messages = new CopyOnWriteArraySet<>();
    private final List<Integer> releases = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    ToldReleases() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var message = new ObjectMapper().readTree(exchange.getRequestBody());
            if (messages.add(exchange.getRequestHeaders().getFirst("webhook-id"))) {
                releases.add(message.path("data").path("release").asInt());
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }

    String url() {
        return "http://localhost:%d/".formatted(server.getAddress().getPort());
    }

    List<Integer> inOrder() {
        return releases;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
