package dev.waymark.store.audit;

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

/** What was done stays on record, whoever would like it to be otherwise. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditRightsTest {
    private static final String DENIED = "42501";

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(strings = {"update audit set key = null", "delete from audit", "truncate audit"})
    void the_service_may_not_touch_it_and_the_owner_cannot(String sql) throws SQLException {
        database.asService("insert into audit (at, action) values (now(), 'release.published')");
        assertThatThrownBy(() -> database.asService(sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
        assertThatThrownBy(() -> database.asOwner(sql)).hasMessageContaining("what was done stays on record");
    }
}
