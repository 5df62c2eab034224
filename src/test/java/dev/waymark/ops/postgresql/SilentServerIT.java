package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.TestData;
import dev.waymark.delivery.WarmUp;
import dev.waymark.manage.Administrator;
import dev.waymark.ops.postgresql.SilentServerIT.OwnServer;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A server whose processes stand still: connections stay open, and nothing answers, as behind a network that drops packets. */
@QuarkusTest
@TestProfile(OwnServer.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SilentServerIT {
    private static final Path FOLDER = Path.of(TestData.folder("silent"));
    private static final Path SITE = Path.of("target/test-site-silent");

    /** Many times what a reader waits, and half of what a publication does. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What a request may wait for a thread, and then for the database, with some time for a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(9);

    /** What nobody has asked for before. */
    private static final String[] COLD = {
        "/v1/job-roles?count=exact", "/v1/skills?sort=title", "/v1/skills/python/references"
    };

    /** What is asked of a release whose number is known. */
    private static final String[] KNOWN = {
        "/v1/releases/1", "/v1/releases/1/changes", "/v1/releases/1/bundle.ndjson", "/v1/sync?release=1"
    };

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private static final String[] WARM = {"/v1", "/v1/skills/python", "/v1/roadmaps/machine-learning"};

    private static final Duration RECOVERY = Duration.ofSeconds(2);

    /**
     * Has a server that nobody else needs, the limits of production, and fewer threads than readers. But for the watch, which
     * notices and tells them, readers would wait a minute.
     */
    public static final class OwnServer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("waymark.data", FOLDER.toString()),
                    Map.entry("quarkus.thread-pool.max-threads", "8"),
                    Map.entry("waymark.database.read-timeout", "2s"),
                    Map.entry("waymark.http.waiting-limit", "2s"),
                    Map.entry("quarkus.datasource.jdbc.network-timeout", "60s"),
                    Map.entry("quarkus.datasource.jdbc.acquisition-timeout", "800ms"),
                    Map.entry("quarkus.datasource.jdbc.additional-jdbc-properties.loginTimeout", "1"),
                    Map.entry("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "60"),
                    Map.entry("quarkus.datasource.jdbc.validation-query-timeout", "60s"),
                    Map.entry("quarkus.datasource.watch.jdbc.network-timeout", "700ms"),
                    Map.entry("quarkus.datasource.watch.jdbc.acquisition-timeout", "1s"));
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    URI service;

    @Inject
    WarmUp warmUp;

    @Inject
    DataSource pool;

    @Inject
    QuarkusApplication siteCommand;

    @AfterEach
    void wake() throws Exception {
        signal("CONT");
    }

    @Test
    void is_no_fault_of_the_service_and_keeps_nobody_waiting() throws Exception {
        assertThat(Poll.until(PATIENCE, warmUp::hasRoadmaps)).isTrue();
        for (var path : WARM) {
            assertThat(Poll.until(PATIENCE, () -> status(path) == 200)).isTrue();
        }
        assertThat(status("/q/health/ready")).isEqualTo(200);
        signal("STOP");
        long asked = System.nanoTime();
        var answers = many(COLD);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(LONGEST);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).containsAnyOf("storage-unavailable", "overloaded");
        });
        assertThat(answers).anySatisfy(answer -> assertThat(answer.body()).contains("storage-unavailable"));
        assertThat(many(WARM)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Release")).hasValue("1");
        });
        asked = System.nanoTime();
        assertThat(many(KNOWN))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(503));
        assertThat(Duration.ofNanos(System.nanoTime() - asked))
                .as("nobody waits for a database that is known to be away")
                .isLessThan(AT_ONCE);
        assertThat(Poll.until(PATIENCE, () -> refusal().contains("says nothing")))
                .as("who has lost a connection does not wait for another one")
                .isTrue();
        assertThat(get("/q/health/ready").join().body()).contains("\"degraded\": true");
        assertThat(status("/q/health/ready")).isEqualTo(200);
        assertThat(status("/q/health/live")).isEqualTo(200);
        assertThat(managed())
                .as("nobody is told that a key does not count when that is not known")
                .isEqualTo(503);
        assertThat(siteCommand.run("export-site", SITE.toString()))
                .as("a command ends and says why")
                .isEqualTo(1);
        assertThat(SITE).doesNotExist();
        IntStream.range(0, 60).forEach(i -> get(COLD[i % COLD.length]));
        signal("CONT");
        long woken = System.nanoTime();
        assertThat(Poll.until(RECOVERY, () -> status(COLD[0]) == 200)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - woken)).isLessThan(RECOVERY);
        assertThat(managed()).isEqualTo(200);
    }

    /** Why the pool lends no connection; empty if it does. */
    private String refusal() {
        try {
            pool.getConnection().close();
            return "";
        } catch (SQLException | JDBCConnectionException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private List<HttpResponse<String>> many(String... paths) {
        return IntStream.range(0, 60).mapToObj(i -> get(paths[i % paths.length])).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private int status(String path) {
        return get(path).join().statusCode();
    }

    private int managed() {
        var request = HttpRequest.newBuilder(service.resolve("/v1/manage"))
                .header("Authorization", "Bearer " + Administrator.key())
                .timeout(PATIENCE)
                .build();
        return client.sendAsync(request, BodyHandlers.discarding()).join().statusCode();
    }

    private CompletableFuture<HttpResponse<String>> get(String path) {
        var request =
                HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE).build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private static void signal(String name) throws IOException, InterruptedException {
        var server = new Probe(FOLDER).serverProcess();
        for (var process :
                Stream.concat(Stream.of(server), server.descendants()).toList()) {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }
    }
}
