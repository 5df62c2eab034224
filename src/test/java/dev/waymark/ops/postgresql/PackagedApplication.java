package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code java -jar quarkus-run.jar} as somebody would type it, in a folder of its own. */
public final class PackagedApplication implements AutoCloseable {

    private static final Path PACKAGE = Path.of("target/quarkus-app").toAbsolutePath();

    /** None of them runs so long that the second compiler would pay, or has so much garbage that a second thread would. */
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** The server's log is in UTC too, so that the two can be compared. */
    private static final List<String> UTC = List.of("-Duser.timezone=UTC");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final Path log;
    private final int port;

    private PackagedApplication(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts it with these options of the JVM, and with those that spare processor time. */
    public static PackagedApplication start(Path workingFolder, Map<String, String> environment, String... options) {
        return start(line(PACKAGE, joined(UTC, joined(quick(), List.of(options)))), workingFolder, environment);
    }

    /** Starts it with these options of the JVM alone, to measure it as it runs elsewhere. */
    public static PackagedApplication startAlone(
            Path workingFolder, Map<String, String> environment, String... options) {
        return start(line(PACKAGE, joined(UTC, List.of(options))), workingFolder, environment);
    }

    /** Starts it with a command. */
    public static PackagedApplication run(Path workingFolder, Map<String, String> environment, String... command) {
        return start(joined(line(PACKAGE, joined(UTC, quick())), List.of(command)), workingFolder, environment);
    }

    /** Starts a copy of the package, without an archive of its classes, by a program that may change the user. */
    static PackagedApplication start(
            Path application,
            List<String> prefix,
            Path workingFolder,
            Map<String, String> environment,
            String... options) {
        List<String> all = joined(UTC, joined(QUICK, List.of(options)));
        return start(joined(prefix, line(application, all)), workingFolder, environment);
    }

    /** The line that starts the package, as {@link #run} does; what it is to do stands behind. */
    static List<String> line() {
        return line(PACKAGE, quick());
    }

    private static List<String> quick() {
        return joined(QUICK, ClassArchive.of(PACKAGE).options());
    }

    private static List<String> line(Path application, List<String> options) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String program = application.resolve("quarkus-run.jar").toString();
        return joined(List.of(java), joined(options, List.of("-jar", program)));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static PackagedApplication start(List<String> line, Path workingFolder, Map<String, String> environment) {
        try {
            int port = freePort();
            Path log = workingFolder.resolve("application.log");
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(workingFolder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
            // What is kept would hide how the service stands to its database.
            builder.environment().put("WAYMARK_CACHE_SIZE", "0");
            builder.environment().putAll(environment);
            return new PackagedApplication(builder.start(), log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a folder, for those who have no way to it or cannot name it. */
    static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path each : all) {
            Files.copy(each, to.resolve(from.relativize(each).toString()));
        }
    }

    /** Returns when it answers that it is well. */
    public PackagedApplication awaitUp() {
        boolean up = Poll.until(Duration.ofMinutes(5), () -> accepts() && healthy() || !process.isAlive());
        if (!up || !process.isAlive()) {
            throw new IllegalStateException("The application did not come up: " + log());
        }
        return this;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    URI uri(String path) {
        return URI.create("http://localhost:%d%s".formatted(port, path));
    }

    CompletableFuture<HttpResponse<String>> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(60))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }

    /** The status of the answer; 0 if there is none. */
    int status(String path) {
        return get(path)
                .handle((answer, failure) -> answer == null ? 0 : answer.statusCode())
                .join();
    }

    boolean healthy() {
        return status("/q/health") == 200;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Whether its port is still open. */
    boolean accepts() {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** What it has said. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM. */
    PackagedApplication terminate() {
        process.destroy();
        return this;
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The application does not end: " + log());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        terminate();
        if (!Poll.until(Duration.ofMinutes(3), () -> !process.isAlive())) {
            throw new IllegalStateException("The application does not end: " + log());
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
