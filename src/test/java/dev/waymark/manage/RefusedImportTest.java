package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.IMPORTS;
import static dev.waymark.manage.ContentBody.ZIP;
import static dev.waymark.manage.ContentBody.send;
import static dev.waymark.manage.ContentBody.skill;
import static dev.waymark.manage.ContentBody.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Imports that are refused, with all that is wrong with them and with no effect. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedImportTest {
    @Inject
    Database database;

    @BeforeEach
    void beginEmpty() throws SQLException {
        database.empty();
    }

    @AfterEach
    void nothing_was_imported() {
        assertThat(database.sizes().values()).containsOnly(0);
    }

    @Test
    void what_cannot_go_is_named() {
        send(zip("skill/r.yaml", skill("r", "R")), "?remove=skill/r,skill/x")
                .then()
                .statusCode(422)
                .body("code", equalTo("content-rejected"))
                .body("errors.parameter", contains("remove", "remove"));
        for (var none : List.of("r", "book/r", "skill/" + "a".repeat(81), "skill/" + "a-".repeat(1500) + "a")) {
            send(zip("skill/r.yaml", skill("r", "R")), "?remove=" + none)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("remove"));
        }
    }

    @Test
    void what_an_archive_names_and_cannot_go_is_named_with_its_line() {
        send(
                        zip(
                                "remove.txt",
                                "\uFEFFskill/x\n\nbook/y\nskill/r",
                                "skill/r.yaml",
                                skill("r", "R"),
                                "content/remove.txt",
                                "skill/s"),
                        "?remove=skill/z")
                .then()
                .statusCode(422)
                .body(
                        "errors.detail",
                        contains(
                                "has to lie at the top of the archive",
                                "There is no skill/x.",
                                "a line names an entry by its type and its slug, such as skill/python",
                                "skill/r stands in the body too.",
                                "There is no skill/z."))
                .body("errors.file", contains("content/remove.txt", "remove.txt", "remove.txt", "remove.txt", null))
                .body("errors.line", contains(1, 1, 3, 4, null))
                .body("errors[4]", not(hasKey("file")));
    }

    @Test
    void an_archive_names_no_more_entries_than_it_may_have_files() {
        var names = new StringBuilder();
        IntStream.rangeClosed(0, 100_000)
                .forEach(i -> names.append("skill/s").append(i).append('\n'));
        send(zip("remove.txt", names.toString()), "").then().statusCode(413).body("code", equalTo("payload-too-large"));
    }

    @Test
    void every_mistake_is_named_at_once_and_nothing_is_imported() {
        send(
                        zip(
                                "skill/r.yaml", skill("r", "R"),
                                "skill/s.yaml", "slug: s\ntitel: S\nkind: tools\n",
                                "skill/Bad.yaml", "slug: bad\n"),
                        "")
                .then()
                .statusCode(422)
                .body(
                        "errors.detail",
                        contains(
                                "a file is called by its slug: <slug>.yaml",
                                "no member is called 'titel' here",
                                "'tools' is not known here"))
                .body("errors.file", contains("skill/Bad.yaml", "skill/s.yaml", "skill/s.yaml"))
                .body("errors.line", contains(1, 2, 3))
                .body("errors.pointer", contains(null, "/titel", "/kind"))
                .body("errors[0]", not(hasKey("slug")))
                .body("errors[2].rule", equalTo("value"))
                .body("errors[2].type", equalTo("skill"))
                .body("errors[2].slug", equalTo("s"))
                .body("errors[2].allowed", hasItem("tool"));
    }

    @Test
    void of_many_mistakes_a_hundred_are_named_and_all_are_counted() {
        var lines = new StringBuilder();
        IntStream.range(0, 250).forEach(i -> lines.append("{\"type\":\"skill\"}\n"));
        send(lines.toString(), "")
                .then()
                .statusCode(422)
                .body("errors", hasSize(100))
                .body("detail", containsString("the first 100 of 500 errors"));
    }

    @Test
    void to_publish_takes_the_scope_for_it_too() {
        String writer = Administrator.make("content:write").get("key");
        Administrator.with(writer)
                .contentType(ZIP)
                .body(zip("skill/r.yaml", skill("r", "R")))
                .post(IMPORTS + "?publish=true")
                .then()
                .statusCode(403)
                .body("code", equalTo("missing-scope"))
                .body("detail", containsString("content:publish"));
    }

    @Test
    void a_note_is_for_a_release_and_one_line() {
        byte[] body = zip("skill/r.yaml", skill("r", "R"));
        for (String query : new String[] {
            "?note=x",
            "?publish=true&note=%20",
            "?publish=true&note=a%0Ab",
            "?publish=true&note=a%E2%80%AEb",
            "?publish=true&note=" + "a".repeat(501),
            "?check=yes"
        }) {
            send(body, query).then().statusCode(400);
        }
    }
}
