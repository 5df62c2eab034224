package dev.waymark.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.http.response.ResponseCache;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsTest {
    private static final String SKILL = "uri=\"/v1/skills/{slug}\"";

    @Inject
    ResponseCache cache;

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
    void each_way_of_answering_is_counted_alike() {
        cache.clear();
        double requests = value("http_server_requests_seconds_count", "method=\"GET\"", "status=\"200\"", SKILL);
        double missed = value("waymark_cache_requests_total", "result=\"miss\"", SKILL);
        double hit = value("waymark_cache_requests_total", "result=\"hit\"", SKILL);
        for (String accept : List.of("*/*", "*/*", "*/*, text/nothing;q=0")) {
            given().accept(accept).get("/v1/skills/numpy").then().statusCode(200);
        }
        assertThat(value("http_server_requests_seconds_count", "method=\"GET\"", "status=\"200\"", SKILL))
                .isEqualTo(requests + 3);
        assertThat(value("waymark_cache_requests_total", "result=\"miss\"", SKILL))
                .isEqualTo(missed + 1);
        assertThat(value("waymark_cache_requests_total", "result=\"hit\"", SKILL))
                .isEqualTo(hit + 1);
        assertThat(value("waymark_cache_size_bytes", SKILL)).isGreaterThan(1_000);
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
        return lines("http_server_requests_seconds_count");
    }

    private static List<String> lines(String meter) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(meter))
                .toList();
    }

    /** The value of the series that has all these labels; 0 as long as there is none. */
    private static double value(String meter, String... labels) {
        return lines(meter).stream()
                .filter(line -> Stream.of(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
