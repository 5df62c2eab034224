package dev.waymark.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of the guide, against a service that takes what Netlify, Vercel, Cloudflare and GitHub do, and nothing else. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookRecipesTest {
    private static final String HOOKS = "/v1/manage/webhooks";
    private static final Pattern RELAY = Pattern.compile("(?ms)^```python\n(.*?)^```$");
    private static final String DISPATCHES = "/repos/acme/site/dispatches";

    @Inject
    Database database;

    @TempDir
    Path folder;

    @BeforeEach
    void forgetEverything() throws Exception {
        database.empty();
        database.asOwner("delete from webhook");
    }

    @Test
    void hooks_that_take_any_body_start_a_build() throws Exception {
        try (var service = new Receiver(WebhookRecipesTest::answer)) {
            var paths = List.of(
                    "/build_hooks/5c23abcd",
                    "/v1/integrations/deploy/prj_abc/XyZ",
                    "/client/v4/pages/webhooks/deploy_hooks/66ad-77");
            paths.forEach(path -> make(service.url(path)));
            publish();
            assertThat(Stream.of(service.next(), service.next(), service.next()).map(Receiver.Message::path))
                    .containsExactlyInAnyOrderElementsOf(paths);
            awaitNothingWaiting();
        }
    }

    @Test
    void the_relay_dispatches_an_event_to_GitHub() throws Exception {
        assumeTrue(isThere("python3"), "python3 is not installed");
        var relay = RELAY.matcher(Files.readString(Path.of("src", "docs", "guide", "webhooks.md")));
        assertThat(relay.find()).isTrue();
        Path script = Files.writeString(folder.resolve("relay.py"), relay.group(1));
        int port = freePort();
        try (var github = new Receiver(WebhookRecipesTest::answer)) {
            String secret = make("http://localhost:%s/".formatted(port)).getString("secret");
            var builder = new ProcessBuilder("python3", script.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log.txt").toFile());
            builder.environment().put("WAYMARK_SECRET", secret);
            builder.environment().put("GITHUB_API", github.url(""));
            builder.environment().put("GITHUB_REPOSITORY", "acme/site");
            builder.environment().put("GITHUB_TOKEN", "github_pat_1");
            builder.environment().put("PORT", String.valueOf(port));
            var process = builder.start();
            try {
                awaitPort(port);
                publish();
                var call = github.next();
                assertThat(call.path()).isEqualTo(DISPATCHES);
                assertThat(JsonPath.from(call.body()).getInt("client_payload.release"))
                        .isEqualTo(1);
                awaitNothingWaiting();
                assertThat(given().body("{}")
                                .post("http://localhost:%s/".formatted(port))
                                .statusCode())
                        .isEqualTo(401);
            } finally {
                process.destroy();
                process.waitFor(5, TimeUnit.SECONDS);
            }
        }
    }

    /** What each of them answers; the hooks take any body, and GitHub its own with a token alone. */
    private static int answer(Receiver.Message message) {
        if (message.path().equals(DISPATCHES)) {
            boolean right = message.header("Authorization").equals("Bearer github_pat_1")
                    && "release.published".equals(JsonPath.from(message.body()).getString("event_type"));
            return right ? 204 : 422;
        }
        return message.path().startsWith("/v1/integrations/deploy/") ? 201 : 200;
    }

    private static io.restassured.specification.RequestSpecification given() {
        return io.restassured.RestAssured.given();
    }

    private static JsonPath make(String url) {
        return Administrator.post(
                        Administrator.key(),
                        HOOKS,
                        "{\"url\":\"%s\",\"events\":[\"release.published\"],\"active\":true}".formatted(url))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static void publish() {
        Editor.make("one");
        Schedule.everything("null").then().statusCode(201);
    }

    private void awaitNothingWaiting() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!database.rows("select id from webhook_delivery where delivered_at is null")
                .isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(int port) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                assertThat(System.nanoTime()).isLessThan(end);
                Thread.sleep(20);
            }
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(java.io.File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
