package dev.waymark.http.proxy;

import static dev.waymark.http.proxy.Problems.assertIsProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.http.RawHttp;
import dev.waymark.problem.ProblemType;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers through nginx are those of the service itself. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NginxInFrontTest {

    private static final String TREE = "/v1/roadmaps/machine-learning";
    /** What differs from answer to answer, or is said of a connection. */
    private static final Set<String> OF_ONE_ANSWER =
            Set.of("date", "x-request-id", "server", "connection", "x-cache-status");

    private static @Nullable Nginx started;

    @TestHTTPResource
    URI server;

    private Nginx nginx;

    @BeforeEach
    void start() throws Exception {
        Nginx running = started;
        if (running == null) {
            running = Nginx.inFrontOf(server.getPort());
            started = running;
        }
        nginx = running;
    }

    @AfterAll
    static void stop() throws Exception {
        if (started != null) {
            started.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        TREE + ",identity",
        TREE + ",gzip",
        "/v1,gzip",
        "/v1/skills?limit=3,gzip",
        "/v1/skills/python?release=1,identity",
        "/openapi.json,gzip",
        "/embed/v1/roadmaps/machine-learning.png,gzip",
        "/docs,identity",
        "/,gzip"
    })
    void an_answer_is_that_of_the_service_and_the_next_one_is_the_same(String target, String coding) throws Exception {
        HttpResponse<byte[]> expected = Nginx.send(server.getPort(), "GET", target, "Accept-Encoding", coding);
        HttpResponse<byte[]> first = nginx.get(target, "Accept-Encoding", coding);
        HttpResponse<byte[]> next = nginx.get(target, "Accept-Encoding", coding);
        assertThat(List.of(first, next)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(expected.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(expected.body());
            assertThat(lasting(answer)).isEqualTo(lasting(expected));
        });
        assertThat(next.headers().allValues("X-Request-Id"))
                .as("the service was not asked again")
                .isEqualTo(first.headers().allValues("X-Request-Id"));
        assertThat(next.headers().allValues("Date")).isEqualTo(first.headers().allValues("Date"));
        assertThat(lasting(Nginx.send(nginx.port(), "HEAD", target, "Accept-Encoding", coding)))
                .isEqualTo(lasting(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void the_tag_of_either_coding_is_answered_with_304(String coding) throws Exception {
        HttpResponse<byte[]> whole = nginx.get(TREE, "Accept-Encoding", coding);
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(tag.endsWith("-gzip\"")).isEqualTo(coding.equals("gzip"));
        HttpResponse<byte[]> unchanged = nginx.get(TREE, "Accept-Encoding", coding, "If-None-Match", tag);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.headers().firstValue("ETag")).hasValue(tag);
        assertThat(unchanged.headers().firstValue("X-Request-Id"))
                .isEqualTo(whole.headers().firstValue("X-Request-Id"));
        assertThat(nginx.get(TREE, "Accept-Encoding", coding, "If-None-Match", "\"other\"")
                        .body())
                .isEqualTo(whole.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "br, gzip;q=0.5",
                "GZIP",
                "*",
                "deflate, x-gzip",
                "gzip; q=0.01",
                "gzip, identity",
                "gzip, identity;q=0.5",
                "gzip;q=1.0,deflate;q=0.6,identity;q=0.3",
                "gzip;q=0",
                "br",
                "*;q=0",
                "gzip;q=0.000, *",
                "gzip;q=0.5, identity",
                "*;q=0.5, identity;q=0.6"
            })
    void nginx_reads_of_codings_what_the_service_reads(String accepted) throws Exception {
        assertThat(nginx.get(TREE, "Accept-Encoding", accepted).headers().firstValue("ETag"))
                .isEqualTo(Nginx.send(server.getPort(), "GET", TREE, "Accept-Encoding", accepted)
                        .headers()
                        .firstValue("ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/nowhere",
                "/v1/skills/nobody-knows-this",
                "/v1/skills?colour=red",
                "/v1/skills?limit=0",
                "/nowhere",
                "/v1/%7a%7a%ff",
                "/v1/skills/",
                "//v1"
            })
    void refusals_and_redirects_pass_as_they_are(String target) throws Exception {
        RawHttp expected = RawHttp.get(server.getPort(), target);
        RawHttp answer = RawHttp.get(nginx.port(), target);
        assertThat(answer.status()).isEqualTo(expected.status()).isBetween(300, 499);
        assertThat(answer.body()).isEqualTo(expected.body());
        for (String header : List.of("Content-Type", "Cache-Control", "Location")) {
            assertThat(answer.header(header)).as(header).isEqualTo(expected.header(header));
        }
    }

    @Test
    void what_is_too_long_is_refused_by_the_service() throws Exception {
        assertIsProblem(nginx.get("/v1/skills?slug=" + "a".repeat(10_000)), ProblemType.URI_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/",
                "/q/metrics",
                "/q/health/ready?a",
                "//q/metrics",
                "/q//metrics",
                "/%71/metrics",
                "/q%2fmetrics",
                "/v1/../q/metrics",
                "/v1/%2e%2e/q/metrics",
                "/./q/metrics",
                "/q;a/metrics",
                "/Q/metrics",
                "/\\q/metrics",
                "/v1\\..\\q/metrics",
                "http://localhost/q/metrics"
            })
    void nothing_of_health_and_metrics_is_reachable(String target) throws Exception {
        RawHttp answer = RawHttp.get(nginx.port(), target);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("jvm_", "\"UP\"");
    }

    @Test
    void what_nginx_itself_refuses_is_a_problem_of_the_service() throws Exception {
        assertIsProblem(nginx.get("/q/metrics"), ProblemType.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"/v1/manage/imports, 40000000", "/v1/match, 2000000"})
    void a_body_that_is_too_long_for_nginx_is_a_problem_too(String target, int length) throws Exception {
        assertIsProblem(
                RawHttp.send(
                        nginx.port(),
                        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %s\r\n\r\n".formatted(target, length)),
                ProblemType.PAYLOAD_TOO_LARGE);
    }

    @Test
    void a_probe_without_a_host_is_answered() throws Exception {
        assertThat(RawHttp.send(nginx.port(), "GET /v1 HTTP/1.0\r\n\r\n").status())
                .isEqualTo(200);
    }

    private static Map<String, List<String>> lasting(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(OF_ONE_ANSWER);
        return headers;
    }
}
