package dev.waymark.manage;

import static dev.waymark.manage.Editor.get;
import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Editor.patch;
import static dev.waymark.manage.Editor.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Drafts that no release may have as they are: they are saved, and what is wrong is shown beside them. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnfinishedDraftTest {
    private static final String ROADMAPS = "/v1/manage/roadmaps";
    private static final String ROADMAP = """
            {"slug":"way","title":"A way","summary":"S.","introduction":null,"conclusion":null,"audience":null,
            "industries":[],"source":null,"license":null,"tips":[],"stages":[%s]}""";
    private static final String STAGE = """
            {"slug":"%s","level":"beginner","title":"First","summary":"S.","goal":null,"seniorities":[],
            "jobRolesExhaustive":null,"jobRoles":[],"learningResources":[],"skillGroups":[%s]}""";
    private static final String GROUP = """
            {"slug":"all","title":"All","guidance":null,"exhaustive":true,"requirement":"required","condition":null,
            "choices":[],"placements":[]}""";

    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @Test
    void a_roadmap_is_saved_long_before_it_can_be_published() {
        save(ROADMAP.formatted(""), "If-None-Match").then().statusCode(201);
        state().then().body("findings.items.rule", equalTo(List.of("empty-roadmap")));
        save(ROADMAP.formatted(STAGE.formatted("one", "") + "," + STAGE.formatted("two", GROUP)), "If-Match")
                .then()
                .statusCode(200);
        state().then()
                .body("findings.errors", equalTo(2))
                .body("findings.items.rule", equalTo(List.of("empty-stage", "empty-group")))
                .body(
                        "findings.items.pointer",
                        equalTo(List.of("/stages/0/skillGroups", "/stages/1/skillGroups/0/placements")));
        manage().get(ROADMAPS).then().body("items.findings.errors", equalTo(List.of(2)));
        manage().get(ROADMAPS + "/way/preview").then().statusCode(422);
        Schedule.everything("null").then().statusCode(422).body("errors.rule", hasItems("empty-stage", "empty-group"));
    }

    @Test
    void each_skill_in_a_circle_is_told_so_and_no_other_one() {
        make("a");
        make("b", "a");
        make("c", "b");
        make("beside", "a");
        patch("a", "*", prerequisites("c")).then().statusCode(200);
        for (var slug : List.of("a", "b", "c")) {
            get(slug + "/state")
                    .then()
                    .body("findings.errors", equalTo(1))
                    .body("findings.items.rule", equalTo(List.of("prerequisite-cycle")))
                    .body("findings.items.pointer", equalTo(List.of("/prerequisites/0/skill")))
                    .body("findings.items.detail", hasItem(containsString("a circle of prerequisite: " + slug)));
        }
        get("beside/state").then().body("findings.errors", equalTo(0));
        Schedule.everything("null").then().statusCode(422);
        patch("c", "*", "{\"prerequisites\":[]}").then().statusCode(200);
        get("a/state").then().body("findings.errors", equalTo(0));
    }

    @Test
    void a_circle_is_found_by_way_of_a_former_slug() {
        make("one");
        make("two", "one");
        Schedule.everything("null").then().statusCode(201);
        post("one/rename", "{\"slug\":\"uno\"}").then().statusCode(200);
        Schedule.everything("null").then().statusCode(201);
        patch("uno", "*", prerequisites("two")).then().statusCode(200);
        get("uno/state").then().body("findings.items.rule", hasItem("prerequisite-cycle"));
    }

    @Test
    void a_circle_is_found_by_way_of_a_slug_that_is_about_to_change() {
        make("one");
        make("two", "one");
        Schedule.everything("null").then().statusCode(201);
        post("one/rename", "{\"slug\":\"uno\"}").then().statusCode(200);
        patch("uno", "*", prerequisites("two")).then().statusCode(200);
        for (var slug : List.of("uno", "two")) {
            get(slug + "/state").then().body("findings.items.rule", hasItem("prerequisite-cycle"));
        }
    }

    @Test
    void what_is_to_be_retired_closes_no_circle() {
        make("one");
        make("two", "one");
        Schedule.everything("null").then().statusCode(201);
        post("two/retire", "{\"replacedBy\":null}").then().statusCode(200);
        patch("one", "*", prerequisites("two")).then().statusCode(200);
        get("one/state").then().body("findings.items.rule", not(hasItem("prerequisite-cycle")));
    }

    private static String prerequisites(String slug) {
        return "{\"prerequisites\":[{\"skill\":\"%s\",\"assertion\":\"editorial\"}]}".formatted(slug);
    }

    private static Response save(String roadmap, String condition) {
        return manage().header(condition, "*")
                .contentType("application/json")
                .body(roadmap)
                .put(ROADMAPS + "/way");
    }

    private static Response state() {
        return manage().get(ROADMAPS + "/way/state");
    }

    private static RequestSpecification manage() {
        return Administrator.with(Administrator.key());
    }
}
