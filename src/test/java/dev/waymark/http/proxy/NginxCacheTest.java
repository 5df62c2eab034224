package dev.waymark.http.proxy;

import static dev.waymark.http.proxy.Origin.STALE_ALLOWED;
import static dev.waymark.http.proxy.Problems.assertIsProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.problem.ProblemType;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nginx keeps, for how long, and what it asks; of an origin that counts and can be stopped. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NginxCacheTest {

    private static final Map<String, String> BRIEF = Map.of("Cache-Control", "public, max-age=1");

    private static Origin origin;
    private static @Nullable Nginx started;

    private Nginx nginx;

    @BeforeAll
    static void listen() throws Exception {
        origin = new Origin();
    }

    /** Starts nginx once, but not before all tests: of a whole class surefire would not say why it is skipped. */
    @BeforeEach
    void start() throws Exception {
        Nginx running = started;
        if (running == null) {
            running = Nginx.inFrontOf(origin.port());
            started = running;
            letAnswersGrowOld(running);
        }
        nginx = running;
    }

    /** What is below /old was asked for once, and is fresh no more: all tests share the time that this takes. */
    private static void letAnswersGrowOld(Nginx nginx) throws Exception {
        origin.put("/old/stale-allowed", 200, Map.of("Cache-Control", STALE_ALLOWED));
        nginx.get("/old/stale-allowed");
        for (String path : List.of("brief", "stopped", "500", "502", "503", "504")) {
            origin.put("/old/" + path, 200, BRIEF);
            nginx.get("/old/" + path);
        }
        // nginx counts whole seconds, and that of the end as fresh.
        Thread.sleep(2100);
    }

    @AfterAll
    static void stop() throws Exception {
        if (started != null) {
            started.close();
        }
        origin.close();
    }

    @Test
    void of_fifty_who_ask_first_one_reaches_the_service() throws Exception {
        List<Callable<HttpResponse<byte[]>>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(() -> nginx.get("/slow"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(50);
        for (Future<HttpResponse<byte[]>> answer : threads.invokeAll(calls)) {
            assertThat(body(answer.get())).isEqualTo("1");
        }
        threads.shutdown();
        assertThat(origin.requests("/slow")).hasSize(1);
    }

    @Test
    void a_repeated_read_does_not_reach_the_service() throws Exception {
        assertThat(body(nginx.get("/repeated?a=1"))).isEqualTo("1");
        assertThat(body(nginx.get("/repeated?a=1"))).isEqualTo("1");
        assertThat(Nginx.send(nginx.port(), "HEAD", "/repeated?a=1").statusCode())
                .isEqualTo(200);
        nginx.get("/repeated?a=2");
        assertThat(origin.requests("/repeated?a=1")).hasSize(1);
        assertThat(origin.requests("/repeated?a=2")).hasSize(1);
    }

    @Test
    void stale_answers_are_sent_while_they_are_asked_for_anew() throws Exception {
        HttpResponse<byte[]> stale = nginx.get("/old/stale-allowed");
        assertThat(body(stale)).isEqualTo("1");
        assertThat(stale.headers().firstValue("X-Cache-Status")).hasValue("STALE");
        long end = System.nanoTime() + 2_000_000_000L;
        while (body(nginx.get("/old/stale-allowed")).equals("1") && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(origin.requests("/old/stale-allowed")).hasSize(2);
        assertThat(body(nginx.get("/old/stale-allowed"))).isEqualTo("2");
    }

    @Test
    void without_leave_to_be_stale_an_old_answer_is_not_sent() throws Exception {
        HttpResponse<byte[]> answer = nginx.get("/old/brief");
        assertThat(body(answer)).isEqualTo("2");
        assertThat(answer.headers().firstValue("Content-Release"))
                .as("the headers are as new as the body")
                .hasValue("2");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_failing_service_leaves_its_last_answer(int status) throws Exception {
        origin.put("/old/" + status, status, Map.of("Cache-Control", "no-store"));
        HttpResponse<byte[]> answer = nginx.get("/old/" + status);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(body(answer)).isEqualTo("1");
        assertThat(origin.requests("/old/" + status)).hasSize(2);
    }

    @Test
    void a_stopped_service_leaves_its_last_answer() throws Exception {
        origin.stop();
        try {
            HttpResponse<byte[]> last = nginx.get("/old/stopped");
            assertThat(body(last)).isEqualTo("1");
            assertThat(date(last))
                    .as("it says how old it is")
                    .isBefore(Instant.now().minusSeconds(1));
            assertIsProblem(nginx.get("/never-asked"), ProblemType.OVERLOADED);
            assertThat(nginx.get("/never-asked").headers().map())
                    .containsEntry("retry-after", List.of("5"))
                    .containsEntry("cache-control", List.of("no-store"))
                    .containsEntry("access-control-allow-origin", List.of("*"));
        } finally {
            origin.start();
        }
        assertThat(body(nginx.get("/never-asked"))).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 429, 503})
    void a_refusal_passes_as_it_is(int status) throws Exception {
        origin.put(
                "/refused/" + status,
                status,
                Map.of(
                        "Cache-Control", "no-store",
                        "Content-Type", "application/problem+json",
                        "Retry-After", "7"));
        for (String number : List.of("1", "2")) {
            HttpResponse<byte[]> answer = nginx.get("/refused/" + status);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(body(answer)).isEqualTo(number);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
        }
    }

    @Test
    void the_service_learns_the_client_and_the_host() throws Exception {
        nginx.get("/client", "X-Forwarded-For", "203.0.113.7", "X-Request-Id", "mine");
        assertThat(origin.requests("/client")).singleElement().satisfies(request -> {
            assertThat(request.headers().get("X-Forwarded-For")).containsExactly("203.0.113.7, 127.0.0.1");
            assertThat(request.headers().get("Host")).containsExactly("127.0.0.1");
            assertThat(request.headers().getFirst("X-Request-Id"))
                    .as("others get this answer too")
                    .matches("[0-9a-f]{32}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/keys", "/v1/manage/drafts"})
    void what_a_key_opens_is_not_kept(String path) throws Exception {
        for (String number : List.of("1", "2")) {
            assertThat(body(nginx.get(path, "Authorization", "Bearer x"))).isEqualTo(number);
        }
        assertThat(origin.requests(path))
                .allSatisfy(request ->
                        assertThat(request.headers().getFirst("Authorization")).isEqualTo("Bearer x"));
        assertThat(body(nginx.get(path))).isEqualTo("3");
        assertThat(body(nginx.get(path, "Authorization", "Bearer y"))).isEqualTo("4");
    }

    @Test
    void management_is_not_kept_without_a_key_either() throws Exception {
        assertThat(body(nginx.get("/v1/manage/drafts?a"))).isEqualTo("1");
        assertThat(body(nginx.get("/v1/manage/drafts?a"))).isEqualTo("2");
    }

    @Test
    void an_import_passes_that_is_as_large_as_may_be() throws Exception {
        HttpResponse<byte[]> answer = nginx.post("/v1/manage/imports", new byte[32 * 1024 * 1024]);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void what_varies_by_more_than_the_coding_is_not_kept() throws Exception {
        origin.put("/varies", 200, Map.of("Cache-Control", STALE_ALLOWED, "Vary", "Accept-Encoding, Accept-Language"));
        assertThat(body(nginx.get("/varies"))).isEqualTo("1");
        assertThat(body(nginx.get("/varies"))).isEqualTo("2");
    }

    @Test
    void however_codings_are_written_there_are_two_answers() throws Exception {
        nginx.get("/codings");
        for (String accepted :
                List.of("gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8", "GZIP", "identity", "br", "deflate")) {
            nginx.get("/codings", "Accept-Encoding", accepted);
        }
        assertThat(origin.requests("/codings"))
                .extracting(request -> request.headers().getFirst("Accept-Encoding"))
                .containsExactly(null, "gzip");
    }

    @Test
    void the_connection_to_the_service_is_kept() throws Exception {
        origin.put("/connection", 200, Map.of("Cache-Control", "no-store"));
        for (int i = 0; i < 3; i++) {
            nginx.get("/connection");
        }
        assertThat(origin.requests("/connection"))
                .hasSize(3)
                .extracting(Origin.Request::connection)
                .containsOnly(origin.requests("/connection").get(0).connection());
    }

    private static Instant date(HttpResponse<?> answer) {
        String date = answer.headers().firstValue("Date").orElseThrow();
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}
