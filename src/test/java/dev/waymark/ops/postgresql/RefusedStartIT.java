package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Starts that fail by what an operator can mend: the last words are a sentence, and no stack trace. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedStartIT {
    private static ForeignDatabase server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        server = new ForeignDatabase();
        server.create("good", "");
        server.create("shared", "");
        server.execute("shared", "create table customer (id int)");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("QUARKUS_HTTP_PORT", "eighty", "quarkus.http.port"),
                arguments("WAYMARK_HTTP_REQUEST_DEADLINE", "soon", "waymark.http.request-deadline"),
                arguments("WAYMARK_ADMIN_KEY", "secret", "WAYMARK_ADMIN_KEY is not a key of Waymark"),
                arguments("WAYMARK_MANAGE_ORIGINS", "editor.example", "'editor.example' is none"),
                arguments("WAYMARK_LANGUAGES", "e_n", "waymark.languages is a list of BCP 47 tags"),
                arguments("QUARKUS_HTTP_ROOT_PATH", "/roadmaps", "give Waymark a host name of its own"),
                arguments(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://nowhere.invalid/x",
                        "Cannot reach the database"),
                arguments("QUARKUS_FLYWAY_PASSWORD", "wrong", "password authentication failed"),
                arguments("QUARKUS_DATASOURCE_PASSWORD", "wrong", "password authentication failed"),
                arguments("WAYMARK_DATABASE_READ_TIMEOUT", "soon", "statement_timeout"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void name_a_value_that_is_wrong(String variable, String value, String reason) throws Exception {
        var environment = new HashMap<>(server.configuration("good"));
        environment.put(variable, value);
        assertThat(lastWords(environment)).contains(reason);
    }

    @Test
    void name_a_database_that_belongs_to_others() throws Exception {
        assertThat(lastWords(server.configuration("shared"))).contains("give Waymark a database of its own");
    }

    @Test
    void name_a_data_folder_that_cannot_be() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertThat(lastWords(Map.of("WAYMARK_DATA", file.resolve("data").toString())))
                .contains("set WAYMARK_DATA to a folder that can be written");
    }

    @Test
    void name_a_disk_that_is_full() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", disk), "Only root can mount a small disk");
        try {
            assertThat(lastWords(Map.of("WAYMARK_DATA", disk.resolve("data").toString())))
                    .contains("No space left on device): check its rights and the room on its disk");
        } finally {
            run("umount", "--lazy", disk);
        }
    }

    @Test
    void name_a_flag_that_is_neither_true_nor_false() throws Exception {
        assertThat(lastWords(Map.of("WAYMARK_POSTGRESQL_FSYNC", "yes"))).contains("is true or false; it is 'yes'");
    }

    private static boolean run(Object... line) throws Exception {
        return new ProcessBuilder(Stream.of(line).map(Object::toString).toList())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private String lastWords(Map<String, String> environment) throws InterruptedException {
        var application = PackagedApplication.start(folder, environment);
        assertThat(application.exitCode()).isEqualTo(1);
        assertThat(application.log()).doesNotContain("\tat ");
        return application.log();
    }
}
