package dev.waymark.http.proxy;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** nginx with a configuration that we ship or recommend. */
final class Nginx implements AutoCloseable {

    private static final Path SHIPPED = Path.of("docker/nginx/waymark.conf.template");
    private static final Path GUIDE = Path.of("src/docs/guide/static-site.md");
    private static final Pattern GUIDE_LINES = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL);
    /** Where nginx is, though the PATH of ordinary users often leaves it out. */
    private static final String FOLDERS = "/usr/sbin:/usr/local/sbin:/usr/local/bin:/opt/homebrew/bin";
    /** What stands around the shipped file. An ordinary user can write to none of the usual folders. */
    private static final String FRAME = """
            daemon off;
            user root;
            worker_processes 1;
            pid {folder}/pid;
            error_log stderr;
            events { }
            http {
                access_log off;
                client_body_temp_path {folder}/bodies;
                proxy_temp_path {folder}/proxy;
                fastcgi_temp_path {folder}/fastcgi;
                uwsgi_temp_path {folder}/uwsgi;
                scgi_temp_path {folder}/scgi;
                include {folder}/waymark.conf;
            }
            """;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final Path folder;
    private final int port;

    private Nginx(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Makes a configuration for a port, with whatever it needs in a folder. */
    private interface Configuration {
        String of(int port, Path folder) throws IOException;
    }

    /** Starts nginx in front of what listens on that port, with an empty cache. Where none is installed, the test is skipped. */
    static Nginx inFrontOf(int upstream) throws IOException, InterruptedException {
        return start((port, folder) -> expanded(
                Files.readString(SHIPPED),
                Map.of(
                        "${WAYMARK_UPSTREAM}", "127.0.0.1:" + upstream,
                        "${WAYMARK_PROXY_LISTEN}", "127.0.0.1:" + port,
                        "${WAYMARK_PROXY_CACHE}", folder.resolve("cache").toString())));
    }

    /** Starts nginx as the guide to sites says, with the site that is written into a folder. The test is skipped likewise. */
    static Nginx serving(Consumer<Path> site) throws IOException, InterruptedException {
        return start((port, folder) -> {
            site.accept(folder.resolve("site"));
            String lines = GUIDE_LINES
                    .matcher(Files.readString(GUIDE))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.joining());
            return expanded(
                    lines,
                    Map.of(
                            "listen 80;", "listen 127.0.0.1:%s;".formatted(port),
                            "/srv/waymark", folder.resolve("site").toString()));
        });
    }

    private static Nginx start(Configuration configuration) throws IOException, InterruptedException {
        Optional<Path> program = program();
        Assumptions.assumeTrue(
                program.isPresent(), "Skipped: no nginx is on the PATH or in one of %s.".formatted(FOLDERS));
        Path folder = Files.createTempDirectory("nginx");
        int port = freePort();
        Files.writeString(folder.resolve("nginx.conf"), FRAME.replace("{folder}", folder.toString()));
        Files.writeString(folder.resolve("waymark.conf"), configuration.of(port, folder));
        Process process = new ProcessBuilder(
                        program.orElseThrow().toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Nginx nginx = new Nginx(process, folder, port);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        nginx.awaitUp();
        return nginx;
    }

    int port() {
        return port;
    }

    /** Asks nginx for a target, with headers as names and values. */
    HttpResponse<byte[]> get(String target, String... headers) throws IOException, InterruptedException {
        return send(port, "GET", target, headers);
    }

    /** Sends nginx a body. */
    HttpResponse<byte[]> post(String target, byte[] body) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + target);
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofByteArray());
    }

    /** Asks what listens on that port. */
    static HttpResponse<byte[]> send(int port, String method, String target, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String expanded(String text, Map<String, String> values) {
        String expanded = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            expanded = expanded.replace(value.getKey(), value.getValue());
        }
        return expanded;
    }

    private void awaitUp() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < end && process.isAlive()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("nginx does not start: " + Files.readString(folder.resolve("log")));
    }

    private static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + FOLDERS;
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
