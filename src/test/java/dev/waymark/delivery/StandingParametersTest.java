package dev.waymark.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Release and language, which a client sends with every call. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandingParametersTest {

    @Test
    void every_operation_of_reading_takes_them() {
        var contract = Api.get("/openapi.json");
        var paths = new ArrayList<String>();
        contract.path("paths").fieldNames().forEachRemaining(paths::add);
        paths.removeIf(path -> path.startsWith("/v1/manage") || path.equals("/mcp"));
        assertThat(paths).isNotEmpty().allSatisfy(path -> {
            List<String> names = new ArrayList<>();
            contract.path("paths")
                    .path(path)
                    .path(path.equals("/v1/match") ? "post" : "get")
                    .path("parameters")
                    .forEach(parameter -> names.add(parameter.path("name").asText()));
            assertThat(names).contains("release", "lang");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/releases",
                "/v1/releases/1",
                "/v1/releases/1/changes",
                "/v1/releases/1/bundle.ndjson",
                "/v1/releases.atom",
                "/v1/vocabularies",
                "/v1/vocabularies/level"
            })
    void an_answer_to_which_they_make_no_difference_is_the_same_with_them(String path) {
        assertThat(Api.bytes(path + "?release=1&lang=en-GB")).isEqualTo(Api.bytes(path));
    }

    @Test
    void the_words_of_a_release_say_that_release() {
        Api.answer("/v1/vocabularies?release=1")
                .then()
                .header("Content-Release", equalTo("1"))
                .header("Cache-Control", equalTo("public, max-age=86400"));
    }
}
