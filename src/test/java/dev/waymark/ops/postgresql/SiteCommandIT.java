package dev.waymark.ops.postgresql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waymark.model.Sha256;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar quarkus-run.jar export-site}, as a workflow would run it on a machine that has nothing yet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SiteCommandIT {
    @TempDir
    Path folder;

    @Test
    void writes_the_shipped_content_into_a_folder_once() throws Exception {
        assertThat(run("export-site", "site")).isZero();
        assertThat(log()).contains("Release 1 in site: ").doesNotContain("Listening on: http");
        var site = folder.resolve("site");
        assertThat(site.resolve("v1/skills/python/index.json")).content().startsWith("{\"type\":\"skill\"");
        List<Map<String, Object>> files =
                JsonPath.from(site.resolve("manifest.json").toFile()).getList("files");
        assertThat(files).hasSizeGreaterThan(500);
        for (var file : files) {
            assertThat(Sha256.of(Files.readAllBytes(site.resolve(String.valueOf(file.get("path"))))))
                    .isEqualTo(file.get("sha256"));
        }

        assertThat(run("export-site", "site")).isEqualTo(2);
        assertThat(log()).contains("site is not an empty folder");
        assertThat(run("export-site", "other", "2")).isEqualTo(1);
        assertThat(log()).contains("There is no release 2; the newest is 1.");
        assertThat(folder.resolve("other")).doesNotExist();
        leaves_nothing_on_a_full_disk();
    }

    /** Last, since what cannot be tried is told as left out. */
    private void leaves_nothing_on_a_full_disk() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk")).toString();
        assumeTrue(
                system("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk) == 0,
                "Only root can mount a small disk");
        try {
            assertThat(run("export-site", "disk")).isEqualTo(1);
            assertThat(log())
                    .contains("disk cannot be written (", "No space left on device")
                    .doesNotContain("\tat ");
            assertThat(Path.of(disk)).isEmptyDirectory();
        } finally {
            system("umount", "--lazy", disk);
        }
    }

    @Test
    void leaves_nothing_when_the_database_goes_away_in_the_middle() throws Exception {
        var content =
                Path.of("src/test/resources/two-roadmaps").toAbsolutePath().toString();
        try (var server = new ForeignDatabase()) {
            server.create("site", "");
            var environment = new HashMap<>(server.configuration("site"));
            environment.put("WAYMARK_CONTENT_LOCATION", content);
            // Longer than anything here takes: no limit of a reader ends the wait for the lock.
            environment.put("WAYMARK_DATABASE_READ_TIMEOUT", "300s");
            environment.put("QUARKUS_DATASOURCE_JDBC_NETWORK_TIMEOUT", "305s");
            assertThat(PackagedApplication.run(folder, environment, "export-site", "site")
                            .exitCode())
                    .isZero();
            environment.put("WAYMARK_CONTENT_LOCATION", "none");
            try (var owner = server.asOwner("site");
                    var statement = owner.createStatement()) {
                owner.setAutoCommit(false);
                // Whole documents alone are read from there, and the lists come before them.
                statement.execute("lock table body in access exclusive mode");
                var export = PackagedApplication.run(folder, environment, "export-site", "other");
                var other = folder.resolve("other");
                assertThat(Poll.until(
                                Duration.ofMinutes(2),
                                () -> Files.exists(other.resolve(".unfinished/v1/skills/index.json"))))
                        .isTrue();
                server.execute("postgres", "drop database site with (force)");
                assertThat(export.exitCode()).isEqualTo(1);
                assertThat(export.log())
                        .contains("The database cannot be read at the moment, so there is no site")
                        .doesNotContain("\tat ");
                assertThat(other).isEmptyDirectory();
            }
        }
    }

    @Test
    void says_how_it_is_used() throws Exception {
        for (var arguments : List.of(List.of("export-site"), List.of("export-site", "other", "newest"))) {
            assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
            assertThat(log()).contains("export-site <folder> [<release>]");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        var line = new ArrayList<>(PackagedApplication.line());
        line.addAll(List.of(arguments));
        return system(line.toArray(String[]::new));
    }

    private int system(String... line) throws IOException, InterruptedException {
        return new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start()
                .waitFor();
    }

    private String log() throws IOException {
        return new String(Files.readAllBytes(folder.resolve("log")), UTF_8);
    }
}
