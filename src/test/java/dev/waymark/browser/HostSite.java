package dev.waymark.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody else's web site, of another origin than the service. */
final class HostSite implements AutoCloseable {

    /**
     * What the site answers.
     *
     * @param status the status
     * @param headers the headers
     * @param body the body
     * @param delay after how many milliseconds
     */
    record Page(int status, Map<String, String> headers, String body, int delay) {
        /** A page with that content security policy. */
        static Page html(String policy, String body) {
            return new Page(
                    200,
                    Map.of("Content-Type", "text/html;charset=UTF-8", "Content-Security-Policy", policy),
                    "<!doctype html><html lang=en><head><meta charset=utf-8><title>A host</title>"
                            + "<meta name=viewport content='width=device-width'>" + body,
                    0);
        }

        /** What every origin may read. */
        static Page json(int status, String body, int delay) {
            return new Page(
                    status,
                    Map.of(
                            "Content-Type", "application/json",
                            "Access-Control-Allow-Origin", "*",
                            "Access-Control-Expose-Headers", "Content-Release, Retry-After",
                            "Content-Release", "1"),
                    body,
                    delay);
        }

        /** The same with one more header. */
        Page with(String name, String value) {
            var more = new HashMap<>(headers);
            more.put(name, value);
            return new Page(status, more, body, delay);
        }
    }

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    HostSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers a path with that page from now on. */
    void put(String path, Page page) {
        pages.put(path, page);
    }

    /** The address without a path. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The paths and queries that pages asked for since the last time. */
    List<String> requests() {
        var all = List.copyOf(requests);
        requests.clear();
        // For its tabs the browser itself asks, whenever it likes.
        return all.stream().filter(path -> !path.equals("/favicon.ico")).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestURI().toString());
        Page page = pages.getOrDefault(exchange.getRequestURI().getPath(), Page.json(404, "{}", 0));
        try (exchange) {
            Thread.sleep(page.delay());
            page.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = page.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(page.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
