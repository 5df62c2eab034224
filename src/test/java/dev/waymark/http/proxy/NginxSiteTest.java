package dev.waymark.http.proxy;

import static dev.waymark.http.proxy.Problems.assertIsProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.problem.ProblemType;
import dev.waymark.site.SiteExport;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site behind nginx, by the lines of the guide, answers what the service itself does. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NginxSiteTest {
    private static final String SKILLS = "/v1/skills?lang=es";

    private static @Nullable Nginx started;

    @TestHTTPResource
    URI server;

    @Inject
    SiteExport export;

    private Nginx nginx;

    @BeforeEach
    void start() throws Exception {
        Nginx running = started;
        if (running == null) {
            running = Nginx.serving(folder -> export.folder(1, folder));
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
    @ValueSource(
            strings = {
                "/v1",
                "/v1/languages",
                "/v1/skills/python",
                "/v1/skills/python?lang=es",
                "/v1/skills/python?lang=es-MX&release=1",
                "/v1/skills/python/references?lang=en",
                "/v1/roadmaps/machine-learning/stages/beginner",
                "/v1/releases.atom?lang=es",
                "/v1/releases/1/bundle.ndjson?lang=es",
                "/v1/roadmaps/machine-learning.md?lang=es",
                "/v1/roadmaps/machine-learning.jsonld",
                "/v1/roadmaps/machine-learning.mmd",
                "/llms.txt?lang=es",
                "/openapi.json",
                "/openapi.yaml"
            })
    void a_path_answers_as_at_the_service(String target) throws Exception {
        HttpResponse<byte[]> answer = nginx.get(target);
        HttpResponse<byte[]> expected = Nginx.send(server.getPort(), "GET", target);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), UTF_8)).isEqualTo(new String(expected.body(), UTF_8));
        assertThat(mediaType(answer)).isEqualTo(mediaType(expected));
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void every_page_of_a_list_is_found_by_its_cursor() throws Exception {
        String target = SKILLS;
        int pages = 0;
        for (String next = ""; next != null; pages++) {
            HttpResponse<byte[]> page = nginx.get(target);
            HttpResponse<byte[]> expected = Nginx.send(server.getPort(), "GET", target);
            assertThat(new String(page.body(), UTF_8)).isEqualTo(new String(expected.body(), UTF_8));
            assertThat(header(page, "Cache-Control")).isEqualTo(header(expected, "Cache-Control"));
            next = JsonPath.from(new String(page.body(), UTF_8)).getString("next");
            target = SKILLS + "&cursor=" + next;
        }
        assertThat(pages).isGreaterThan(4);
    }

    @Test
    void below_its_folder_a_language_need_not_be_asked_for_and_may_be() throws Exception {
        byte[] spanish = nginx.get("/v1/skills/python?lang=es").body();
        assertThat(nginx.get("/es/v1/skills/python").body()).isEqualTo(spanish);
        assertThat(nginx.get("/es/v1/skills/python?lang=es").body()).isEqualTo(spanish);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/skills/nothing",
                "/v1/roadmaps/nothing.md",
                "/v1/releases/2/bundle.ndjson",
                "/nothing.json",
                "/v1/skills?cursor=none",
                "/v1/skills?cursor=../skills",
                "/v1/search?q=python",
                "/",
                "/es"
            })
    void what_is_not_there_is_a_problem_that_scripts_may_read(String target) throws Exception {
        HttpResponse<byte[]> answer = nginx.get(target);
        assertIsProblem(answer, ProblemType.NOT_FOUND);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/skills", "/v1/skills/python?lang=es", "/v1/roadmaps/machine-learning.md", "/openapi.json"})
    void a_preflight_is_answered_as_at_the_service(String target) throws Exception {
        HttpResponse<byte[]> answer = preflight(nginx.port(), target);
        HttpResponse<byte[]> expected = preflight(server.getPort(), target);
        assertThat(answer.statusCode()).isEqualTo(204).isEqualTo(expected.statusCode());
        assertThat(answer.body()).isEmpty();
        for (String name : List.of(
                "Allow",
                "Access-Control-Allow-Origin",
                "Access-Control-Allow-Methods",
                "Access-Control-Allow-Headers",
                "Access-Control-Max-Age",
                "Cache-Control")) {
            assertThat(header(answer, name)).as(name).isNotEmpty().isEqualTo(header(expected, name));
        }
    }

    @Test
    void no_page_of_another_language_is_taken_for_that_of_a_cursor() throws Exception {
        String english =
                JsonPath.from(new String(nginx.get("/v1/skills").body(), UTF_8)).getString("next");
        assertThat(nginx.get("/v1/skills?cursor=" + english).statusCode()).isEqualTo(200);
        assertIsProblem(nginx.get(SKILLS + "&cursor=" + english), ProblemType.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void a_known_tag_is_answered_with_304_in_both_codings(String coding) throws Exception {
        HttpResponse<byte[]> whole = nginx.get("/v1/skills/python", "Accept-Encoding", coding);
        HttpResponse<byte[]> known =
                nginx.get("/v1/skills/python", "Accept-Encoding", coding, "If-None-Match", header(whole, "ETag"));
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(header(known, "Cache-Control")).isEqualTo(header(whole, "Cache-Control"));
    }

    @Test
    void who_takes_gzip_gets_it() throws Exception {
        HttpResponse<byte[]> zipped = nginx.get("/v1/skills", "Accept-Encoding", "gzip");
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(nginx.get("/v1/skills").body());
    }

    private static HttpResponse<byte[]> preflight(int port, String target) throws Exception {
        return Nginx.send(
                port,
                "OPTIONS",
                target,
                "Origin",
                "https://example.org",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");
    }

    private static String mediaType(HttpResponse<?> answer) {
        return header(answer, "Content-Type").replaceFirst(";.*", "");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
