package dev.waymark.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.http.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After which answers a connection ends; {@link RawHttp} reads to that end, and gives up after ten seconds. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnectionEndTest {

    private static final String GET = "GET /v1/probe HTTP/1.1\r\nHost: x\r\n";

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
                "Transfer-Encoding: ,chunked",
                "Transfer-Encoding:",
                "Transfer-Encoding: \"chunked\"",
                "Transfer-Encoding: chunked;q=1",
                "Host: y",
                ": y"
            })
    void what_follows_a_refused_head_is_not_taken_for_a_request(String header) throws IOException {
        RawHttp answer = RawHttp.send(
                server.getPort(), "POST /v1/probe HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n" + GET + "\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Connection")).hasValue("close");
        assertThat(answer.body()).doesNotContain("HTTP/1.1 ");
    }

    /** Whatever the request is answered, and whoever answers it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/%zz HTTP/1.1\r\nHost: x",
                "POST /v1/probe HTTP/1.1",
                "POST /v1/probe HTTP/1.1\r\nHost: a b",
                "OPTIONS * HTTP/1.1\r\nHost: x",
                "OPTIONS /v1/probe HTTP/1.1\r\nHost: x",
                "GET /v1/probe/ HTTP/1.1\r\nHost: x",
                "GET /v1/nowhere HTTP/1.1\r\nHost: x"
            })
    void what_follows_a_doubtful_end_is_not_taken_for_a_request(String head) throws IOException {
        for (String header :
                new String[] {"Transfer-Encoding: xchunked", "X: " + "x".repeat(20_000) + "\r\nTransfer-Encoding: x"}) {
            RawHttp answer = RawHttp.send(server.getPort(), head + "\r\n" + header + "\r\n\r\n" + GET + "\r\n");
            assertThat(answer.head()).startsWith("HTTP/1.1 ");
            assertThat(answer.body()).doesNotContain("HTTP/1.1 ");
        }
    }

    @Test
    void a_body_that_is_too_large_is_answered_once_and_not_read() throws IOException {
        RawHttp answer = RawHttp.send(
                server.getPort(),
                "POST /v1/probe HTTP/1.1\r\nHost: x\r\nContent-Length: 70000\r\n\r\n" + "x".repeat(70_000) + GET
                        + "\r\n");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).doesNotContain("HTTP/1.1 ");
    }

    @Test
    void a_body_that_is_announced_and_refused_is_not_waited_for() throws IOException {
        RawHttp answer = RawHttp.send(
                server.getPort(),
                "POST /v1/probe HTTP/1.1\r\nHost: x\r\nContent-Length: 70000\r\nExpect: 100-continue\r\n\r\n");
        assertThat(answer.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "TE, close", "close, TE", "Upgrade,Close", "TE\r\nConnection: close"})
    void a_client_that_says_close_in_a_list_is_heard(String options) throws IOException {
        RawHttp answer = RawHttp.send(server.getPort(), GET + "Connection: " + options + "\r\n\r\n" + GET + "\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("HTTP/1.1 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {GET + "\r\n", "GET /v1/probe HTTP/1.0\r\n\r\n", GET + "\r\n" + GET + "\r\n"})
    void a_client_that_has_sent_everything_and_says_so_gets_its_answers(String requests) throws IOException {
        try (Socket socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all.split(" 200 OK", -1)).hasSize(requests.split("GET", -1).length);
            assertThat(all).endsWith("}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /v1/probe HTTP/1.1\r\nHo",
                "POST /v1/probe HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nab"
            })
    void a_client_that_leaves_before_its_request_is_complete_is_left_at_once(String start) throws IOException {
        try (Socket socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain(" 200 OK");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zz\r\n", "-1\r\n", "0x3\r\nabc\r\n", "\r\n", "FFFFFFFFFFFFFFFFF\r\n", "1_0\r\n", "1\r\nab\r\n"})
    void a_body_in_broken_chunks_is_a_problem(String body) throws IOException {
        RawHttp answer = RawHttp.send(
                server.getPort(),
                "POST /v1/probe HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"malformed-request\"").doesNotContain("HTTP/1.1 ");
    }

    @Test
    void broken_chunks_after_the_answer_end_the_connection_and_keep_the_answer() throws IOException {
        try (Socket socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(10_000);
            send(socket, "POST /v1/nowhere HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            int first = socket.getInputStream().read();
            send(socket, "zz\r\n" + "x".repeat(100_000));
            String all = (char) first + new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all).startsWith("HTTP/1.1 404 ").endsWith("}").doesNotContain("HTTP/1.1 400");
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
