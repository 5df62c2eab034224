package dev.waymark.http.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies in gzip, asked for by a client that shows what was really sent. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompressionTest {

    private static final String TREE = "v1/roadmaps/machine-learning";

    @TestHTTPResource("/")
    URI root;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void a_large_body_comes_in_gzip_with_a_tag_and_a_length_of_its_own() throws Exception {
        var plain = send("GET", TREE, "identity");
        var zipped = send("GET", TREE, "gzip");
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "Content-Length")).isEqualTo(String.valueOf(zipped.body().length));
        assertThat(header(zipped, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(zipped, "ETag")).isEqualTo(header(plain, "ETag").replaceFirst("\"$", "-gzip\""));
        assertThat(unzipped(zipped)).isEqualTo(plain.body());
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(zipped.body().length).isLessThan(plain.body().length / 3);
    }

    @Test
    void the_same_body_is_the_same_bytes_every_time() throws Exception {
        assertThat(send("GET", TREE, "gzip").body())
                .isEqualTo(send("GET", TREE, "gzip").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi.json", "openapi.yaml"})
    void the_contract_is_an_answer_like_any_other(String path) throws Exception {
        var plain = send("GET", path, "identity");
        var zipped = send("GET", path, "gzip");
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(unzipped(zipped)).isEqualTo(plain.body());
        assertThat(header(plain, "Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(header(send("HEAD", path, "identity"), "Content-Length"))
                .isEqualTo(String.valueOf(plain.body().length));
        given().header("If-None-Match", header(plain, "ETag"))
                .get("/" + path)
                .then()
                .statusCode(304);
    }

    @Test
    void head_tells_the_same_as_get() throws Exception {
        var get = send("GET", TREE, "gzip");
        var head = send("HEAD", TREE, "gzip");
        assertThat(head.body()).isEmpty();
        for (var name : new String[] {"ETag", "Content-Length", "Content-Encoding", "Cache-Control", "Vary"}) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
    }

    @Test
    void small_bodies_stay_plain() throws Exception {
        var answer = send("GET", "v1", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(answer, "ETag")).doesNotContain("gzip");
    }

    @Test
    void the_tag_of_either_coding_proves_that_the_client_has_it() throws Exception {
        var tag = header(send("GET", TREE, "gzip"), "ETag");
        given().header("If-None-Match", tag).get("/" + TREE).then().statusCode(304);
        given().header("If-None-Match", tag.replace("-gzip", ""))
                .get("/" + TREE)
                .then()
                .statusCode(304);
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
                "gzip, identity;q=0.5"
            })
    void clients_that_take_gzip_get_it(String accepted) throws Exception {
        assertThat(header(send("GET", TREE, accepted), "Content-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip;q=0",
                "br",
                "identity",
                "*;q=0",
                "gzip;q=0.000, *",
                "deflate",
                "gzip;q=0.5, identity",
                "*;q=0.5, identity;q=0.6"
            })
    void clients_that_do_not_take_gzip_get_the_body_as_it_is(String accepted) throws Exception {
        assertThat(send("GET", TREE, accepted).headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    private HttpResponse<byte[]> send(String method, String path, String accepted) throws Exception {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .header("Accept-Encoding", accepted)
                .method(method, BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static byte[] unzipped(HttpResponse<byte[]> answer) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    }
}
