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
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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
    void each_operation_is_open_to_those_whose_scopes_allow_it_and_to_nobody_else() throws SQLException, IOException {
        List<Callers.Caller> callers = Callers.all(database);
        Set<String> refusals = new TreeSet<>();
        for (var operation : Operations.all().toList()) {
            for (var caller : callers) {
                RawHttp answer = send(operation, caller);
                String what = "%s by %s answers %s".formatted(operation, caller, answer.status());
                if (!caller.counts()) {
                    assertThat(answer.status()).as(what).isEqualTo(401);
                    assertThat(answer.header("WWW-Authenticate")).as(what).hasValue("Bearer");
                    refusals.add(answer.body());
                } else if (!caller.may(operation)) {
                    assertThat(answer.status()).as(what).isEqualTo(403);
                    assertThat(JsonPath.from(answer.body()).getString("detail"))
                            .as(what)
                            .contains(operation.scopes().get(0));
                } else {
                    assertThat(answer.status()).as(what).isNotIn(401, 403).isLessThan(500);
                }
            }
        }
        assertThat(refusals).as("nobody is told what is wrong with a key").hasSize(1);
    }

    @Test
    void each_operation_asks_for_the_scope_that_was_agreed_on() {
        assertThat(Operations.all().collect(Collectors.toMap(Object::toString, Operations.Operation::scopes)))
                .isEqualTo(AgreedScopes.all());
    }

    /** An operation that the contract keeps quiet would be missing above. */
    @Test
    void the_contract_has_every_operation_that_there_is() {
        Set<String> there = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> (Class<?>) bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .flatMap(method -> Arrays.stream(method.getAnnotations())
                                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                                .filter(Objects::nonNull)
                                .flatMap(annotation ->
                                        paths(type, method).map(path -> annotation.value() + " " + path))))
                .filter(operation -> operation.matches("[A-Z]+ /v1/manage(/.*)?"))
                .collect(Collectors.toSet());
        assertThat(there).isEqualTo(AgreedScopes.all().keySet());
    }

    /** With one slash between two parts, however the annotations write them, an id that nothing has, and each collection. */
    private static Stream<String> paths(Class<?> type, Method method) {
        Path own = method.getAnnotation(Path.class);
        String all = "/" + type.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        Stream<String> each = all.contains("{collection")
                ? AgreedScopes.COLLECTIONS.stream()
                        .map(collection -> all.replaceFirst("\\{collection[^}]+}", collection))
                : Stream.of(all);
        return each.map(path ->
                path.replaceAll("\\{[^}]+}", "nobody").replaceAll("/+", "/").replaceAll("/$", ""));
    }

    @Test
    void no_spelling_of_a_path_opens_it() throws IOException {
        String administrator = "Authorization: Bearer " + Administrator.key();
        String auditor =
                "Authorization: Bearer " + Administrator.make("audit:read").get("key");
        String messenger =
                "Authorization: Bearer " + Administrator.make("webhooks:admin").get("key");
        // The methods of one collection are those of all.
        var operations = Operations.all()
                .filter(some -> !some.path().matches("/v1/manage/(roadmaps|job-roles|learning-resources)(/.*)?"))
                .toList();
        for (var operation : operations) {
            String type = operation.readsBody() ? "Content-Type: " + operation.bodyType() : "X-Body: none";
            String reader = operation.scopes().contains("webhooks:admin") ? auditor : messenger;
            for (String target : operation.spellings().toList()) {
                String what = "%s %s".formatted(operation.method(), target);
                assertThat(status(operation.method(), target, reader, type))
                        .as("%s without the scope", what)
                        .isIn(
                                operation.scopes().isEmpty()
                                        ? List.of(200, 308, 400, 404)
                                        : List.of(308, 400, 403, 404, 405));
                assertThat(status(operation.method(), target, type))
                        .as("%s without a key", what)
                        .isIn(308, 400, 401, 404, 405);
                answersAnAdministratorAlone(send(operation.method(), target, administrator, type), what);
            }
        }
    }

    private static void answersAnAdministratorAlone(RawHttp answer, String request) {
        String what = "%s by an administrator".formatted(request);
        assertThat(answer.status()).as(what).isLessThan(500);
        if (answer.status() < 300) {
            assertThat(answer.header("Cache-Control")).as(what).hasValue("no-store");
            assertThat(answer.header("Access-Control-Allow-Origin")).as(what).isEmpty();
        }
    }

    @Test
    void no_other_method_and_no_header_that_names_one_opens_a_path() throws IOException {
        var reading = Operations.all()
                .filter(operation -> operation.method().equals("GET"))
                .map(Operations.Operation::path)
                .collect(Collectors.toSet());
        for (String path : Operations.all().map(Operations.Operation::path).collect(Collectors.toSet())) {
            assertThat(status("HEAD", path)).as(path).isEqualTo(reading.contains(path) ? 401 : 405);
            assertThat(status("TRACE", path)).as(path).isEqualTo(405);
        }
        for (var operation : Operations.all().toList()) {
            String type = operation.readsBody() ? "Content-Type: " + operation.bodyType() : "X-Body: none";
            for (String name : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
                assertThat(status(operation.method(), operation.path(), type, name + ": OPTIONS"))
                        .as("%s with %s", operation, name)
                        .isEqualTo(401);
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

    @Test
    void a_body_for_an_operation_that_reads_none_is_refused() {
        Operations.all()
                .filter(operation -> !operation.readsBody())
                .forEach(operation -> given().header("X-Forwarded-For", address())
                        .header("Authorization", "Bearer " + Administrator.key())
                        .contentType("application/json")
                        .body("{}")
                        .request(operation.method(), operation.path())
                        .then()
                        .statusCode(400)
                        .body("code", equalTo("malformed-body"))
                        .body("detail", containsString("takes no body")));
    }

    /** By a plain socket, since there are thousands. */
    private RawHttp send(Operations.Operation operation, Callers.Caller caller) throws IOException {
        var headers = new ArrayList<String>();
        if (caller.authorization() != null) {
            headers.add("Authorization: " + caller.authorization());
        }
        if (operation.readsBody()) {
            headers.add("Content-Type: " + operation.bodyType());
        }
        return send(operation.method(), operation.path(), headers.toArray(String[]::new));
    }

    /** One for each request, so that none is refused for what another one did. */
    private static String address() {
        int number = ADDRESSES.incrementAndGet();
        return "10.%s.%s.%s".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }

    private int status(String method, String target, String... headers) throws IOException {
        return send(method, target, headers).status();
    }

    private RawHttp send(String method, String target, String... headers) throws IOException {
        String body = Arrays.stream(headers).anyMatch(header -> header.startsWith("Content-Type")) ? "[]" : "";
        String lines = Stream.concat(
                        Stream.of("X-Forwarded-For: " + address(), "Content-Length: " + body.length()),
                        Arrays.stream(headers))
                .reduce("", (all, line) -> all + line + "\r\n");
        return RawHttp.send(
                server.getPort(),
                "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n%s"
                        .formatted(method, target, lines, body));
    }
}
