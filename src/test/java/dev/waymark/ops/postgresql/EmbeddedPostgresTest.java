package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a running embedded server is, and whom it lets do what. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedPostgresTest {

    private static final Path FOLDER = Path.of("target/test-data-server");
    private static final Probe PROBE = new Probe(FOLDER);
    private static EmbeddedPostgres embedded = start();

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(Probe.settings(FOLDER));
    }

    @BeforeAll
    static void table() throws SQLException, IOException {
        PROBE.asOwner("create table thing (id int); grant select, insert, update, delete on thing to " + Roles.SERVICE);
    }

    @AfterAll
    static void stop() {
        embedded.close();
    }

    @Test
    void is_postgresql_18() throws Exception {
        assertThat(PROBE.ask("show server_version")).startsWith("18.");
    }

    @Test
    void is_one_server_per_folder_however_often_it_is_asked_for() {
        assertThat(start()).isSameAs(embedded);
    }

    @Test
    void keeps_its_data_over_a_restart() throws Exception {
        PROBE.remember("restart");
        embedded.close();
        assertThat(PROBE.serverRuns()).isFalse();
        embedded = start();
        assertThat(PROBE.remembered()).isEqualTo("restart");
    }

    @Test
    void takes_a_copy_of_the_folder_that_everybody_may_read() throws Exception {
        embedded.close();
        Files.setPosixFilePermissions(PROBE.folder().cluster(), PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(PROBE.folder().credentials(), PosixFilePermissions.fromString("rw-r--r--"));
        embedded = start();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(PROBE.folder().cluster())))
                .isEqualTo("rwx------");
        keeps_its_passwords_to_its_owner();
    }

    @Test
    void keeps_its_passwords_to_its_owner() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(PROBE.folder().credentials())))
                .isEqualTo("rw-------");
        assertThat(PROBE.folder().work("password")).doesNotExist();
        assertThat(embedded.configuration())
                .doesNotContainValue(Credentials.in(PROBE.folder()).superuser());
    }

    @Test
    void lets_nobody_in_without_the_password() {
        assertThatThrownBy(() -> new Roles(PROBE.postmaster().port(), new Credentials("wrong", "", "")).ensure())
                .hasNoCause()
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void stores_passwords_as_scram() throws Exception {
        assertThat(PROBE.ask("show password_encryption")).isEqualTo("scram-sha-256");
    }

    @Test
    void listens_on_loopback_only() throws Exception {
        assertThat(PROBE.ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Files.readAllLines(Postmaster.pidFile(PROBE.folder())).get(4))
                .isEmpty();
        for (InetAddress address : otherAddresses()) {
            assertThatThrownBy(() -> new Socket(address, PROBE.postmaster().port()).close())
                    .isInstanceOf(IOException.class);
        }
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
                .toList();
    }

    @Test
    void lets_the_service_change_rows() throws Exception {
        try (Connection connection = Probe.asService(embedded);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into thing values (1)");
            statement.execute("update thing set id = 2");
            assertThat(Probe.ask(connection, "select id from thing")).isEqualTo("2");
            statement.execute("delete from thing");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table other (id int)",
                "create temporary table other (id int)",
                "alter table thing add name text",
                "drop table thing",
                "truncate thing",
                "create schema other",
                "create role other",
                "create extension citext",
                "set role waymark_owner",
                "copy thing from program 'true'",
                "alter system set fsync = off",
            })
    void lets_the_service_do_nothing_but_that(String statement) throws Exception {
        try (Connection connection = Probe.asService(embedded);
                Statement service = connection.createStatement()) {
            assertThatThrownBy(() -> service.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("42501");
        }
    }

    @Test
    void lets_the_owner_create_the_extensions_that_the_schema_needs() throws Exception {
        PROBE.asOwner("create extension btree_gist; create extension pg_trgm; create extension unaccent");
        assertThat(PROBE.ask("select count(*) from pg_extension")).isEqualTo("4");
    }

    @Test
    void sorts_alike_on_every_machine() throws Exception {
        assertThat(PROBE.ask("select datlocprovider::text || datlocale || datcollate from pg_database"
                        + " where datname = current_database()"))
                .isEqualTo("iundC");
    }
}
