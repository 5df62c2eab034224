package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.export;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.backup.BackupException;
import dev.waymark.backup.Backups;
import dev.waymark.backup.Restore;
import dev.waymark.model.Sha256;
import dev.waymark.ops.postgresql.ForeignDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Databases that are made of backups. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoreTest {
    private static final String MIGRATIONS = "filesystem:src/main/resources/db/migration";
    private static final String TARGET = "restored";
    private static final ForeignDatabase SERVER = new ForeignDatabase();

    @TempDir
    Path folder;

    @Inject
    Database database;

    @Inject
    Backups backups;

    @BeforeEach
    void create() throws Exception {
        SERVER.create(TARGET, "");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void every_row_comes_again() throws Exception {
        BusyDatabase.after(database);
        var backup = export("?everything=true").asString();
        restore(backup);

        var again = new ByteArrayOutputStream();
        backups.write(owner().getDataSource(), again);
        assertThat(body(again.toString(UTF_8))).isEqualTo(body(backup)).hasSizeGreaterThan(100);
        for (var table : List.of("draft", "search_text", "search_name", "search_word", "search_identifier")) {
            var query = "select %s.* from %1$s order by %1$s::text".formatted(table);
            assertThat(rows(query)).as(table).isEqualTo(database.rows(query));
        }
        assertThat(rows("select to_regclass('restore_unfinished')")).containsExactly("-");
        assertThat(rows("select relname from pg_class where relname in ('rendition', 'audit') and reltuples <= 0"))
                .as("tables of which the planner knows nothing")
                .isEmpty();
        var constraints =
                "select conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated from pg_constraint"
                        + " where contype = 'f' order by 1, 2";
        assertThat(rows(constraints)).isEqualTo(database.rows(constraints)).hasSizeGreaterThan(20);
        assertThatThrownBy(() -> execute("update audit set action = 'x'")).hasMessageContaining("what was done stays");
        assertThatThrownBy(() -> execute("delete from rendition")).hasMessageContaining("never changes");
        execute(
                "insert into key (id, name, scopes, sha256, created_at) values ('aaaaaaaaaaaa', 'N', 'a:b', repeat('a', 64), now())");
    }

    @Test
    void a_backup_of_a_former_schema_gets_what_is_newer() throws Exception {
        var backup = export("?everything=true").asString();
        Files.writeString(folder.resolve("V299901010000__later.sql"), """
                alter table key add column later integer;
                update key set later = (select count(*) from key);
                """);
        var newer = owner().locations(MIGRATIONS, "filesystem:" + folder);
        new Restore(newer).run(file(backup));
        assertThat(rows("select count(*) from key where later > 0"))
                .isEqualTo(database.rows("select count(*) from key"));
        var later = new ByteArrayOutputStream();
        backups.write(newer.getDataSource(), later);
        SERVER.create(TARGET, "");
        refused(later.toString(UTF_8), "has the schema 299901010000");
    }

    @Test
    void of_nothing_there_is_no_backup() {
        assertThatThrownBy(() -> backups.write(owner().getDataSource(), new ByteArrayOutputStream()))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("nothing to keep");
    }

    @Test
    void a_database_that_has_something_is_left_alone() throws Exception {
        execute("create table customer (id integer)");
        refused(export("?everything=true").asString(), "The database has 1 tables already");
        assertThat(rows("select count(*) from customer")).containsExactly("0");
    }

    static List<UnaryOperator<String>> damages() {
        return List.of(
                whole -> "",
                whole -> whole.substring(0, whole.length() - 1),
                whole -> whole.substring(0, whole.lastIndexOf("{\"sha256\"")),
                whole -> whole.substring(0, whole.length() / 2),
                whole -> whole + "\n",
                whole -> whole.replaceFirst("Administrator", "administrator"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void what_is_damaged_is_refused(UnaryOperator<String> damage) throws Exception {
        refused(damage.apply(export("?everything=true").asString()), "is no whole backup");
    }

    @Test
    void what_says_something_else_is_refused() throws Exception {
        var backup = export("?everything=true").asString();
        refused(signed("hello\n"), "is no backup of Waymark");
        refused(signed("{}\n"), "has the form");
        refused(signed("\n"), "has the form");
        refused(signed("{\"format\":1}\n"), "is no backup of Waymark");
        refused(signed(backup.replaceFirst("\"format\":1", "\"format\":2")), "has the form 2");
        refused(signed(backup.replaceFirst("\"checksum\":[-0-9]+", "\"checksum\":1")), "makes the schema");
        refused(signed(backup.replaceFirst("\"checksum\":[-0-9]+", "\"checksum\":null")), "makes the schema");
        assertThatThrownBy(() -> new Restore(owner()).run(folder.resolve("nowhere")))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("There is no file");
    }

    @Test
    void no_row_stays_of_what_does_not_fit() throws Exception {
        BusyDatabase.after(database);
        var backup = export("?everything=true").asString();
        for (var forgery : Map.<String, UnaryOperator<String>>of(
                        "The backup has a table", whole -> whole.replaceFirst("\"revoked_by\"", "\"revoked_by2\""),
                        "The backup says",
                                whole -> whole.replaceFirst("\"rows\":\\{\"audit\":", "\"rows\":{\"audit\":1"),
                        "does not say how many", whole -> whole.substring(0, whole.indexOf("{\"end\"")),
                        "of no table", whole -> whole.replaceFirst("\\n\\{\"table\":.*\n", "\n[]\n"),
                        "violates foreign key",
                                whole -> whole.replaceFirst(
                                        "\\n\\[\"[0-9]+\", \"skill\"\\]", "\n[\"999999999\", \"skill\"]"))
                .entrySet()) {
            SERVER.create(TARGET, "");
            assertThatThrownBy(() -> restore(signed(forgery.getValue().apply(backup))))
                    .as(forgery.getKey())
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining(forgery.getKey());
            assertThat(rows("select (select count(*) from key) + (select count(*) from entry),"
                            + " to_regclass('restore_unfinished')"))
                    .containsExactly("0 restore_unfinished");
        }
    }

    @Test
    void what_is_not_of_waymark_is_passed_over() throws Exception {
        var backup = export("?everything=true").asString();
        restore(signed(backup.replaceFirst(
                        "\\{\"end\":\\{\"rows\":\\{",
                        "{\"table\":{\"name\":\"customer\",\"columns\":[\"id\"]}}\n[\"1\"]\n{\"end\":{\"rows\":{\"customer\":1,")
                .replaceFirst("\"sequences\":\\{", "\"sequences\":{\"customer_seq\":1,")));
        SERVER.execute(TARGET, "create table customer (id serial); select nextval('customer_id_seq')");
        var again = new ByteArrayOutputStream();
        backups.write(owner().getDataSource(), again);
        assertThat(body(again.toString(UTF_8))).isEqualTo(body(backup));
    }

    private void refused(String backup, String reason) throws Exception {
        var before = rows("select count(*) from pg_tables where schemaname = 'public'");
        assertThatThrownBy(() -> restore(backup))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining(reason);
        assertThat(rows("select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo(before);
    }

    private void restore(String backup) throws Exception {
        new Restore(owner()).run(file(backup));
    }

    private Path file(String backup) throws Exception {
        return Files.writeString(folder.resolve("backup.ndjson"), backup);
    }

    /** A backup whose digest is right, whatever it says. */
    private static String signed(String backup) {
        int end = backup.lastIndexOf("{\"sha256\"");
        var said = end < 0 ? backup : backup.substring(0, end);
        return said + "{\"sha256\":\"%s\"}\n".formatted(Sha256.of(said));
    }

    /** The rows of each table, sorted: PostgreSQL puts a short one where there is room before. No first line nor last one. */
    private static List<String> body(String backup) {
        var lines = backup.lines().toList();
        var rows = new ArrayList<String>();
        var table = "";
        for (var line : lines.subList(1, lines.size() - 1)) {
            table = line.startsWith("{") ? line : table;
            rows.add(table + line);
        }
        return rows.stream().sorted().toList();
    }

    private static FluentConfiguration owner() {
        var server = SERVER.configuration(TARGET);
        return Flyway.configure()
                .dataSource(
                        server.get("QUARKUS_DATASOURCE_JDBC_URL"),
                        server.get("QUARKUS_FLYWAY_USERNAME"),
                        server.get("QUARKUS_FLYWAY_PASSWORD"))
                .placeholders(Map.of("service", String.valueOf(server.get("QUARKUS_DATASOURCE_USERNAME"))))
                .locations(MIGRATIONS);
    }

    private static void execute(String sql) throws Exception {
        try (var connection = SERVER.asOwner(TARGET);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(String query) throws Exception {
        try (var connection = SERVER.asOwner(TARGET)) {
            return Database.rows(connection, query);
        }
    }
}
