package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged application with nothing configured: it brings its own database. The tests share a folder and what runs over
 * it; each would pass alone too, and their order spares starts.
 */
@TestMethodOrder(OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackagedApplicationIT {

    /** By the JVM's convention 128 + 15: it ended because of a SIGTERM, after all hooks had run. */
    private static final int TERMINATED = 143;

    /** For what happens within seconds on a calm machine, and shorter than the time that an idle connection is kept. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** So that a test can hold an answer back, and look around before the port closes, on any machine. */
    private static final Map<String, String> PATIENT = Map.of(
            "WAYMARK_DATABASE_READ_TIMEOUT", "60s",
            "QUARKUS_DATASOURCE_JDBC_NETWORK_TIMEOUT", "65s",
            "QUARKUS_SHUTDOWN_DELAY", "10s",
            "QUARKUS_SHUTDOWN_TIMEOUT", "60s",
            "WAYMARK_CACHE_SIZE", "16M");

    private static final String LARGE = "/v1/roadmaps/machine-learning?include=skills,job-roles,learning-resources";
    private static final String HEAD = "GET /v1 HTTP/1.1\r\nHost: x\r\n";

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

    @TempDir
    static Path folder;

    private static @Nullable PackagedApplication shared;

    private static PackagedApplication running() {
        PackagedApplication application = shared;
        if (application == null || !application.alive()) {
            application = PackagedApplication.start(folder, PATIENT).awaitUp();
            shared = application;
        }
        return application;
    }

    @AfterAll
    static void stop() {
        if (shared != null) {
            shared.close();
        }
    }

    @Test
    @Order(1)
    void says_in_one_line_where_its_server_runs() throws Exception {
        assertThat(lines(running().log(), EmbeddedPostgres.class.getName()))
                .singleElement()
                .asString()
                .containsPattern("PostgreSQL 18\\.\\d+ (runs|was left running and is adopted) in " + folder.toRealPath()
                        + "/data on port " + probe("data").postmaster().port());
        assertThat(probe("data").ask("show transaction_read_only")).isEqualTo("off");
    }

    @Test
    @Order(2)
    void refuses_the_folder_of_a_living_instance_in_one_sentence() throws Exception {
        PackagedApplication first = running();
        Path other = Files.createDirectory(folder.resolve("other"));
        PackagedApplication second = PackagedApplication.start(
                other, Map.of("WAYMARK_DATA", folder.resolve("data").toString()));
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.log())
                .contains("Another instance of Waymark is using the data folder " + folder.toRealPath() + "/data")
                .doesNotContain("\tat ");
        assertThat(first.healthy()).isTrue();
    }

    @Test
    @Order(3)
    void is_well_again_after_its_server_was_killed() {
        PackagedApplication application = running();
        Probe.kill(probe("data").serverProcess());
        assertThat(Poll.until(PATIENCE, () -> probe("data").serverRuns() && application.healthy()))
                .isTrue();
        assertThat(Poll.until(PATIENCE, () -> application.log().contains("is back on port")))
                .isTrue();
        assertThat(application.log()).contains("starting it again on port");
    }

    /** Who has begun a request that was not answered yet is told. */
    @Test
    @Order(4)
    void disconnects_who_sends_a_byte_a_second() {
        PackagedApplication application = running();
        int port = application.port();
        String post = "POST /v1/skills HTTP/1.1\r\nHost: x\r\n";
        Map.of(
                        SlowClient.dribble(port, HEAD + "X-A: ", "a"), List.of("408"),
                        SlowClient.dribble(port, HEAD + "\r\n" + HEAD + "X-A: ", "a"), List.of("200", "408"),
                        SlowClient.dribble(port, post + "Content-Length: 1000\r\n\r\n", "a"), List.of("405"),
                        SlowClient.dribble(port, post + "Transfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"),
                                List.of("405"),
                        SlowClient.dribble(port, "", ""), List.<String>of())
                .forEach((client, statuses) -> {
                    assertThat(client.join().time()).isLessThan(PATIENCE);
                    assertThat(STATUS.matcher(client.join().answers()).results().map(found -> found.group(1)))
                            .containsExactlyElementsOf(statuses);
                    assertThat(client.join().answers().contains("\r\nconnection: close\r\n"))
                            .as("the end is announced")
                            .isEqualTo(statuses.contains("408"));
                });
        assertThat(application.healthy()).isTrue();
    }

    @Test
    @Order(5)
    void finds_its_rows_and_its_server_again_after_a_kill() throws Exception {
        PackagedApplication first = running();
        probe("data").remember("kill");
        Postmaster orphan = probe("data").postmaster();
        first.kill();
        assertThat(probe("data").serverRuns()).isTrue();
        assertThat(running().log()).contains("was left running and is adopted in " + folder.toRealPath());
        assertThat(probe("data").postmaster()).isEqualTo(orphan);
        assertThat(probe("data").remembered()).isEqualTo("kill");
    }

    @Test
    @Order(6)
    void says_first_that_it_is_not_ready_and_answers_what_is_in_flight_and_slow_readers_when_terminated()
            throws Exception {
        PackagedApplication application = running();
        int size = application.get(LARGE).join().body().length();
        CompletableFuture<HttpResponse<String>> inFlight;
        try (Socket slow = SlowClient.askMuch(application.port(), LARGE);
                Socket idle = SlowClient.ask(application.port(), "/v1", 1)) {
            assertThat(Poll.until(PATIENCE, () -> answered(slow) && answered(idle)))
                    .isTrue();
            try (Connection owner = probe("data").asOwner();
                    Statement lock = owner.createStatement()) {
                owner.setAutoCommit(false);
                lock.execute("lock table body in access exclusive mode");
                inFlight = application.get("/v1/skills/python?release=1");
                assertThat(Poll.until(PATIENCE, () -> somebodyWaits(owner))).isTrue();
                application.terminate();
                assertThat(Poll.until(PATIENCE, () -> application.status("/q/health/ready") == 503))
                        .isTrue();
                assertThat(application.get("/v1").join())
                        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                        .satisfies(answer -> assertThat(answer.headers().allValues("Connection"))
                                .contains("close"));
                assertThat(inFlight).isNotDone();
                owner.rollback();
            }
            assertThat(inFlight.join().statusCode()).isEqualTo(200);
            assertThat(Poll.until(PATIENCE, () -> !application.accepts())).isTrue();
            String all = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all.substring(all.lastIndexOf("\r\n\r\n") + 4)).hasSize(size);
        }
        assertThat(application.exitCode()).isEqualTo(TERMINATED);
        assertThat(application.log()).contains(" method=GET path=/v1/skills/python?release=1 status=200 bytes=");
        assertThat(probe("data").serverRuns()).isFalse();
        String server = Files.readString(probe("data").folder().log());
        assertThat(server).contains("database system is shut down");
        assertThat(time(server, "received fast shutdown request"))
                .isAfterOrEqualTo(time(application.log(), "waymark stopped in"));
    }

    @Test
    @Order(7)
    void takes_its_server_along_when_it_cannot_start() throws Exception {
        stop();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            PackagedApplication application = PackagedApplication.start(
                    folder, Map.of("QUARKUS_HTTP_PORT", String.valueOf(taken.getLocalPort())));
            assertThat(application.exitCode()).isEqualTo(1);
            assertThat(application.log())
                    .contains(EmbeddedPostgres.class.getName())
                    .contains("set QUARKUS_HTTP_PORT or PORT to a free one")
                    .doesNotContain("\tat ");
            assertThat(probe("data").serverRuns()).isFalse();
        }
    }

    private static boolean answered(Socket slow) {
        try {
            return slow.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean somebodyWaits(Connection connection) {
        try {
            return Probe.ask(connection, "select exists (select from pg_locks where not granted)")
                    .equals("t");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Probe probe(String data) {
        try {
            return new Probe(folder.toRealPath().resolve(data));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(String log, String part) {
        return log.lines().filter(line -> line.contains(part)).toList();
    }

    /** When the log says so; both logs begin a line alike, up to the sign before the milliseconds. */
    private static LocalDateTime time(String log, String what) {
        String line = lines(log, what).get(0).replace(',', '.');
        return LocalDateTime.parse(line.substring(0, 23), DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS"));
    }
}
