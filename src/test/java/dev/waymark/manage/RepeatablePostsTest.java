package dev.waymark.manage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every POST of management in the contract can be sent again. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatablePostsTest {
    private static final Path CONTRACT = Path.of("openapi", "openapi.yaml");

    /**
     * A POST of something that is not there.
     *
     * @param type the media type of its body
     */
    record Post(String path, String type, String body) {
        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Post> posts() throws IOException {
        var posts = new ArrayList<Post>();
        for (var path :
                new YAMLMapper().readTree(CONTRACT.toFile()).path("paths").properties()) {
            var post = path.getValue().path("post");
            if (path.getKey().startsWith("/v1/manage/") && post.isObject()) {
                JsonNode example = post.at("/requestBody/content/application~1json/example");
                boolean files = path.getKey().equals(ContentBody.IMPORTS);
                posts.add(new Post(
                        path.getKey()
                                .replace("{slug}", "nobody")
                                .replace("{language}", "es")
                                .replaceAll("\\{[^}]+}", "999999"),
                        files
                                ? ContentBody.NDJSON + ";charset=UTF-8"
                                : example.isMissingNode() ? "" : "application/json",
                        files ? ContentBody.line("r", "R") : example.isMissingNode() ? "" : example.toString()));
            }
        }
        assertThat(posts).hasSizeGreaterThan(30);
        return posts.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("posts")
    void a_name_that_is_none_is_refused_before_anything_is_done(Post post) {
        var request =
                Administrator.with(Administrator.key()).header("If-Match", "*").header("Idempotency-Key", "two words");
        if (!post.type().isEmpty()) {
            request.contentType(post.type()).body(post.body().getBytes(UTF_8));
        }
        request.post(post.path())
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-header"))
                .body("detail", containsString("Idempotency-Key"));
    }
}
