package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application with nothing configured: it brings its own database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackagedApplicationIT {

    /** By the JVM's convention 128 + 15: it ended because of a SIGTERM, after all hooks had run. */
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    @Test
    void says_in_one_line_where_its_server_runs() throws Exception {
        try (PackagedApplication application =
                PackagedApplication.start(folder, Map.of()).awaitUp()) {
            assertThat(lines(application.log(), EmbeddedPostgres.class.getName()))
                    .singleElement()
                    .asString()
                    .containsPattern("PostgreSQL 18\\.\\d+ runs in " + folder.toRealPath() + "/data on port "
                            + probe("data").postmaster().port());
            assertThat(probe("data").ask("show transaction_read_only")).isEqualTo("off");
        }
    }

    @Test
    void keeps_its_data_where_it_is_told() throws Exception {
        PackagedApplication.start(folder, Map.of("WAYMARK_DATA", "elsewhere"))
                .awaitUp()
                .close();
        assertThat(folder.resolve("elsewhere")).isDirectory();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void stops_before_its_server_when_terminated() throws Exception {
        PackagedApplication application =
                PackagedApplication.start(folder, Map.of()).awaitUp();
        assertThat(application.terminate().exitCode()).isEqualTo(TERMINATED);
        assertThat(probe("data").serverRuns()).isFalse();
        String server = Files.readString(probe("data").folder().log());
        assertThat(server).contains("database system is shut down");
        assertThat(time(server, "received fast shutdown request"))
                .isAfterOrEqualTo(time(application.log(), "waymark stopped in"));
    }

    @Test
    void finds_its_rows_and_its_server_again_after_a_kill() throws Exception {
        PackagedApplication first = PackagedApplication.start(folder, Map.of()).awaitUp();
        probe("data").remember("kill");
        Postmaster orphan = probe("data").postmaster();
        first.kill();
        assertThat(probe("data").serverRuns()).isTrue();
        try (PackagedApplication second =
                PackagedApplication.start(folder, Map.of()).awaitUp()) {
            assertThat(second.log()).contains("was left running and is adopted in " + folder.toRealPath());
            assertThat(probe("data").postmaster()).isEqualTo(orphan);
            assertThat(probe("data").remembered()).isEqualTo("kill");
        }
        assertThat(probe("data").serverRuns()).isFalse();
    }

    @Test
    void is_well_again_after_its_server_was_killed() throws Exception {
        try (PackagedApplication application =
                PackagedApplication.start(folder, Map.of()).awaitUp()) {
            Probe.kill(probe("data").serverProcess());
            assertThat(Poll.until(Duration.ofSeconds(5), () -> probe("data").serverRuns()))
                    .isTrue();
            assertThat(Poll.until(Duration.ofSeconds(5), application::healthy)).isTrue();
            assertThat(application.log()).contains("starting it again on port").contains("is back on port");
        }
    }

    @Test
    void refuses_the_folder_of_a_living_instance_in_one_sentence() throws Exception {
        try (PackagedApplication first =
                PackagedApplication.start(folder, Map.of()).awaitUp()) {
            Path other = Files.createDirectory(folder.resolve("other"));
            PackagedApplication second = PackagedApplication.start(
                    other, Map.of("WAYMARK_DATA", folder.resolve("data").toString()));
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.log())
                    .contains("Another instance of Waymark is using the data folder " + folder.toRealPath() + "/data")
                    .doesNotContain("\tat ");
            assertThat(first.healthy()).isTrue();
        }
    }

    @Test
    void takes_its_server_along_when_it_cannot_start() throws Exception {
        try (PackagedApplication first =
                PackagedApplication.start(folder, Map.of()).awaitUp()) {
            Path other = Files.createDirectory(folder.resolve("other"));
            PackagedApplication second =
                    PackagedApplication.start(other, Map.of("QUARKUS_HTTP_PORT", String.valueOf(first.port())));
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.log()).contains(EmbeddedPostgres.class.getName());
            assertThat(probe("other/data").serverRuns()).isFalse();
        }
    }

    @Test
    void runs_for_an_ordinary_user() throws Exception {
        assumeTrue(
                Files.getAttribute(folder, "unix:uid").equals(0),
                "These tests run as an ordinary user, and so did the application in all of them");
        // A copy, since nobody may have no way through the folders above this one.
        Path application = folder.resolve("application");
        copy(Path.of("target/quarkus-app"), application);
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setAttribute(home, "unix:uid", 65534);
        folder.toFile().setExecutable(true, false);
        try (PackagedApplication ordinary = PackagedApplication.start(
                        application,
                        List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
                        home,
                        Map.of())
                .awaitUp()) {
            assertThat(ordinary.healthy()).isTrue();
            assertThat(Files.getAttribute(probe("home/data").folder().cluster(), "unix:uid"))
                    .isEqualTo(65534);
        }
        assertThat(probe("home/data").serverRuns()).isFalse();
    }

    private Probe probe(String data) {
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

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path each : all) {
            Files.copy(each, to.resolve(from.relativize(each).toString()));
        }
    }
}
