package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.IMPORTS;
import static dev.waymark.manage.ContentBody.ZIP;
import static dev.waymark.manage.ContentBody.line;
import static dev.waymark.manage.ContentBody.send;
import static dev.waymark.manage.ContentBody.skill;
import static dev.waymark.manage.ContentBody.zip;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.access.AccessKey;
import dev.waymark.delivery.CountingDriver;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Files that become drafts. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportFilesTest {
    @Inject
    Database database;

    @BeforeEach
    void beginEmpty() throws SQLException {
        database.empty();
    }

    @Test
    void new_files_become_drafts_that_no_reader_sees() {
        send(zip("skill/r.yaml", skill("r", "R")), "")
                .then()
                .statusCode(201)
                .header("Location", nullValue())
                .body("created", contains("skill/r"))
                .body("changed", empty())
                .body("unchanged", equalTo(0))
                .body("skipped", empty())
                .body("removed", empty())
                .body("release", nullValue())
                .body("findings.rule", contains("unreached-skill"));
        when().get("/v1/skills/r").then().statusCode(404);
        assertThat(database.rows("select updated_by, imported = sha256 from draft"))
                .containsExactly(
                        AccessKey.parse(Administrator.key()).orElseThrow().id() + " t");
    }

    @Test
    void lines_do_so_too() {
        send(line("r", "R") + line("s", "S"), "")
                .then()
                .statusCode(201)
                .body("created", contains("skill/r", "skill/s"));
        send(line("r", "R 4") + "\r\n" + line("s", "S"), "")
                .then()
                .statusCode(201)
                .body("changed", contains("skill/r"))
                .body("unchanged", equalTo(1));
    }

    @Test
    void with_publish_they_are_published_in_one_release_with_a_note() {
        Response answer = send(
                zip("skill/r.yaml", skill("r", "R"), "skill/s.yaml", skill("s", "S")), "?publish=true&note=From%20Git");
        int release = answer.then().statusCode(201).extract().path("release");
        answer.then().header("Location", equalTo("/v1/releases/" + release));
        when().get("/v1/releases/" + release).then().body("note", equalTo("From Git"));
        when().get("/v1/skills/s").then().statusCode(200);
        send(zip("skill/r.yaml", skill("r", "R")), "?publish=true")
                .then()
                .statusCode(201)
                .body("release", nullValue())
                .body("unchanged", equalTo(1));
    }

    @Test
    void a_release_of_what_comes_is_planned_once() {
        var statements = CountingDriver.during(() -> send(zip("skill/r.yaml", skill("r", "R")), "?publish=true")
                .then()
                .statusCode(201));
        assertThat(statements.stream().filter(statement -> statement.contains("d.sha256 is distinct from r.sha256")))
                .hasSize(1);
    }

    @Test
    void a_check_tells_the_same_and_has_no_effect() {
        send(zip("skill/s.yaml", skill("s", "S")), "?publish=true").then().statusCode(201);
        var before = database.sizes();
        send(zip("skill/r.yaml", skill("r", "R")), "?check=true&publish=true&remove=skill/s")
                .then()
                .statusCode(200)
                .body("created", contains("skill/r"))
                .body("removed", contains("skill/s"))
                .body("release", nullValue());
        assertThat(database.sizes()).isEqualTo(before);
        assertThat(database.rows("select count(staged) from draft")).containsExactly("0");
        when().get("/v1/skills/s").then().statusCode(200);
    }

    @Test
    void what_people_have_edited_is_skipped() throws SQLException {
        send(zip("skill/r.yaml", skill("r", "R"), "skill/s.yaml", skill("s", "S")), "")
                .then()
                .statusCode(201);
        edit("r");
        send(zip("skill/r.yaml", skill("r", "R 4"), "skill/s.yaml", skill("s", "S 2")), "")
                .then()
                .statusCode(201)
                .body("skipped", contains("skill/r"))
                .body("changed", contains("skill/s"));
    }

    @Test
    void an_edit_that_came_back_in_a_file_counts_as_imported() throws SQLException {
        send(zip("skill/r.yaml", skill("r", "R")), "").then().statusCode(201);
        edit("r");
        var edited = ContentBody.unzip(ContentBody.export("").asByteArray()).getOrDefault("skill/r.yaml", "");
        send(zip("skill/r.yaml", edited), "").then().statusCode(201).body("unchanged", equalTo(1));
        send(zip("skill/r.yaml", skill("r", "R 4")), "").then().statusCode(201).body("changed", contains("skill/r"));
    }

    @Test
    void what_is_to_go_is_retired_and_a_draft_that_never_was_published_is_gone() {
        send(zip("skill/r.yaml", skill("r", "R"), "skill/s.yaml", skill("s", "S")), "?publish=true")
                .then()
                .statusCode(201);
        send(zip("skill/t.yaml", skill("t", "T")), "").then().statusCode(201);
        send(zip("README.md", "Nothing"), "?remove=skill/r,skill/t")
                .then()
                .statusCode(201)
                .body("removed", hasSize(2));
        assertThat(database.rows("select slug, staged from draft order by slug"))
                .containsExactly("r retire", "s -");
        when().get("/v1/skills/r").then().statusCode(200);
        send(zip("README.md", "Nothing"), "?remove=skill/r&publish=true")
                .then()
                .statusCode(201)
                .body("removed", contains("skill/r"));
        when().get("/v1/skills/r").then().statusCode(410);
        send(zip("remove.txt", "skill/s\r\n"), "?publish=true")
                .then()
                .statusCode(201)
                .body("removed", contains("skill/s"));
        when().get("/v1/skills/s").then().statusCode(410);
        send(zip("README.md", "Nothing"), "?remove=skill/r&publish=true")
                .then()
                .statusCode(201)
                .body("removed", empty())
                .body("release", nullValue());
    }

    @Test
    void a_draft_that_is_to_stand_in_for_something_does_not_go() {
        send(zip("skill/r.yaml", skill("r", "R")), "?publish=true").then().statusCode(201);
        send(zip("skill/s.yaml", skill("s", "S")), "").then().statusCode(201);
        Editor.post("r/retire", "{\"replacedBy\":\"s\"}").then().statusCode(200);
        send(zip("remove.txt", "skill/s"), "")
                .then()
                .statusCode(422)
                .body(
                        "errors.detail",
                        contains("Another entry is to be replaced by skill/s; stage that retirement anew first."));
        assertThat(database.rows("select slug from draft order by slug")).containsExactly("r", "s");
    }

    @Test
    void what_is_wrong_with_a_release_hinders_no_draft_and_is_told_with_its_line() {
        var dangling = skill("r", "R") + "related:\n  - {skill: nowhere, assertion: editorial}\n";
        send(zip("skill/r.yaml", dangling), "")
                .then()
                .statusCode(201)
                .body("created", contains("skill/r"))
                .body("findings[0].severity", equalTo("error"))
                .body("findings[0].rule", equalTo("dangling-reference"))
                .body("findings[0].pointer", equalTo("/related/0/skill"))
                .body("findings[0].file", equalTo("skill/r.yaml"))
                .body("findings[0].line", equalTo(6));
        send(zip("skill/r.yaml", dangling), "?publish=true")
                .then()
                .statusCode(422)
                .body("code", equalTo("content-rejected"))
                .body("errors[0].file", equalTo("skill/r.yaml"))
                .body("errors[0].line", equalTo(6))
                .body("errors[0].pointer", equalTo("/related/0/skill"))
                .body("errors[0].rule", equalTo("dangling-reference"));
        when().get("/v1/skills/r").then().statusCode(404);
    }

    @Test
    void the_same_request_has_one_effect() {
        byte[] body = zip("skill/r.yaml", skill("r", "R"));
        Response first = sendAs("one", body);
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        Response second = sendAs("one", body);
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("created", contains("skill/r"));
        sendAs("one", zip("skill/r.yaml", skill("r", "R 4")))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    private void edit(String slug) throws SQLException {
        database.asService("""
                update draft set document = replace(document, '"summary":"What', '"summary":"Well, what'),
                    sha256 = encode(sha256(convert_to(replace(document, '"summary":"What', '"summary":"Well, what'), 'UTF8')), 'hex')
                where slug = '%s'
                """.formatted(slug));
    }

    private static Response sendAs(String name, byte[] body) {
        return Administrator.with(Administrator.key())
                .header("Idempotency-Key", name)
                .contentType(ZIP)
                .body(body)
                .post(IMPORTS);
    }
}
