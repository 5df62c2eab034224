package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The application of the tests, and the server that it finds without being told of one. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplicationTest {

    @Inject
    DataSource database;

    @Inject
    @ConfigProperty(name = "waymark.data")
    String folder;

    @Test
    void connects_as_the_service() throws Exception {
        try (Connection connection = database.getConnection()) {
            assertThat(Probe.ask(connection, "select current_user")).isEqualTo(Roles.SERVICE);
        }
    }

    @Test
    void does_not_wait_for_the_disk() throws Exception {
        try (Connection connection = database.getConnection()) {
            assertThat(Probe.ask(connection, "show fsync")).isEqualTo("off");
        }
    }

    @Test
    void migrated_as_the_owner() throws Exception {
        assertThat(new Probe(Path.of(folder))
                        .ask("select tableowner from pg_tables where tablename = 'flyway_schema_history'"))
                .isEqualTo(Roles.OWNER);
    }
}
