package dev.waymark.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything in one file. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BundleTest {
    private static final String BUNDLE = "/v1/releases/1/bundle.ndjson";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI server;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void it_has_what_a_sync_would_bring(String language) throws Exception {
        var lines = lines(send("GET", BUNDLE + "?lang=" + language, "identity").body());
        var head = lines.get(0);
        assertThat(head.path("type").asText()).isEqualTo("bundle");
        assertThat(head.path("release").asInt()).isEqualTo(1);
        assertThat(head.path("language").asText()).isEqualTo(language);
        assertThat(head.path("license")).isEqualTo(Copy.get("/v1").path("license"));
        assertThat(head.path("vocabularies"))
                .isEqualTo(Copy.get("/v1/vocabularies?lang=" + language).path("items"));
        var documents = new TreeMap<String, JsonNode>();
        lines.stream()
                .skip(1)
                .forEach(line -> documents.put(
                        line.path("type").asText() + "/" + line.path("slug").asText(), line));
        var copy = new Copy("lang=" + language + "&", () -> 500).sync();
        assertThat(documents).isEqualTo(copy.documents()).hasSize(lines.size() - 1);
        assertThat(head.path("token").asText()).isEqualTo(copy.token());
        int counted = 0;
        for (var count : head.path("counts")) {
            counted += count.asInt();
        }
        assertThat(counted).isEqualTo(documents.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void its_digest_is_that_of_what_is_sent(String coding) throws Exception {
        var answer = send("GET", BUNDLE, coding);
        assertThat(answer.statusCode()).isEqualTo(200);
        var digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(answer.body()));
        assertThat(header(answer, "Repr-Digest")).isEqualTo("sha-256=:%s:".formatted(digest));
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(answer.body().length));
        assertThat(header(answer, "Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=86400");
        assertThat(header(answer, "Content-Release")).isEqualTo("1");
        var head = send("HEAD", BUNDLE, coding);
        assertThat(head.body()).isEmpty();
        for (var name : List.of("Repr-Digest", "Content-Length", "ETag", "Content-Type")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(answer, name));
        }
        assertThat(head.headers().firstValue("Content-Encoding"))
                .isEqualTo(answer.headers().firstValue("Content-Encoding"));
    }

    @Test
    void in_gzip_it_is_the_same_and_has_a_tag_of_its_own() throws Exception {
        var plain = send("GET", BUNDLE, "identity");
        var zipped = send("GET", BUNDLE, "gzip");
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(zipped.body().length).isLessThan(plain.body().length / 3);
        var tag = header(plain, "ETag");
        assertThat(header(zipped, "ETag")).isEqualTo(tag.replaceFirst("\"$", "-gzip\""));
        for (var known : List.of(tag, header(zipped, "ETag"))) {
            for (var coding : List.of("identity", "gzip")) {
                var request = HttpRequest.newBuilder(server.resolve(BUNDLE))
                        .header("Accept-Encoding", coding)
                        .header("If-None-Match", known);
                var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                assertThat(answer.statusCode()).isEqualTo(304);
                assertThat(answer.body()).isEmpty();
            }
        }
    }

    @Test
    void who_asks_again_gets_the_same_bytes_from_a_file_that_stays() throws Exception {
        var first = send("GET", BUNDLE, "gzip");
        assertThat(send("GET", BUNDLE + "?lang=en-GB&release=1", "gzip").body()).isEqualTo(first.body());
        assertThat(kept()).isNotEmpty();
        for (var file : kept()) {
            Files.delete(file);
        }
        assertThat(send("GET", BUNDLE, "gzip").body()).isEqualTo(first.body());
        assertThat(send("GET", BUNDLE, "identity").body()).hasSizeGreaterThan(3 * first.body().length);
        assertThat(kept()).as("one for both codings").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "77", "999999999", "9999999999", "x", "1.5", "-1"})
    void a_release_that_there_is_not_has_none(String number) {
        RestAssured.get("/v1/releases/%s/bundle.ndjson".formatted(number))
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=!", "lang=en&lang=es", "release=0", "since=a", "type=skill"})
    void what_cannot_be_used_is_refused(String query) {
        RestAssured.get(BUNDLE + "?" + query).then().statusCode(400);
    }

    private HttpResponse<byte[]> send(String method, String path, String coding) throws Exception {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept-Encoding", coding)
                .method(method, HttpRequest.BodyPublishers.noBody());
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The files of bundles that this process keeps. */
    static List<Path> kept() throws IOException {
        var name = "waymark-" + ProcessHandle.current().pid() + "-.*\\.bundle";
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .toList();
        }
    }

    private static List<JsonNode> lines(byte[] body) throws Exception {
        var text = new String(body, UTF_8);
        assertThat(text).endsWith("}\n");
        var lines = new ArrayList<JsonNode>();
        for (var line : text.split("\n")) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
