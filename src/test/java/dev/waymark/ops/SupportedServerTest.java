package dev.waymark.ops;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.ops.postgresql.ForeignDatabase;
import io.quarkus.runtime.configuration.ConfigurationException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers Waymark accepts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SupportedServerTest {
    private static final ForeignDatabase server = new ForeignDatabase();

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void accepts_fourteen_and_newer(int major) {
        assertThatCode(() -> SupportedServer.require(version(major))).doesNotThrowAnyException();
    }

    @Test
    void refuses_thirteen() {
        refused(version(13))
                .hasMessage("Waymark needs PostgreSQL 14 or newer, and the configured server is PostgreSQL 13.");
    }

    @Test
    void accepts_an_empty_database_of_its_own() throws Exception {
        server.create("fresh", "");
        assertThatCode(() -> SupportedServer.require(seen("fresh"))).doesNotThrowAnyException();
    }

    @Test
    void refuses_another_encoding() throws Exception {
        server.create("latin", "encoding 'LATIN1' template template0 locale_provider libc locale 'C'");
        refused(seen("latin"))
                .hasMessageStartingWith("The database has the encoding LATIN1,")
                .hasMessageContaining("encoding 'UTF8'");
    }

    @Test
    void refuses_a_database_that_takes_no_changes() throws Exception {
        server.create("standby", "");
        server.execute("postgres", "alter database standby set default_transaction_read_only = on");
        refused(seen("standby")).hasMessageContaining("name the primary in QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void refuses_a_role_without_a_schema() throws Exception {
        server.create("pathless", "");
        server.execute("postgres", "alter database pathless set search_path = nowhere");
        refused(seen("pathless")).hasMessageContaining("as its search_path is nowhere");
    }

    @Test
    void refuses_a_schema_in_which_the_role_creates_nothing() throws Exception {
        server.create("closed", "");
        server.execute("closed", "revoke all on schema public from public");
        server.execute("closed", "alter schema public owner to postgres");
        server.execute("closed", "grant usage on schema public to waymark_owner");
        refused(seen("closed")).hasMessageContaining("may not create tables in the schema public");
    }

    @Test
    void refuses_a_schema_with_the_tables_of_others() throws Exception {
        server.create("shared", "");
        server.execute("shared", "create table customer (id int)");
        refused(seen("shared")).hasMessageContaining("has 1 tables already and none of Waymark");
    }

    @Test
    void refuses_what_a_restore_has_left() throws Exception {
        server.create("half", "");
        server.execute("half", "create table flyway_schema_history (id int); create table restore_unfinished ()");
        refused(seen("half")).hasMessageStartingWith("A restore into this database did not end");
    }

    @Test
    void refuses_two_roles_that_work_in_two_schemas() throws Exception {
        server.create("apart", "");
        var owner = seen("apart");
        server.execute("postgres", "alter database apart set search_path = nowhere");
        var service = seen("apart");
        assertThatThrownBy(() -> SupportedServer.requireSame(owner, service))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("in none: give both one search_path");
    }

    private static AbstractThrowableAssert<?, ?> refused(DatabaseServer server) {
        return assertThatThrownBy(() -> SupportedServer.require(server))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause();
    }

    private static DatabaseServer seen(String database) throws Exception {
        try (var connection = server.asOwner(database)) {
            return DatabaseServer.of(connection);
        }
    }

    private static DatabaseServer version(int major) {
        return new DatabaseServer(major, "UTF8", false, "owner", "public", "public", true, 0, false, false);
    }
}
