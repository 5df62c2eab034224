package dev.waymark.store.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.access.AccessKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the role of the service cannot do with keys, even if it was taken over. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyRightsTest {
    private static final String DENIED = "42501";

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from key",
                "truncate key cascade",
                "update key set scopes = 'keys:admin'",
                "update key set expires_at = null",
                "update key set id = '0123456789ab'",
                "update key set created_by = null",
                "update idempotency set answer = ''",
                "alter table key add column text text"
            })
    void the_service_neither_removes_a_key_nor_makes_it_mightier(String sql) {
        assertThatThrownBy(() -> database.asService(sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
    }

    @Test
    void nobody_takes_a_revocation_back() throws SQLException {
        String id = AccessKey.random().id();
        database.asService("""
                insert into key (id, name, scopes, sha256, created_at, revoked_at, revoked_by)
                values ('%1$s', 'Revoked', 'audit:read', repeat('0', 64), now(), now(), '%1$s')
                """.formatted(id));
        for (String change :
                new String[] {"revoked_at = null, revoked_by = null", "revoked_at = now() + interval '1 day'"}) {
            String sql = "update key set %s where id = '%s'".formatted(change, id);
            assertThatThrownBy(() -> database.asService(sql)).hasMessageContaining("a revoked key stays revoked");
            assertThatThrownBy(() -> database.asOwner(sql)).hasMessageContaining("a revoked key stays revoked");
        }
    }
}
