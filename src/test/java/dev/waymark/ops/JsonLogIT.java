package dev.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.ops.postgresql.PackagedApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonLogIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void every_line_is_an_object_and_an_answer_has_a_line_without_secrets() throws Exception {
        PackagedApplication application = PackagedApplication.start(folder, Map.of("WAYMARK_LOG_JSON", "true"))
                .awaitUp();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + application.port() + "/v1/skills?limit=1"))
                .header("Authorization", "Bearer wm_verysecret")
                .header("Cookie", "session=verysecret")
                .header("X-Request-Id", "here-i-am")
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        application.terminate().exitCode();

        List<JsonNode> lines = new ArrayList<>();
        for (String line : application.log().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.hasNonNull("message")).isTrue());
        assertThat(lines)
                .map(line -> line.path("mdc"))
                .filteredOn(access -> access.path("id").asText().equals("here-i-am"))
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.path("method").asText()).isEqualTo("GET");
                    assertThat(access.path("path").asText()).isEqualTo("/v1/skills?limit=1");
                    assertThat(access.path("status").asText()).isEqualTo("200");
                    assertThat(access.path("bytes").asInt()).isPositive();
                });
        assertThat(application.log()).doesNotContain("verysecret");
    }
}
