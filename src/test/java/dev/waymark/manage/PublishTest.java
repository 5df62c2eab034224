package dev.waymark.manage;

import static dev.waymark.manage.Editor.get;
import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Editor.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Releases that editors make. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishTest {
    private static final String RELEASES = "/v1/manage/releases";
    private static final String EVERYTHING = "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}";

    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @Test
    void everything_that_changed_becomes_public_at_once() {
        make("one");
        make("two", "one");
        publish("{\"note\":\"The first two\",\"entries\":null,\"baseRelease\":0,\"publishAt\":null}")
                .then()
                .statusCode(201)
                .header("Location", equalTo("/v1/releases/1"))
                .body("release", equalTo(1))
                .body("changes.sentence", hasItems("The skill Skill one was added.", "The skill Skill two was added."))
                .body("urls", equalTo(List.of("/v1/skills/one", "/v1/skills/two")));
        RestAssured.get("/v1/skills/two").then().statusCode(200).body("prerequisites.skill.slug", hasItem("one"));
        RestAssured.get("/v1/releases/1").then().body("note", equalTo("The first two"));
    }

    @Test
    void of_named_drafts_those_are_published_and_no_others() {
        String one = make("one");
        make("two");
        publish(named("one", one)).then().statusCode(201).body("urls", equalTo(List.of("/v1/skills/one")));
        RestAssured.get("/v1/skills/two").then().statusCode(404);
        get("two/state").then().body("state", equalTo("new"));
    }

    @Test
    void what_somebody_has_changed_meanwhile_is_not_published() {
        String one = make("one");
        patch("one", one, "{\"title\":\"Changed\"}").then().statusCode(200);
        publish(named("one", one)).then().statusCode(409).body("code", equalTo("conflict"));
        publish("{\"note\":null,\"entries\":null,\"baseRelease\":3,\"publishAt\":null}")
                .then()
                .statusCode(409)
                .body("code", equalTo("conflict"));
        publish(named("nobody", "\"1\""))
                .then()
                .statusCode(404)
                .body("errors.pointer", equalTo(List.of("/entries/0/slug")));
        RestAssured.get("/v1/skills/one").then().statusCode(404);
    }

    @Test
    void a_release_that_would_break_a_rule_is_refused_and_a_check_says_by_which() {
        make("one", "nobody");
        publish(EVERYTHING)
                .then()
                .statusCode(422)
                .body("code", equalTo("content-rejected"))
                .body("errors.rule", hasItem("dangling-reference"))
                .body("errors[0].type", equalTo("skill"))
                .body("errors[0].slug", equalTo("one"))
                .body("errors[0].pointer", equalTo("/prerequisites/0/skill"))
                .body("errors[0]", not(hasKey("file")));
        post(RELEASES + "?check=true", EVERYTHING)
                .then()
                .statusCode(200)
                .body("release", equalTo(null))
                .body("findings.rule", hasItem("dangling-reference"))
                .body("findings.pointer", hasItem("/prerequisites/0/skill"));
    }

    @Test
    void a_check_tells_what_would_be_and_has_no_effect() {
        make("one");
        var before = database.sizes();
        post(RELEASES + "?check=true", EVERYTHING)
                .then()
                .statusCode(200)
                .body("release", equalTo(null))
                .body("publishedAt", equalTo(null))
                .body("urls", equalTo(List.of("/v1/skills/one")))
                .body("changes", hasSize(1));
        assertThat(database.sizes()).isEqualTo(before);
        RestAssured.get("/v1/skills/one").then().statusCode(404);
        post(RELEASES + "?check=false", EVERYTHING).then().statusCode(201).body("release", equalTo(1));
    }

    @Test
    void where_nothing_changed_there_is_no_release() {
        make("one");
        publish(EVERYTHING).then().statusCode(201);
        publish(EVERYTHING).then().statusCode(409).body("code", equalTo("nothing-to-publish"));
        post(RELEASES + "?check=true", EVERYTHING).then().statusCode(200).body("changes", empty());
    }

    @Test
    void a_request_that_comes_again_makes_one_release() {
        make("one");
        for (int i = 0; i < 3; i++) {
            Administrator.with(Administrator.key())
                    .header("Idempotency-Key", "publish-once")
                    .contentType("application/json")
                    .body(EVERYTHING)
                    .post(RELEASES)
                    .then()
                    .statusCode(201)
                    .body("release", equalTo(1));
        }
        assertThat(database.rows("select number from release")).containsExactly("1");
    }

    @Test
    void a_restored_release_says_what_it_said_and_unedited_drafts_follow() {
        make("one");
        make("two");
        publish(EVERYTHING).then().statusCode(201);
        patch("one", "*", "{\"title\":\"Changed\"}").then().statusCode(200);
        make("three");
        publish(EVERYTHING).then().statusCode(201);
        patch("two", "*", "{\"title\":\"Not public\"}").then().statusCode(200);
        post(RELEASES + "/1/restore?check=true", "{\"note\":null}")
                .then()
                .statusCode(200)
                .body("changes.kind", hasItems("changed", "removed"));
        publish("/1/restore", "{\"note\":\"Back\"}").then().statusCode(201).body("release", equalTo(3));
        RestAssured.get("/v1/skills/one").then().body("title", equalTo("Skill one"));
        RestAssured.get("/v1/skills/three").then().statusCode(410);
        get("one/state").then().body("state", equalTo("published")).body("title", equalTo("Skill one"));
        get("two/state").then().body("state", equalTo("changed")).body("title", equalTo("Not public"));
        get("three/state").then().body("state", equalTo("retired"));
        publish("/1/restore", "{\"note\":null}").then().statusCode(409);
        publish("/9/restore", "{\"note\":null}").then().statusCode(404).body("code", equalTo("unknown-release"));
    }

    @Test
    void notes_and_entries_that_cannot_be_used_are_refused() {
        publish("{\"note\":\" \",\"entries\":[],\"baseRelease\":-1,\"publishAt\":null}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/note", "/entries", "/baseRelease"));
        publish(
                        "{\"note\":null,\"entries\":[{\"type\":\"stage\",\"slug\":\"A\",\"version\":0}],\"baseRelease\":null,\"publishAt\":null}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/entries/0/type", "/entries/0/slug", "/entries/0/version"));
        publish("{\"note\":null}").then().statusCode(400).body("errors.pointer", hasItem("/entries"));
        post(RELEASES + "?check=yes", EVERYTHING).then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void publishers_at_the_same_time_leave_no_gap_and_readers_get_each_answer_from_one_release() throws Exception {
        make("one");
        make("two", "one");
        publish(EVERYTHING).then().statusCode(201);
        var threads = Executors.newFixedThreadPool(5);
        try {
            Callable<Integer> reader = () -> {
                int seen = 0;
                for (int i = 0; i < 60; i++) {
                    Response answer = RestAssured.get("/v1/skills/two?include=skills");
                    assertThat((String) answer.path("prerequisites[0].skill.title"))
                            .isEqualTo(answer.path("included.skills.one.title"));
                    int release = Integer.parseInt(answer.header("Content-Release"));
                    assertThat(release).isGreaterThanOrEqualTo(seen);
                    seen = release;
                }
                return seen;
            };
            Callable<Integer> publisher = () -> {
                for (int i = 0; i < 8; i++) {
                    patch("one", "*", "{\"title\":\"Title %s\"}".formatted(System.nanoTime()))
                            .then()
                            .statusCode(200);
                    assertThat(publish(EVERYTHING).statusCode()).isIn(201, 409);
                }
                return 0;
            };
            var all = IntStream.range(0, 4)
                    .mapToObj(i -> i == 0 ? reader : publisher)
                    .toList();
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        var numbers = database.rows("select number from release order by number");
        assertThat(numbers).hasSizeGreaterThan(5).last().isEqualTo(String.valueOf(numbers.size()));
    }

    private static String named(String slug, String tag) {
        return "{\"note\":null,\"entries\":[{\"type\":\"skill\",\"slug\":\"%s\",\"version\":%s}],\"baseRelease\":null,\"publishAt\":null}"
                .formatted(slug, tag.replace("\"", ""));
    }

    private static Response publish(String body) {
        return publish("", body);
    }

    private static Response publish(String path, String body) {
        return Administrator.post(Administrator.key(), RELEASES + path, body);
    }

    private static Response post(String path, String body) {
        return Administrator.post(Administrator.key(), path, body);
    }
}
