package dev.waymark.http.connection;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.http.ProbeEndpoint;
import io.netty.buffer.PooledByteBufAllocator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Clients that send requests without waiting for the answers. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PipeliningTest {

    private static final String LARGE = "GET /v1/probe/large HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final String LAST = "GET /v1/probe/large HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    @TestHTTPResource
    URI server;

    /** What the buffers of the operating system take, some megabytes, is out of our hands. */
    @Test
    void who_does_not_read_has_no_more_answers_made_than_fit_into_the_network() throws IOException {
        int before = ProbeEndpoint.LARGE_ANSWERS.get();
        long memory = PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
        try (Socket unread = unread(LARGE.repeat(2000))) {
            for (int other = 0; other < 100; other++) {
                when().get("/v1/probe").then().statusCode(200);
            }
            assertThat(unread.getInputStream().available()).isPositive();
            assertThat(ProbeEndpoint.LARGE_ANSWERS.get() - before).isBetween(1, 100);
            assertThat(PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory() - memory)
                    .isLessThan(32L * 1024 * 1024);
        }
    }

    @Test
    void who_reads_late_gets_every_answer_whole_and_in_order() throws IOException {
        int before = ProbeEndpoint.LARGE_ANSWERS.get();
        try (Socket late = unread(LARGE.repeat(199) + LAST)) {
            when().get("/v1/probe").then().statusCode(200);
            List<Integer> numbers = new ArrayList<>();
            for (String body : bodies(late)) {
                assertThat(body).hasSizeBetween(299_990, 300_002);
                numbers.add(Integer.parseInt(body.substring(1, body.indexOf(' '))) - before);
            }
            assertThat(numbers).hasSize(200).isSorted().endsWith(200);
        }
    }

    @Test
    void many_small_requests_at_once_are_all_answered() throws IOException {
        String small = "GET /v1/probe HTTP/1.1\r\nHost: x\r\n\r\nGET /v1/nowhere HTTP/1.1\r\nHost: x\r\n\r\n";
        try (Socket socket = unread(small.repeat(2000) + LAST)) {
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all.split("HTTP/1\\.1 200 OK", -1)).hasSize(2002);
            assertThat(all.split("HTTP/1\\.1 404 Not Found", -1)).hasSize(2001);
        }
    }

    /** What is read without being wanted, since the client has ended its side, must not heap up. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Skipped: only there it is read.")
    void who_asks_much_and_hangs_up_gets_the_first_answers_and_the_end() throws IOException {
        try (Socket socket = unread(LARGE + "GET /v1/probe HTTP/1.1\r\nHost: x\r\n\r\n".repeat(1500))) {
            socket.shutdownOutput();
            when().get("/v1/probe").then().statusCode(200);
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all.split("HTTP/1\\.1 200 OK", -1)).hasSizeBetween(2, 1000);
        }
    }

    /** What the service writes to a connection that it has closed is answered by a reset. */
    @Test
    void who_stops_reading_is_left() throws IOException {
        try (Socket socket = unread(LARGE.repeat(100))) {
            assertThatThrownBy(() -> {
                        while (true) {
                            Thread.sleep(100);
                            socket.getOutputStream().write('\r');
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    private Socket unread(String requests) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress("localhost", server.getPort()));
        // What does not fit into the network waits until the answers are read.
        new Thread(() -> {
                    try {
                        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException e) {
                        // The test is over.
                    }
                })
                .start();
        while (socket.getInputStream().available() == 0) {
            Thread.onSpinWait();
        }
        return socket;
    }

    private static List<String> bodies(Socket socket) throws IOException {
        List<String> bodies = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            int length = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length: ")) {
                    length = Integer.parseInt(line.substring(16));
                } else if (line.isEmpty()) {
                    char[] body = new char[length];
                    int read = 0;
                    while (read < length) {
                        int more = lines.read(body, read, length - read);
                        assertThat(more).isPositive();
                        read += more;
                    }
                    bodies.add(new String(body));
                }
            }
        }
        return bodies;
    }
}
