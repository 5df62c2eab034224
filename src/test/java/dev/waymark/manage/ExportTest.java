package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.EXPORT;
import static dev.waymark.manage.ContentBody.NDJSON;
import static dev.waymark.manage.ContentBody.ZIP;
import static dev.waymark.manage.ContentBody.export;
import static dev.waymark.manage.ContentBody.send;
import static dev.waymark.manage.ContentBody.skill;
import static dev.waymark.manage.ContentBody.unzip;
import static dev.waymark.manage.ContentBody.zip;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.reading.NewestRelease;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content that leaves as files. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportTest {
    @Inject
    Database database;

    @Inject
    NewestRelease newest;

    @BeforeEach
    void beginEmpty() throws SQLException {
        database.empty();
    }

    @Test
    void drafts_are_files_in_the_order_of_their_paths() {
        send(
                        zip(
                                "skill/r.yaml", skill("r", "R"),
                                "skill/r-studio.yaml", skill("r-studio", "RStudio"),
                                "job-role/analyst.yaml", """
                                slug: analyst
                                title: Analyst
                                summary: Finds patterns.
                                seniority: entry
                                track: analytics
                                responsibilities: [Ask.]
                                """),
                        "")
                .then()
                .statusCode(201);
        Response answer = export("");
        answer.then()
                .statusCode(200)
                .contentType(ZIP)
                .header("Content-Disposition", equalTo("attachment; filename=\"waymark-drafts.zip\""))
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Length", equalTo(String.valueOf(answer.asByteArray().length)));
        assertThat(unzip(answer.asByteArray()).keySet())
                .containsExactly("job-role/analyst.yaml", "skill/r-studio.yaml", "skill/r.yaml");
        assertThat(unzip(answer.asByteArray())).containsEntry("skill/r.yaml", skill("r", "R"));
    }

    @Test
    void the_same_content_gives_the_same_bytes_in_any_time_zone() {
        send(zip("skill/r.yaml", skill("r", "R")), "").then().statusCode(201);
        byte[] first = export("").asByteArray();
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(export("").asByteArray()).isEqualTo(first);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void lines_say_what_each_is_with_its_document() {
        send(zip("skill/r.yaml", skill("r", "R")), "").then().statusCode(201);
        Response answer = export("?format=ndjson");
        answer.then()
                .statusCode(200)
                .contentType(NDJSON)
                .header("Content-Disposition", equalTo("attachment; filename=\"waymark-drafts.ndjson\""));
        assertThat(answer.asString())
                .startsWith(
                        "{\"type\":\"skill\",\"slug\":\"r\",\"language\":\"en\",\"document\":{\"slug\":\"r\",\"title\":\"R\",")
                .endsWith("}\n")
                .hasLineCount(1);
    }

    @Test
    void what_was_public_in_a_release_is_exported_as_it_was_then() {
        int release = send(zip("skill/r.yaml", skill("r", "R"), "skill/s.yaml", skill("s", "S")), "?publish=true")
                .path("release");
        send(zip("skill/r.yaml", skill("r", "R 4"), "skill/t.yaml", skill("t", "T")), "?publish=true&remove=skill/s")
                .then()
                .statusCode(201);
        Response then = export("?from=" + release);
        then.then()
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"waymark-release-%s.zip\"".formatted(release)));
        assertThat(unzip(then.asByteArray()).values()).containsExactly(skill("r", "R"), skill("s", "S"));
        var now = unzip(export("?from=" + (release + 1)).asByteArray());
        assertThat(now.values()).containsExactly(skill("r", "R 4"), skill("t", "T"));
        assertThat(unzip(export("").asByteArray())).isEqualTo(now);
    }

    @Test
    void a_site_is_the_read_api_of_one_release() {
        int release = send(zip("skill/r.yaml", skill("r", "R"), "skill/s.yaml", skill("s", "S")), "?publish=true")
                .path("release");
        var asItIs = unzip(export("?format=site").asByteArray());
        send(zip("skill/r.yaml", skill("r", "R 4"), "skill/t.yaml", skill("t", "T")), "?publish=true&remove=skill/s")
                .then()
                .statusCode(201);
        var then = unzip(export("?format=site&from=" + release).asByteArray());
        assertThat(then.get("v1/index.json")).startsWith("{\"release\":%s,".formatted(release));
        assertThat(then).containsKey("v1/skills/s/index.json").doesNotContainKey("v1/skills/t/index.json");
        assertThat(then).isEqualTo(asItIs);
        var now = unzip(export("?format=site").asByteArray());
        assertThat(now.get("v1/skills/r/index.json")).contains("\"R 4\"");
        assertThat(now).containsKey("v1/skills/t/index.json").doesNotContainKey("v1/skills/s/index.json");
        assertThat(now.get("v1/skills/index.json"))
                .isEqualTo(given().get("/v1/skills").asString());
        assertThat(now.get("v1/releases/index.json"))
                .isEqualTo(given().get("/v1/releases").asString());
        assertThat(now.get("v1/skills/r/revisions/index.json"))
                .isEqualTo(given().get("/v1/skills/r/revisions").asString());
    }

    @Test
    void a_site_takes_the_scope_of_an_export() {
        for (var scope : Map.of("content:read", 200, "content:write", 403).entrySet()) {
            var key = Administrator.make(scope.getKey()).getString("key");
            Administrator.with(key).get(EXPORT + "?format=site").then().statusCode(scope.getValue());
        }
    }

    @Test
    void before_the_first_release_a_site_has_empty_lists() {
        newest.refresh();
        var files =
                unzip(export("?format=site").then().statusCode(200).extract().asByteArray());
        assertThat(files.get("v1/skills/index.json"))
                .isEqualTo(given().get("/v1/skills").asString());
        assertThat(files.get("v1/releases/index.json"))
                .isEqualTo(given().get("/v1/releases").asString());
    }

    @Test
    void a_draft_that_is_to_be_retired_is_no_file_any_more() {
        send(zip("skill/r.yaml", skill("r", "R"), "skill/s.yaml", skill("s", "S")), "?publish=true")
                .then()
                .statusCode(201);
        send(zip("skill/r.yaml", skill("r", "R")), "?remove=skill/s").then().statusCode(201);
        assertThat(unzip(export("").asByteArray())).containsOnlyKeys("skill/r.yaml");
    }

    @Test
    void more_entries_than_a_page_has_come_once_each() throws SQLException {
        database.asOwner("""
                insert into entry select -i, 'skill' from generate_series(1, 2500) i;
                insert into draft select -i, 'skill', 'en', 's' || i,
                    '{"slug":"s' || i || '","title":"S","summary":null,"kind":"tool"}', repeat('a', 64), 1, now(), 'x'
                from generate_series(1, 2500) i
                """);
        var files = unzip(export("").asByteArray());
        assertThat(files).hasSize(2500);
        assertThat(List.copyOf(files.keySet())).isSorted();
        assertThat(export("?format=ndjson").asString()).hasLineCount(2500);
    }

    @Test
    void nothing_is_an_empty_archive_and_no_line() {
        assertThat(unzip(export("").then().statusCode(200).extract().asByteArray()))
                .isEmpty();
        assertThat(export("?format=ndjson").then().statusCode(200).extract().asByteArray())
                .isEmpty();
    }

    @Test
    void a_head_has_the_headers_without_the_files() {
        send(zip("skill/r.yaml", skill("r", "R")), "").then().statusCode(201);
        int length = export("").asByteArray().length;
        Administrator.with(Administrator.key())
                .head(EXPORT)
                .then()
                .statusCode(200)
                .contentType(ZIP)
                .header("Content-Length", equalTo(String.valueOf(length)))
                .header("Content-Disposition", containsString("waymark-drafts.zip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=draft", "from=0", "from=-1", "from=01", "from=99999999999", "format=tar", "from="})
    void an_export_of_something_else_is_refused(String query) {
        export("?" + query).then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void a_release_that_does_not_exist_has_no_files() {
        export("?from=1000000").then().statusCode(404).body("code", equalTo("unknown-release"));
    }

    @Test
    void who_takes_neither_form_is_told_which_there_are() {
        Administrator.with(Administrator.key())
                .accept("application/json")
                .get(EXPORT)
                .then()
                .statusCode(406)
                .body("detail", containsString("application/zip, application/x-ndjson"));
    }

    @Test
    void no_file_is_left_behind() throws Exception {
        send(zip("skill/r.yaml", skill("r", "R")), "").then().statusCode(201);
        export("").then().statusCode(200);
        Administrator.with(Administrator.key()).head(EXPORT).then().statusCode(200);
        export("?format=site").then().statusCode(200);
        send(zip("skill/r.yaml", "slug: s\n"), "").then().statusCode(422);
        SpooledFiles.awaitNone();
    }
}
