package dev.waymark.manage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A service that is told of releases. */
final class Receiver implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** Answers a message. */
    interface Behaviour {
        /** Returns the status; a negative one to answer nothing. */
        int answer(Message message) throws InterruptedException;
    }

    /** Writes what follows the status. */
    interface Body {
        void write(OutputStream output) throws IOException, InterruptedException;
    }

    /** What came. */
    record Message(String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** Answers with a status, and asks to be left alone for two hours. */
    Receiver(Behaviour behaviour) throws IOException {
        this(behaviour, null);
    }

    /** Answers 200 and a body whose length it does not tell. */
    Receiver(Body body) throws IOException {
        this(message -> 200, body);
    }

    private Receiver(Behaviour behaviour, @Nullable Body body) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, behaviour, body));
        server.start();
    }

    private void handle(HttpExchange exchange, Behaviour behaviour, @Nullable Body body) throws IOException {
        var message = new Message(
                exchange.getRequestURI().getPath(),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        messages.add(message);
        try {
            int status = behaviour.answer(message);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.getResponseHeaders().add("Retry-After", "7200");
            exchange.sendResponseHeaders(status, body == null ? -1 : 0);
            if (body != null) {
                body.write(exchange.getResponseBody());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    String url(String path) {
        return "http://localhost:%s%s".formatted(server.getAddress().getPort(), path);
    }

    /** Waits for the next message. */
    Message next() throws InterruptedException {
        @Nullable Message message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("no message came");
        }
        return message;
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
