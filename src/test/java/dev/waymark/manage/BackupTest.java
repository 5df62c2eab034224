package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.NDJSON;
import static dev.waymark.manage.ContentBody.export;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups over HTTP. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupTest {
    private static final String EVERYTHING = "?everything=true";
    private static final List<String> SCOPES =
            List.of("content:read", "content:publish", "audit:read", "keys:admin", "webhooks:admin");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Database database;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @Test
    void a_backup_is_lines_that_no_import_takes() throws Exception {
        var answer = export(EVERYTHING);
        answer.then()
                .statusCode(200)
                .contentType(NDJSON)
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Disposition", equalTo("attachment; filename=\"waymark-backup.ndjson\""));
        assertThat(answer.asString())
                .startsWith("{\"format\":1,\"madeAt\":\"")
                .contains("\"migrations\":[{\"version\":\"202611221200\",\"checksum\":")
                .endsWith("\"}\n");
        assertThat(export(EVERYTHING + "&format=ndjson").statusCode()).isEqualTo(200);
        ContentBody.send(answer.asString(), "").then().statusCode(422);
        SpooledFiles.awaitNone();
    }

    @Test
    void a_backup_has_every_table_and_no_text_of_a_key() throws Exception {
        var busy = BusyDatabase.after(database);
        var lines = export(EVERYTHING).asString();
        assertThat(lines).doesNotContain(busy.key()).doesNotContain(Administrator.key());
        var tables = new ArrayList<>(database.rows("""
                select table_name from information_schema.tables
                where table_schema = current_schema and table_type = 'BASE TABLE'
                """));
        // What is left out is known by name: search is derived from renditions, and the migrations write their history.
        assertThat(tables.removeAll(List.of(
                        "flyway_schema_history", "search_text", "search_name", "search_word", "search_identifier")))
                .isTrue();
        assertThat(tables)
                .allSatisfy(table -> assertThat(lines).contains("{\"table\":{\"name\":\"%s\"".formatted(table)));
    }

    @Test
    void a_backup_says_how_far_every_sequence_is() {
        assertThat(database.rows("""
                select sequencename from pg_sequences where schemaname = current_schema
                and not has_sequence_privilege(format('%I.%I', schemaname, sequencename), 'select')
                """))
                .as("sequences that the service may not read, see R__guards.sql")
                .isEmpty();
    }

    @Test
    void only_who_may_read_all_of_it_gets_a_backup() {
        for (var lacking : SCOPES.subList(1, SCOPES.size())) {
            var scopes = SCOPES.stream().filter(scope -> !scope.equals(lacking)).toArray(String[]::new);
            Administrator.with(Administrator.make(scopes).get("key"))
                    .get(ContentBody.EXPORT + EVERYTHING)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("missing-scope"))
                    .body("detail", containsString("yours does not have %s.".formatted(lacking)));
        }
        Administrator.with(Administrator.make(SCOPES.toArray(String[]::new)).get("key"))
                .get(ContentBody.EXPORT + EVERYTHING)
                .then()
                .statusCode(200);
    }

    @Test
    void one_backup_is_made_at_a_time() throws Exception {
        CompletableFuture<Integer> first;
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table coverage in access exclusive mode");
            first = CompletableFuture.supplyAsync(() -> export(EVERYTHING).statusCode());
            awaitSomebodyWaits();
            export(EVERYTHING)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("60"))
                    .body("code", equalTo("overloaded"));
            connection.rollback();
        }
        assertThat(first.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(200);
        export(EVERYTHING).then().statusCode(200);
    }

    private void awaitSomebodyWaits() throws InterruptedException {
        long start = System.nanoTime();
        while (database.rows("select 1 from pg_locks where not granted and relation = 'coverage'::regclass")
                .isEmpty()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
            Thread.sleep(10);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "everything=yes",
                "everything=true&format=zip",
                "everything=true&from=drafts",
                "everything=true&from=1",
                "everything=true&from=nonsense"
            })
    void a_backup_of_a_part_is_refused(String query) {
        export("?" + query).then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }
}
