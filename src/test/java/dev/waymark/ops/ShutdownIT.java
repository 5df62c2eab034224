package dev.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.ops.postgresql.PackagedApplication;
import dev.waymark.ops.postgresql.Probe;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShutdownIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String LARGE = "/v1/roadmaps/machine-learning?include=skills,job-roles,learning-resources";

    /** As the JVM says that a SIGTERM ended it, after all hooks had run. */
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    @Test
    void readiness_goes_down_first_and_a_request_in_flight_is_answered() throws Exception {
        PackagedApplication application =
                PackagedApplication.start(folder, Map.of()).awaitUp();
        CompletableFuture<HttpResponse<String>> inFlight;
        try (Connection owner = new Probe(folder.toRealPath().resolve("data")).asOwner();
                Statement lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("lock table body in access exclusive mode");
            inFlight = HTTP.sendAsync(request(application, "/v1/skills/python"), BodyHandlers.ofString());
            Thread.sleep(300); // until it waits for the lock
            application.terminate();
            Thread.sleep(300); // until the signal has been heard, and well before the delay of 2 s is over
            assertThat(get(application, "/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(get(application, "/v1").statusCode()).isEqualTo(200);
            assertThat(inFlight).isNotDone();
            owner.rollback();
        }
        assertThat(inFlight.join().statusCode()).isEqualTo(200);
        assertThat(application.exitCode()).isEqualTo(TERMINATED);
        assertThat(application.log()).contains(" method=GET path=/v1/skills/python status=200 bytes=");
    }

    @Test
    void a_slow_reader_gets_its_answer_whole() throws Exception {
        PackagedApplication application =
                PackagedApplication.start(folder, Map.of()).awaitUp();
        int size = get(application, LARGE).body().length();
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("localhost", application.port()));
            // More than the buffers of the operating system hold, so that the server itself has to wait.
            String many = "GET %s HTTP/1.1\r\nHost: x\r\n\r\n".formatted(LARGE).repeat(40);
            socket.getOutputStream().write(many.getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(1_000);
            application.terminate();
            Thread.sleep(3_000);
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all.substring(all.lastIndexOf("\r\n\r\n") + 4)).hasSize(size);
        }
        assertThat(application.exitCode()).isEqualTo(TERMINATED);
    }

    private static HttpResponse<String> get(PackagedApplication application, String path) throws Exception {
        return HTTP.send(request(application, path), BodyHandlers.ofString());
    }

    private static HttpRequest request(PackagedApplication application, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + application.port() + path))
                .build();
    }
}
