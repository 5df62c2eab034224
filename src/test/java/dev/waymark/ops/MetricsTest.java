package dev.waymark.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsTest {

    @Test
    void an_operation_is_counted_by_its_template() {
        given().get("/v1/skills/python").then().statusCode(200);
        assertThat(counters())
                .anyMatch(line -> line.contains("method=\"GET\"")
                        && line.contains("status=\"200\"")
                        && line.contains("uri=\"/v1/skills/{slug}\""))
                .noneMatch(line -> line.contains("python"));
    }

    @Test
    void what_a_stranger_makes_up_is_one_series() {
        int before = counters().size();
        for (int i = 0; i < 150; i++) {
            given().get("/made-up-path-" + i);
            given().get("/v1/roadmaps/x/y/z/" + i);
            given().request("MADEUP" + i, "/v1/skills");
        }
        assertThat(counters())
                .hasSizeLessThan(before + 10)
                .noneMatch(line -> line.contains("made-up") || line.contains("MADEUP"))
                .anyMatch(line -> line.contains("method=\"OTHER\""))
                .anyMatch(line -> line.contains("uri=\"OTHER\""));
    }

    private static List<String> counters() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .toList();
    }
}
