package dev.waymark.store.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the role of the service cannot do with scheduled releases, even if it was taken over. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleRightsTest {
    private static final String DENIED = "42501";

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from scheduled_release",
                "delete from scheduled_document",
                "update scheduled_release set publish_at = now()",
                "update scheduled_release set note = 'x'",
                "update scheduled_document set sha256 = null",
                "update scheduled_document set entry = 1",
                "alter table webhook add column text text"
            })
    void the_service_changes_nothing_of_what_was_scheduled_but_its_end(String sql) {
        assertThatThrownBy(() -> database.asService(sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
    }
}
