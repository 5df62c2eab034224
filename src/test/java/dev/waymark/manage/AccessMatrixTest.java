package dev.waymark.manage;

import static dev.waymark.manage.Administrator.KEYS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.http.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every operation of the contract below {@code /v1/manage}, for every kind of caller, under every spelling of its path. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessMatrixTest {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Inject
    Database database;

    @Inject
    BeanManager beans;

    @TestHTTPResource
    URI server;

    @Test
    void each_operation_is_open_to_those_whose_scopes_allow_it_and_to_nobody_else() throws SQLException {
        List<Callers.Caller> callers = Callers.all(database);
        Operations.all()
                .forEach(operation -> callers.forEach(caller -> {
                    Response answer = send(operation, caller);
                    String what = "%s by %s answers %s".formatted(operation, caller, answer.statusCode());
                    if (!caller.counts()) {
                        assertThat(answer.statusCode()).as(what).isEqualTo(401);
                        answer.then().header("WWW-Authenticate", equalTo("Bearer"));
                    } else if (!caller.may(operation)) {
                        assertThat(answer.statusCode()).as(what).isEqualTo(403);
                        answer.then()
                                .body(
                                        "detail",
                                        containsString(operation.scopes().get(0)));
                    } else {
                        assertThat(answer.statusCode())
                                .as(what)
                                .isNotIn(401, 403)
                                .isLessThan(500);
                    }
                }));
    }

    @Test
    void nobody_is_told_what_is_wrong_with_a_key() throws SQLException {
        Set<String> bodies = new TreeSet<>();
        Callers.all(database).stream()
                .filter(caller -> !caller.counts())
                .forEach(caller -> Operations.all()
                        .forEach(operation -> bodies.add(send(operation, caller).asString())));
        assertThat(bodies).hasSize(1);
    }

    /** An operation that the contract keeps quiet would be missing above. */
    @Test
    void the_contract_has_every_operation_that_there_is() {
        long there = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> (Class<?>) bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class)
                        && type.getAnnotation(Path.class).value().startsWith("/v1/manage"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class)))
                .count();
        assertThat(Operations.all()).hasSize((int) there).isNotEmpty();
    }

    @Test
    void no_spelling_of_a_path_opens_it() throws IOException {
        String administrator = "Authorization: Bearer " + Administrator.key();
        String reader =
                "Authorization: Bearer " + Administrator.make("content:read").get("key");
        for (var operation : Operations.all().toList()) {
            for (String target : spellings(operation.path()).toList()) {
                assertThat(status(operation.method(), target, reader))
                        .as("%s %s without the scope", operation.method(), target)
                        .isIn(
                                operation.scopes().isEmpty()
                                        ? List.of(200, 308, 400, 404)
                                        : List.of(308, 400, 403, 404, 405));
                assertThat(status(operation.method(), target))
                        .as("%s %s without a key", operation.method(), target)
                        .isIn(308, 400, 401, 404, 405);
                assertThat(status(operation.method(), target, administrator))
                        .as("%s %s by an administrator", operation.method(), target)
                        .isLessThan(500);
            }
        }
    }

    @Test
    void a_key_counts_nowhere_but_in_its_header() throws IOException {
        String key = Administrator.key();
        assertThat(status("GET", "/v1/manage?key=" + key)).isEqualTo(400);
        assertThat(status("GET", "/v1/manage?access_token=" + key)).isEqualTo(400);
        assertThat(status("GET", "/v1/manage", "Cookie: key=" + key)).isEqualTo(401);
        assertThat(status("GET", "/v1/manage", "X-Api-Key: " + key)).isEqualTo(401);
        assertThat(status("GET", "/v1/manage", "Authorization: Bearer x", "Authorization: Bearer " + key))
                .isEqualTo(401);
        assertThat(status("HEAD", KEYS)).isEqualTo(401);
        assertThat(status("TRACE", KEYS)).isEqualTo(405);
        assertThat(status("POST", "/v1/manage", "X-HTTP-Method-Override: GET")).isEqualTo(405);
        assertThat(status("GET", "/v1/manage", "authorization: bearer  " + key)).isEqualTo(200);
    }

    @Test
    void what_all_may_read_takes_any_header_and_looks_at_none() {
        given().header("Authorization", "Bearer nonsense").get("/v1").then().statusCode(200);
        given().header("Authorization", "Bearer " + Administrator.key())
                .get("/v1/skills")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", notNullValue());
    }

    private static Response send(Operations.Operation operation, Callers.Caller caller) {
        var request = given().header("X-Forwarded-For", address());
        if (caller.authorization() != null) {
            request = request.header("Authorization", caller.authorization());
        }
        if (operation.method().equals("POST")) {
            request = request.contentType("application/json").body("[]");
        }
        return request.request(operation.method(), operation.path());
    }

    /** One for each request, so that none is refused for what another one did. */
    private static String address() {
        int number = ADDRESSES.incrementAndGet();
        return "10.%s.%s.%s".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }

    private int status(String method, String target, String... headers) throws IOException {
        String lines = Stream.concat(Stream.of("X-Forwarded-For: " + address()), Arrays.stream(headers))
                .reduce("", (all, line) -> all + line + "\r\n");
        return RawHttp.send(
                        server.getPort(),
                        "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 2\r\n%s\r\n[]"
                                .formatted(method, target, lines))
                .status();
    }

    private static Stream<String> spellings(String path) {
        String rest = path.substring("/v1/manage".length());
        return Stream.of(
                path + "/",
                path + "//",
                "/" + path,
                "/v1//manage" + rest,
                "/v1/manage//" + rest,
                path + "/.",
                path + "/x/..",
                path + "/%2e",
                path + "/x/%2e%2e",
                "/v1/./manage" + rest,
                "/v1/x/../manage" + rest,
                "/v1/%6danage" + rest,
                "/%76%31/manage" + rest,
                "/v1/%256danage" + rest,
                "/v1%2Fmanage" + rest,
                "/v1/manage%2F" + rest,
                "/v1%5Cmanage" + rest,
                "/v1\\manage" + rest,
                "/V1/manage" + rest,
                "/v1/MANAGE" + rest,
                "/v1/manage;x" + rest,
                "/v1;x/manage" + rest,
                path + ";x=1",
                path + "%3Bx",
                path + "/;x",
                path + "%00",
                path + "%20",
                path + "?",
                path + "#x",
                path + "/.css",
                "http://localhost" + path,
                "http://other.example" + path);
    }
}
