package dev.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.ops.postgresql.PackagedApplication;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SlowClientIT {

    private static final String HEAD = "GET /v1 HTTP/1.1\r\nHost: x\r\n";

    @TempDir
    Path folder;

    @Test
    void whoever_sends_a_byte_a_second_is_disconnected_within_15_seconds() throws Exception {
        try (PackagedApplication application =
                PackagedApplication.start(folder, Map.of()).awaitUp()) {
            Stream.of(
                            dribble(application, HEAD + "X-A: ", "a"),
                            dribble(application, "POST /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n", "a"),
                            dribble(
                                    application,
                                    "POST /v1/skills HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n",
                                    "1\r\na\r\n"),
                            dribble(application, HEAD + "\r\n" + HEAD + "X-A: ", "a"),
                            dribble(application, "", ""))
                    .toList()
                    .forEach(open -> assertThat(open.join()).isLessThan(Duration.ofSeconds(15)));
            assertThat(application.healthy()).isTrue();
        }
    }

    /** How long the connection stays open. */
    private static CompletableFuture<Duration> dribble(PackagedApplication application, String start, String drop) {
        return CompletableFuture.supplyAsync(
                () -> {
                    long begin = System.nanoTime();
                    try (Socket socket = new Socket("localhost", application.port())) {
                        socket.setSoTimeout(1_000);
                        socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
                        while (open(socket.getInputStream())) {
                            socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
                        }
                    } catch (IOException e) {
                        // A reset is an end too.
                    }
                    return Duration.ofNanos(System.nanoTime() - begin);
                },
                task -> new Thread(task).start());
    }

    private static boolean open(InputStream in) throws IOException {
        try {
            return in.read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }
}
