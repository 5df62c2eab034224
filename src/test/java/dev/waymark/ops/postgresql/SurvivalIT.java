package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What may be killed, and what comes back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SurvivalIT {

    private static final Path FOLDER = Path.of("target/test-data-survival");
    private static final Probe PROBE = new Probe(FOLDER);
    private EmbeddedPostgres embedded = start();

    private static EmbeddedPostgres start() {
        return Probe.start(FOLDER);
    }

    @BeforeEach
    void remember() throws Exception {
        PROBE.remember("before");
    }

    @AfterEach
    void stop() {
        embedded.close();
    }

    @Test
    void a_server_that_dies_comes_back_on_its_port_within_five_seconds() throws Exception {
        Postmaster killed = PROBE.postmaster();
        Probe.kill(PROBE.serverProcess());
        assertThat(Poll.until(
                        Duration.ofSeconds(5),
                        () -> Postmaster.of(PROBE.folder())
                                .filter(Postmaster::ready)
                                .isPresent()))
                .isTrue();
        assertThat(PROBE.postmaster().port()).isEqualTo(killed.port());
        assertThat(PROBE.postmaster().pid()).isNotEqualTo(killed.pid());
        assertThat(PROBE.remembered()).isEqualTo("before");
    }

    @Test
    void a_server_whose_owner_was_killed_is_adopted() throws Exception {
        embedded.close();
        Process owner = Owner.spawn(FOLDER);
        Postmaster orphan = PROBE.postmaster();
        kill(owner);
        assertThat(PROBE.serverRuns()).isTrue();
        embedded = start();
        assertThat(PROBE.postmaster()).isEqualTo(orphan);
        assertThat(PROBE.remembered()).isEqualTo("before");
        embedded.close();
        assertThat(PROBE.serverRuns()).isFalse();
        embedded = start();
    }

    @Test
    void a_new_server_starts_when_owner_and_server_were_killed() throws Exception {
        embedded.close();
        Process owner = Owner.spawn(FOLDER);
        ProcessHandle server = PROBE.serverProcess();
        kill(owner);
        Probe.kill(server);
        assertThat(Postmaster.pidFile(PROBE.folder())).exists();
        embedded = start();
        assertThat(PROBE.postmaster().pid()).isNotEqualTo(server.pid());
        assertThat(PROBE.remembered()).isEqualTo("before");
    }

    @Test
    void an_owner_that_is_asked_to_end_stops_its_server() throws Exception {
        embedded.close();
        Process owner = Owner.spawn(FOLDER);
        owner.destroy();
        assertThat(owner.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(PROBE.serverRuns()).isFalse();
        embedded = start();
    }

    @Test
    void a_pid_file_that_names_a_stranger_does_not_stop_the_start() throws Exception {
        String stale = Files.readString(Postmaster.pidFile(PROBE.folder()))
                .replaceFirst("\\d+", String.valueOf(ProcessHandle.current().pid()));
        embedded.close();
        Files.writeString(Postmaster.pidFile(PROBE.folder()), stale);
        embedded = start();
        assertThat(PROBE.remembered()).isEqualTo("before");
    }

    @Test
    void a_second_living_instance_is_refused() throws Exception {
        embedded.close();
        Process owner = Owner.spawn(FOLDER);
        try {
            assertThatThrownBy(SurvivalIT::start)
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("Another instance of Waymark is using the data folder")
                    .hasMessageContaining(PROBE.folder().root().toString())
                    .hasMessageContaining("WAYMARK_DATA")
                    .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
            assertThat(PROBE.serverRuns()).isTrue();
        } finally {
            kill(owner);
        }
        embedded = start();
    }

    @Test
    void a_folder_of_another_major_version_is_refused() throws Exception {
        embedded.close();
        Path version = PROBE.folder().cluster().resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(SurvivalIT::start)
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("written by PostgreSQL 17")
                    .hasMessageContaining("embeds PostgreSQL 18")
                    .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
        } finally {
            Files.writeString(version, "18\n");
        }
        embedded = start();
    }

    @Test
    void data_without_its_passwords_is_refused() throws Exception {
        embedded.close();
        Path aside = PROBE.folder().work("aside");
        Files.move(PROBE.folder().credentials(), aside);
        try {
            assertThatThrownBy(SurvivalIT::start)
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("with the passwords of the data beside it is missing");
        } finally {
            Files.move(aside, PROBE.folder().credentials());
        }
        embedded = start();
    }

    private static void kill(Process owner) throws InterruptedException {
        owner.destroyForcibly().waitFor();
    }
}
