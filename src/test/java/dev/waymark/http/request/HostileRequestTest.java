package dev.waymark.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.http.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileRequestTest {

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/skills/%zz",
                "/v1/probe?limit=%zz",
                "/v1/probe?limit=%4",
                "/v1/probe/entries/%00",
                "/v1/probe?skill=%C0%80",
                "/v1/probe?skill=%ED%A0%80",
                "/v1/probe?skill=%ff",
                "/v1/probe?skill=é",
                "/%",
                "/docs/%zz",
                "/embed/%zz.js"
            })
    void a_URL_that_is_none_is_refused_in_every_layer(String target) throws IOException {
        RawHttp answer = RawHttp.get(server.getPort(), target);
        assertThat(answer.status()).isEqualTo(400);
        isProblem(answer, "malformed-url");
    }

    @Test
    void two_hosts_are_refused() throws IOException {
        isProblem(RawHttp.get(server.getPort(), "/v1/probe", "Host: evil.example"), "malformed-request");
    }

    @Test
    void headers_beyond_the_limit_are_refused() throws IOException {
        RawHttp answer = RawHttp.get(server.getPort(), "/v1/probe", "Cookie: " + "a".repeat(17_000));
        assertThat(answer.status()).isEqualTo(431);
        isProblem(answer, "headers-too-large");
    }

    @Test
    void an_odd_transfer_coding_is_refused() throws IOException {
        RawHttp answer = RawHttp.send(
                server.getPort(),
                "POST /v1/probe HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: x, chunked\r\n\r\n0\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void an_upgrade_to_HTTP_2_in_clear_text_is_passed_over() throws IOException {
        RawHttp answer = RawHttp.get(
                server.getPort(),
                "/v1/probe",
                "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
                "Connection: Upgrade, HTTP2-Settings");
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void HTTP_2_in_clear_text_without_an_upgrade_is_refused() throws IOException {
        assertThat(RawHttp.send(server.getPort(), "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
                        .head())
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void a_request_line_that_the_server_does_not_take_in_is_a_problem_too() throws IOException {
        RawHttp answer = RawHttp.send(
                server.getPort(), "GET /v1/probe?x=" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answer.status()).isEqualTo(414);
        isProblem(answer, "uri-too-long");
    }

    @Test
    void headers_that_the_server_does_not_take_in_are_a_problem_too() throws IOException {
        RawHttp answer = RawHttp.send(
                server.getPort(), "GET /v1/probe HTTP/1.1\r\nHost: x\r\nCookie: " + "a".repeat(40_000) + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(431);
        isProblem(answer, "headers-too-large");
    }

    @Test
    void headers_that_the_server_does_not_take_in_are_a_problem_without_a_body_for_HEAD() throws IOException {
        RawHttp answer = RawHttp.send(
                server.getPort(), "HEAD /v1/probe HTTP/1.1\r\nHost: x\r\nCookie: " + "a".repeat(40_000) + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/probe HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /v1/probe HTTP/1.1\r\nno colon\r\n\r\n",
                "GET /v1/probe HTTP/1.1\r\nHost: x\r\nA b: c\r\n\r\n",
                "GET /v1/probe HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "GET /v1/probe HTTP/1.1\r\nHost: x\r\nContent-Length: +1\r\n\r\na",
                "GET /v1/probe HTTP/x.1\r\n\r\n",
                "GET\r\n\r\n"
            })
    void what_is_not_HTTP_is_a_problem_and_the_connection_ends(String request) throws IOException {
        RawHttp answer = RawHttp.send(server.getPort(), request);
        assertThat(answer.status()).isEqualTo(400);
        isProblem(answer, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/7.3", "HTTP/1.2", "EVIL/1.1", "ICY/1.0", "SET-COOKIE:A/1.0"})
    void another_protocol_is_refused_and_not_repeated(String protocol) throws IOException {
        RawHttp answer = RawHttp.send(server.getPort(), "GET /v1/probe %s\r\nHost: x\r\n\r\n".formatted(protocol));
        assertThat(answer.head()).startsWith("HTTP/1.1 400 ");
        isProblem(answer, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a, b", "é.example", "user@a", "a:99999", "a:b"})
    void a_host_that_is_none_is_refused_by_its_name(String host) throws IOException {
        RawHttp answer = RawHttp.send(
                server.getPort(), "GET /v1/probe HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host));
        assertThat(answer.status()).isEqualTo(400);
        isProblem(answer, "malformed-request");
        assertThat(answer.body()).contains("Host");
    }

    @Test
    void a_readable_request_is_answered_before_the_unreadable_one_that_follows_it() throws IOException {
        RawHttp answer = RawHttp.send(
                server.getPort(),
                "HEAD /v1/probe HTTP/1.1\r\nHost: x\r\n\r\nHEAD /v1/probe HTTP/1.1\r\nno colon\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    }

    @Test
    void the_host_is_never_reflected() throws IOException {
        RawHttp answer = RawHttp.send(
                server.getPort(),
                "GET /v1/probe/entries/old?x HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(answer.head() + answer.body()).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1//probe?limit=1",
                "//v1/probe?limit=1",
                "/v1/./probe?limit=1",
                "/v1/probe/?limit=1",
                "/v1/probe//?limit=1",
                "/v1/%70robe?limit=1"
            })
    void another_spelling_of_a_path_leads_to_the_one(String target) throws IOException {
        RawHttp answer = RawHttp.get(server.getPort(), target);
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).hasValue("/v1/probe?limit=1");
        assertThat(answer.header("Cache-Control")).hasValue("public, max-age=60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/probe;x=1", "/v1;x=1/probe", "/v1/probe/;x", "/v1%2Fprobe", "/v1/probe/entries/x;y=1"})
    void a_semicolon_or_an_escaped_slash_in_a_path_is_a_character_of_it(String target) throws IOException {
        assertThat(RawHttp.get(server.getPort(), target).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems/", "//problems", "/embed/"})
    void a_page_has_one_spelling_too(String target) throws IOException {
        assertThat(RawHttp.get(server.getPort(), target).status()).isEqualTo(308);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/probe?=", "/v1/probe?=&limit=1"})
    void a_parameter_has_a_name(String target) throws IOException {
        RawHttp answer = RawHttp.get(server.getPort(), target);
        assertThat(answer.status()).isEqualTo(400);
        isProblem(answer, "unknown-parameter");
    }

    @Test
    void what_the_service_takes_as_a_whole_is_told() throws IOException {
        RawHttp answer = RawHttp.send(server.getPort(), "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    private static void isProblem(RawHttp answer, String code) {
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.header("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.body())
                .as("the members stand in the order in which the record declares them")
                .startsWith("{\"type\":\"/problems/%1$s\",\"code\":\"%1$s\",\"title\":".formatted(code));
    }
}
