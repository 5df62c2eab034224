package dev.waymark.http.connection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that come again byte for byte, and bytes that look like one and are none. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatedRequestsTest {

    private static final String SKILL = "GET /v1/skills/python HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n";
    private static final Pattern HEAD = Pattern.compile("HTTP/1\\.1 (\\d+) ");
    private static final Pattern ONE_EACH = Pattern.compile("(?m)^(X-Request-Id|Date): (.*)\r\n");

    @TestHTTPResource
    URI server;

    @Inject
    MeterRegistry registry;

    /** So often that the answer is kept, and the request known. */
    @BeforeEach
    void ask() throws IOException {
        try (Socket socket = connect()) {
            for (int time = 0; time < 5; time++) {
                exchange(socket, SKILL);
            }
        }
    }

    @Test
    void each_is_answered_as_the_first_one_under_a_name_of_its_own() throws IOException {
        Set<String> answers = new HashSet<>();
        Set<String> names = new HashSet<>();
        try (Socket socket = connect()) {
            for (int time = 0; time < 20; time++) {
                String answer = exchange(socket, SKILL);
                Matcher name = ONE_EACH.matcher(answer);
                assertThat(name.find()).isTrue();
                names.add(name.group(2));
                answers.add(ONE_EACH.matcher(answer).replaceAll(""));
            }
        }
        assertThat(names).hasSize(20);
        assertThat(answers).singleElement().asString().startsWith("HTTP/1.1 200 OK");
    }

    @Test
    void they_are_counted_as_all_others_are() throws IOException {
        double before = hits();
        try (Socket socket = connect()) {
            for (int time = 0; time < 10; time++) {
                exchange(socket, SKILL);
            }
        }
        assertThat(hits() - before).isGreaterThanOrEqualTo(10);
    }

    /** The first read is what a connection is judged by; the second would be a known request if it stood alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /v1/skills/python HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n",
                "GET /v1/skills/python HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n",
                "GET /v1/skills/python HTTP/1.1\r\n Content-Length: %d\r\nHost: x\r\n\r\n",
                "GET /v1/skills/python HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n",
                "GET /v1/skills/python HTTP/1.1\r\nHost: x\r\nX-Long: "
            })
    void a_part_of_another_request_is_not_taken_for_one(String head) throws IOException {
        try (Socket socket = connect()) {
            exchange(socket, SKILL);
            write(socket, head.formatted(SKILL.length()));
            pause();
            write(socket, SKILL);
            socket.shutdownOutput();
            assertThat(statuses(socket)).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void in_parts_or_several_at_once_each_is_answered_once() throws IOException {
        try (Socket socket = connect()) {
            exchange(socket, SKILL);
            write(socket, SKILL.repeat(3) + SKILL.substring(0, 20));
            pause();
            write(socket, SKILL.substring(20));
            pause();
            write(socket, SKILL);
            pause();
            socket.shutdownOutput();
            assertThat(statuses(socket)).containsExactly("200", "200", "200", "200", "200");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'GET / HTTP/1.1|Host: x||', true",
        "'HEAD / HTTP/1.1||', true",
        "'POST / HTTP/1.1|Host: x||', false",
        "'GET / HTTP/1.1|Host: x|', false",
        "'GET / HTTP/1.1|Host: x||x', false",
        "'GET / HTTP/1.1|Host: x||GET / HTTP/1.1|Host: x||', false",
        "'|GET / HTTP/1.1|Host: x||', false",
        "'GET / HTTP/1.1\nHost: x||', false",
        "'GET / HTTP/1.1\rHost: x||', false",
        "'GET / HTTP/1.1|Host: x\n\nGET / HTTP/1.1||', false",
        "'GET ', false"
    })
    void one_head_is_all_of_it_and_nothing_else(String lines, boolean one) {
        String text = lines.replace("|", "\r\n").replace("\\n", "\n").replace("\\r", "\r");
        RequestBytes bytes = RequestBytes.of(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
        assertThat(bytes != null && bytes.isOneHead()).isEqualTo(one);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Lets what was written be read by itself. */
    private static void pause() {
        given().get("/v1/skills/python").then().statusCode(200);
        given().get("/v1/skills/python").then().statusCode(200);
    }

    /** Sends a request, and reads its answer by its length. */
    private static String exchange(Socket socket, String request) throws IOException {
        write(socket, request);
        InputStream input = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) input.read());
        }
        Matcher length = Pattern.compile("Content-Length: (\\d+)").matcher(answer);
        assertThat(length.find()).isTrue();
        byte[] body = input.readNBytes(Integer.parseInt(length.group(1)));
        return answer + new String(body, StandardCharsets.ISO_8859_1);
    }

    private static List<String> statuses(Socket socket) throws IOException {
        String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        return HEAD.matcher(all).results().map(found -> found.group(1)).toList();
    }

    private double hits() {
        return registry.find("waymark.cache.requests").tag("result", "hit").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
