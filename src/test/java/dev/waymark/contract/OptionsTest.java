package dev.waymark.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.http.Zone;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each path says that can be done there, which is what the contract says. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionsTest {
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private static final Contract CONTRACT = Contract.committed();

    static Stream<String> paths() {
        return CONTRACT.operations().stream().map(ContractOperation::path).distinct();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    void a_path_allows_what_the_contract_has_there(String template) {
        String path = template.replaceAll("\\{[^}]+}", "x");
        String allowed = allowed(template);
        boolean shared = Zone.of(path).isShared();
        given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match,traceparent")
                .options(path)
                .then()
                .statusCode(204)
                .header("Allow", equalTo(allowed))
                .header("Access-Control-Allow-Origin", shared ? equalTo("*") : nullValue())
                .header("Access-Control-Allow-Methods", shared ? equalTo(allowed) : nullValue())
                .header("Access-Control-Allow-Headers", shared ? equalTo("*, Authorization") : nullValue())
                .header("Access-Control-Max-Age", shared ? equalTo("86400") : nullValue())
                .header("Cache-Control", equalTo(shared ? "public, max-age=86400" : "no-store"));
        METHODS.stream()
                .filter(method -> !allowed.contains(method) && !method.equals("HEAD"))
                .forEach(method -> given().request(method, path)
                        .then()
                        .statusCode(405)
                        .header("Allow", equalTo(allowed))
                        .body("code", equalTo("method-not-allowed")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs",
                "/docs/compatibility",
                "/reference",
                "/search",
                "/problems",
                "/problems/not-found",
                "/openapi.json",
                "/robots.txt",
                "/.well-known/api-catalog",
                "/oembed",
                "/embed",
                "/embed/1/waymark.js",
                "/embed/v1/roadmaps/machine-learning",
                "/embed/v1/roadmaps/machine-learning.svg",
                "/preview/x",
                "/q/health",
                "/q/health/ready",
                "/q/metrics"
            })
    void a_page_can_be_read_alone(String path) {
        given().options(path).then().statusCode(204).header("Allow", equalTo("GET, HEAD, OPTIONS"));
        given().delete(path).then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }

    /** HEAD comes with GET, and OPTIONS always. */
    private static String allowed(String template) {
        var documented = new TreeSet<>(CONTRACT.operations().stream()
                .filter(operation -> operation.path().equals(template))
                .map(operation -> operation.method().toUpperCase(Locale.ROOT))
                .toList());
        documented.add("OPTIONS");
        if (documented.contains("GET")) {
            documented.add("HEAD");
        }
        return METHODS.stream().filter(documented::contains).collect(Collectors.joining(", "));
    }
}
