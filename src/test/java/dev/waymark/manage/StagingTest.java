package dev.waymark.manage;

import static dev.waymark.manage.Editor.discard;
import static dev.waymark.manage.Editor.get;
import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Editor.patch;
import static dev.waymark.manage.Editor.post;
import static dev.waymark.manage.Editor.skill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.publishing.Publisher;
import dev.waymark.publishing.ReleaseOrder;
import dev.waymark.store.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Renamings and retirements that wait for a release, the states of entries, their revisions, and many drafts at once. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StagingTest {
    @Inject
    Publisher publisher;

    @Inject
    Drafts drafts;

    @Inject
    Database database;

    private final String slug = "staged-" + UUID.randomUUID();

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @Test
    void a_renaming_takes_effect_with_the_release() {
        make(slug);
        publish();
        post(slug + "/rename", "{\"slug\":\"%s-new\"}".formatted(slug))
                .then()
                .statusCode(200)
                .body("staged", equalTo("rename"))
                .body("slug", equalTo(slug + "-new"));
        RestAssured.get("/v1/skills/" + slug).then().statusCode(200);
        publish();
        RestAssured.given()
                .redirects()
                .follow(false)
                .get("/v1/skills/" + slug)
                .then()
                .statusCode(308);
        get(slug + "-new/state").then().body("staged", equalTo(null)).body("state", equalTo("published"));
    }

    @Test
    void a_renaming_is_taken_back() {
        make(slug);
        publish();
        post(slug + "/rename", "{\"slug\":\"%s-new\"}".formatted(slug)).then().statusCode(200);
        discard(slug + "-new", "*").then().statusCode(204);
        get(slug + "/state").then().body("state", equalTo("published"));
        assertThat(drafts.unpublished()).isEmpty();
    }

    @Test
    void a_slug_that_another_entry_has_or_had_is_refused() {
        make(slug);
        make(slug + "-b");
        publish();
        post(slug + "/rename", "{\"slug\":\"%s-b\"}".formatted(slug))
                .then()
                .statusCode(409)
                .body("code", equalTo("slug-taken"));
        post(slug + "-b/rename", "{\"slug\":\"%s-c\"}".formatted(slug)).then().statusCode(200);
        publish();
        post(slug + "/rename", "{\"slug\":\"%s-b\"}".formatted(slug)).then().statusCode(409);
        Administrator.with(Administrator.key())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(skill(slug + "-b", "Taken"))
                .put(Editor.SKILLS + slug + "-b")
                .then()
                .statusCode(409);
    }

    @Test
    void a_retirement_takes_effect_with_the_release_and_names_what_stands_in() {
        make(slug);
        make(slug + "-b");
        publish();
        post(slug + "/retire", "{\"replacedBy\":\"%s-b\"}".formatted(slug))
                .then()
                .statusCode(200)
                .body("staged", equalTo("retire"))
                .body("state", equalTo("changed"));
        RestAssured.get("/v1/skills/" + slug).then().statusCode(200);
        publish();
        RestAssured.get("/v1/skills/" + slug).then().statusCode(410).body("detail", containsString(slug + "-b"));
        get(slug + "/state").then().body("state", equalTo("retired")).body("staged", equalTo(null));
        assertThat(drafts.unpublished()).isEmpty();
        patch(slug, "*", "{\"title\":\"Back\"}").then().statusCode(200);
        assertThat(drafts.unpublished()).isEmpty();
        publisher.publish(ReleaseOrder.of(entry()), "test", null);
        RestAssured.get("/v1/skills/" + slug).then().statusCode(200);
    }

    @Test
    void what_was_never_published_is_not_retired_and_nothing_stands_in_for_itself() {
        make(slug);
        post(slug + "/retire", "{\"replacedBy\":null}").then().statusCode(409).body("code", equalTo("not-stageable"));
        publish();
        post(slug + "/retire", "{\"replacedBy\":\"%s\"}".formatted(slug)).then().statusCode(422);
        post(slug + "/retire", "{\"replacedBy\":\"nobody\"}").then().statusCode(422);
        post(slug + "/retire", "{}").then().statusCode(400);
    }

    @Test
    void a_revision_is_listed_read_and_taken_up_again() {
        make(slug);
        publish();
        patch(slug, "*", "{\"title\":\"Second\"}").then().statusCode(200);
        publish();
        get(slug + "/revisions?limit=1")
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(2)))
                .body("next", not(equalTo(null)));
        String next = get(slug + "/revisions?limit=1").path("next");
        get(slug + "/revisions?limit=1&cursor=" + next)
                .then()
                .body("items.number", equalTo(List.of(1)))
                .body("next", equalTo(null));
        get(slug + "/revisions/1").then().statusCode(200).body("title", equalTo("Skill " + slug));
        get(slug + "/revisions/3").then().statusCode(404).body("code", equalTo("unknown-revision"));
        get(slug + "/revisions/x").then().statusCode(404);
        post(slug + "/revisions/1/restore", "").then().statusCode(200).body("state", equalTo("changed"));
        get(slug).then().body("title", equalTo("Skill " + slug));
    }

    @Test
    void the_list_says_how_each_entry_stands_and_pages_through_all() {
        make(slug + "-a");
        publish();
        make(slug + "-b");
        make(slug + "-c", "nobody");
        list("?state=new").then().body("items.slug", equalTo(List.of(slug + "-b", slug + "-c")));
        list("?state=published").then().body("items.slug", equalTo(List.of(slug + "-a")));
        list("?q=SKILL%20STAGED").then().body("items", hasSize(3));
        list("?q=%25").then().body("items", hasSize(0));
        list("?slug=" + slug + "-c")
                .then()
                .body("items.findings.errors", equalTo(List.of(1)))
                .body("items[0].findings.items", equalTo(null));
        get(slug + "-c/state").then().body("findings.items.rule", hasItem("dangling-reference"));
        for (String sort : List.of("slug", "-updatedAt")) {
            String next = list("?limit=2&sort=" + sort).path("next");
            list("?limit=2&sort=%s&cursor=%s".formatted(sort, next))
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("next", equalTo(null));
            list("?limit=2&cursor=%sx&sort=%s".formatted(next, sort)).then().statusCode(400);
        }
        list("?state=odd").then().statusCode(400);
    }

    @Test
    void many_drafts_are_saved_together_or_not_at_all() {
        String tag = make(slug);
        int version = Integer.parseInt(tag.replace("\"", ""));
        save(item(slug, version, "First"), item(slug + "-b", null, "Second"))
                .then()
                .statusCode(200)
                .body("items.title", equalTo(List.of("First", "Second")));
        save(item(slug, version, "Late"), item(slug + "-c", null, "Third"))
                .then()
                .statusCode(412)
                .body("errors.pointer", hasItem("/items/0/document/title"));
        get(slug + "-c").then().statusCode(404);
        save(item(slug + "-c", null, "Third"), item(slug + "-d", null, ""))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/items/1/document/title")));
        get(slug + "-c").then().statusCode(404);
        save(item(slug + "-c", null, "Third"), item(slug + "-c", null, "Third"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/items/1/slug")));
        save().then().statusCode(422);
    }

    private List<Long> entry() {
        return database.rows("select entry from draft where slug = '%s'".formatted(slug)).stream()
                .map(Long::valueOf)
                .toList();
    }

    private static String item(String slug, @Nullable Integer version, String title) {
        return "{\"type\":\"skill\",\"slug\":\"%s\",\"version\":%s,\"document\":%s}"
                .formatted(slug, version, skill(slug, title));
    }

    private static Response save(String... items) {
        return Administrator.post(
                Administrator.key(), "/v1/manage/drafts", "{\"items\":[%s]}".formatted(String.join(",", items)));
    }

    private static Response list(String query) {
        return Administrator.with(Administrator.key()).urlEncodingEnabled(false).get("/v1/manage/skills" + query);
    }

    /** All that can be published. */
    private void publish() {
        publisher.publish(ReleaseOrder.of(drafts.unpublished()), "test", null);
    }
}
