package dev.waymark.http.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A service that remembers what it was asked, and can be stopped. Each answer names itself by how many requests there were for its
 * target, in the body and in {@code Content-Release}; the entity tag is always the same, and whoever sends it gets 304.
 */
final class Origin implements AutoCloseable {

    /** What Waymark says of the newest release, but for the time. */
    static final String STALE_ALLOWED = "public, max-age=1, stale-while-revalidate=600, stale-if-error=86400";

    /**
     * A request.
     *
     * @param target the path and query
     * @param headers its headers
     * @param connection the port at the other end of its connection
     */
    record Request(String target, Headers headers, int connection) {}

    /** What is answered: a status, and headers beside those of all. */
    record Answer(int status, Map<String, String> headers) {}

    static {
        // Else the body waits 40 milliseconds for the other side to confirm the head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    Origin() throws IOException {
        server = listen(0);
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Answers a target in that way from now on; all else is 200 and fresh for a minute. */
    void put(String target, int status, Map<String, String> headers) {
        answers.put(target, new Answer(status, headers));
    }

    /** The requests for a target. */
    List<Request> requests(String target) {
        return requests.stream()
                .filter(request -> request.target().equals(target))
                .toList();
    }

    void stop() {
        server.stop(0);
    }

    /** Listens again, on the same port. */
    void start() throws IOException {
        server = listen(port());
    }

    @Override
    public void close() {
        stop();
        threads.shutdownNow();
    }

    private HttpServer listen(int port) throws IOException {
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        listening.setExecutor(threads);
        listening.createContext("/", this::answer);
        listening.start();
        return listening;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toString();
        Headers asked = exchange.getRequestHeaders();
        requests.add(new Request(target, asked, exchange.getRemoteAddress().getPort()));
        String number = String.valueOf(requests(target).size());
        Answer answer = answers.getOrDefault(target, new Answer(200, Map.of("Cache-Control", "public, max-age=60")));
        Headers sent = exchange.getResponseHeaders();
        sent.set("Content-Release", number);
        sent.set("ETag", "\"tag\"");
        sent.set("Vary", "Accept-Encoding");
        answer.headers().forEach(sent::set);
        try (exchange) {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            // Long enough for others to ask the same meanwhile.
            Thread.sleep(target.startsWith("/slow") ? 200 : 0);
            if (asked.containsKey("If-None-Match")) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                byte[] body = number.getBytes(UTF_8);
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
