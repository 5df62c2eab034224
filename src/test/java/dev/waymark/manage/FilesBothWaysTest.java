package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.export;
import static dev.waymark.manage.ContentBody.send;
import static dev.waymark.manage.ContentBody.unzip;
import static dev.waymark.manage.ContentBody.zip;
import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import dev.waymark.store.ReleaseDocuments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What comes in as files leaves as the same files, in every language. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilesBothWaysTest {
    private static final String SKILL = """
            slug: r
            title: R
            summary: A language.
            kind: tool
            outcomes:
              - {proficiency: 2, text: Draw a chart.}
            """;

    private static final String TEXTS = """
            title: Erre
            summary: Un lenguaje.
            outcomes:
              - {proficiency: 2, text: Dibujar.}
            """;

    @Inject
    Database database;

    @Inject
    ReleaseDocuments documents;

    @BeforeEach
    void beginEmpty() throws SQLException {
        database.empty();
    }

    @Test
    void all_that_is_shipped_is_exported_imported_and_exported_again() throws Exception {
        send(zip(shipped()), "?publish=true").then().statusCode(201);
        byte[] archive = export("").asByteArray();
        byte[] lines = export("?format=ndjson").asByteArray();
        int release = Integer.parseInt(
                database.rows("select max(number) from release").get(0));
        assertThat(export("?from=" + release).asByteArray()).isEqualTo(archive);
        assertThat(unzip(archive).keySet()).isEqualTo(shipped().keySet());

        database.empty();
        send(archive, "?publish=true")
                .then()
                .statusCode(201)
                .body("created", hasSize(shipped().size()));
        assertThat(export("").asByteArray()).isEqualTo(archive);
        assertThat(export("?format=ndjson").asByteArray()).isEqualTo(lines);
        send(archive, "").then().body("unchanged", equalTo(shipped().size()));

        database.empty();
        send(lines, ContentBody.NDJSON, "")
                .then()
                .statusCode(201)
                .body("created", hasSize(shipped().size()));
        assertThat(export("").asByteArray()).isEqualTo(archive);
    }

    @Test
    void translated_texts_are_files_of_their_own() throws SQLException {
        send(zip("skill/r.yaml", SKILL, "skill/r.es.yaml", TEXTS), "?publish=true")
                .then()
                .statusCode(201)
                .body("created", contains("skill/r", "skill/r.es"));
        assertThat(database.rows("select title from rendition where locale = 'es'"))
                .containsExactly("Erre");
        byte[] archive = export("").asByteArray();
        assertThat(unzip(archive))
                .containsExactly(Map.entry("skill/r.es.yaml", TEXTS), Map.entry("skill/r.yaml", SKILL));
        byte[] lines = export("?format=ndjson").asByteArray();
        assertThat(new String(lines, UTF_8)).contains("\"language\":\"es\",\"document\":{\"title\":\"Erre\"");
        database.empty();
        send(lines, ContentBody.NDJSON, "?publish=true").then().statusCode(201);
        assertThat(export("").asByteArray()).isEqualTo(archive);
    }

    @Test
    void translated_texts_come_later_too_and_change() {
        send(zip("skill/r.yaml", SKILL), "?publish=true").then().statusCode(201);
        send(zip("skill/r.es.yaml", TEXTS), "?publish=true")
                .then()
                .statusCode(201)
                .body("created", contains("skill/r.es"));
        send(zip("skill/r.es.yaml", TEXTS.replace("Erre", "El R")), "?publish=true")
                .then()
                .statusCode(201)
                .body("changed", contains("skill/r.es"));
        assertThat(database.rows("select title from rendition where locale = 'es' and last = 2147483647"))
                .containsExactly("El R");
        long entry = Long.parseLong(database.rows("select id from entry").get(0));
        var texts =
                QuarkusTransaction.requiringNew().call(() -> documents.of(List.of(entry), List.of(2, 3), "en", 1000));
        assertThat(texts.stream().map(text -> "%s %s %s".formatted(text.release(), text.locale(), text.text() != null)))
                .as("to compare translated texts, their digests are enough")
                .containsExactly("2 en true", "2 es false", "3 en true", "3 es false");
        get("/v1/releases/3/changes?since=2").then().body("changes.kind", contains("changed"));
    }

    @Test
    void texts_that_come_later_outdate_the_version_that_somebody_saw() {
        send(zip("skill/r.yaml", SKILL), "").then().statusCode(201);
        String seen = Editor.get("r").header("ETag");
        send(zip("skill/r.es.yaml", TEXTS), "").then().statusCode(201);
        String entries = "[{\"type\":\"skill\",\"slug\":\"r\",\"version\":%s}]".formatted(seen.replace("\"", ""));
        Administrator.post(
                        Administrator.key(),
                        "/v1/manage/releases",
                        "{\"note\":null,\"entries\":%s,\"baseRelease\":null,\"publishAt\":null}".formatted(entries))
                .then()
                .statusCode(409)
                .body("code", equalTo("conflict"));
        Editor.patch("r", seen, "{\"title\":\"R anew\"}").then().statusCode(412);
        String present = Editor.get("r").header("ETag");
        send(zip("skill/r.es.yaml", TEXTS), "").then().body("unchanged", equalTo(1));
        Editor.patch("r", present, "{}").then().statusCode(200).header("ETag", equalTo(present));
    }

    @Test
    void each_language_of_a_draft_is_on_record() {
        send(zip("skill/r.yaml", SKILL, "skill/r.es.yaml", TEXTS), "").then().statusCode(201);
        int version = Integer.parseInt(Editor.get("r").header("ETag").replace("\"", ""));
        records("draft.imported")
                .then()
                .body("items.language", contains("es", "en"))
                .body("items[1].toVersion", equalTo(version));
        Editor.discard("r", "*").then().statusCode(204);
        records("draft.discarded").then().body("items.language", contains("es", "en"));
    }

    private static Response records(String action) {
        return Administrator.with(Administrator.key()).get("/v1/manage/audit?slug=r&limit=2&action=" + action);
    }

    @Test
    void texts_of_nothing_or_that_are_no_texts_are_refused() {
        send(zip("skill/r.es.yaml", TEXTS), "")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("there is no skill r"))
                .body("errors[0].file", equalTo("skill/r.es.yaml"));
        send(zip("skill/r.yaml", SKILL, "skill/r.es.yaml", "title: Erre\nkind: tool\n"), "")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("'kind' is no text"))
                .body("errors[0].pointer", equalTo("/kind"))
                .body("errors[0].line", equalTo(2));
        assertThat(database.sizes().values()).containsOnly(0);
    }

    @Test
    void texts_that_the_document_does_not_say_are_told() {
        send(zip("skill/r.yaml", SKILL, "skill/r.es.yaml", TEXTS.replace("proficiency: 2", "proficiency: 3")), "")
                .then()
                .statusCode(201)
                .body("findings.rule", contains("orphaned-translation", "unreached-skill"));
    }

    static Map<String, byte[]> shipped() {
        Path root = Path.of("src/main/resources/content");
        try (Stream<Path> files = Files.walk(root)) {
            var all = new TreeMap<String, byte[]>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> all.put(root.relativize(file).toString(), bytes(file)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
