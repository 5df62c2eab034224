package dev.waymark.manage;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Many drafts in one request. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftBatchTest {
    private static final int REFERRERS = 50;

    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @Test
    void a_hundred_are_saved_at_once_and_one_more_is_too_many() {
        save(101, i -> item("skill-" + i, "null"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/items")));
        assertThat(database.rows("select * from draft")).isEmpty();
        save(100, i -> item("skill-" + i, "null")).then().statusCode(200).body("items", hasSize(100));
        assertThat(database.rows("select count(*) from draft")).containsExactly("100");
    }

    @Test
    void what_refers_to_an_entry_is_led_to_another_one_in_one_request_and_one_release() {
        Editor.make("old");
        Editor.make("new");
        save(REFERRERS, i -> item("skill-" + i, "null", "old")).then().statusCode(200);
        Schedule.everything("null").then().statusCode(201);
        save(REFERRERS, i -> item("skill-" + i, version("skill-" + i), "new"))
                .then()
                .statusCode(200);
        Editor.post("old/retire", "{\"replacedBy\":\"new\"}").then().statusCode(200);
        Schedule.everything("null").then().statusCode(201);
        RestAssured.get("/v1/skills/old").then().statusCode(410);
        RestAssured.get("/v1/skills/new/references?count=exact&limit=1").then().body("total", equalTo(REFERRERS));
    }

    @Test
    void of_fifty_with_one_mistake_none_is_saved() {
        save(REFERRERS, i -> item(i == 25 ? "No Slug" : "skill-" + i, "null"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/items/25/slug")));
        save(REFERRERS, i -> item("skill-" + i, i == 25 ? "1" : "null")).then().statusCode(412);
        assertThat(database.rows("select * from draft")).isEmpty();
    }

    private String version(String slug) {
        return database.rows("select version from draft where slug = '%s'".formatted(slug))
                .get(0);
    }

    private static String item(String slug, String version, String... prerequisites) {
        return "{\"type\":\"skill\",\"slug\":\"%s\",\"version\":%s,\"document\":%s}"
                .formatted(slug, version, Editor.skill(slug, "Skill " + slug, prerequisites));
    }

    private static Response save(int number, IntFunction<String> item) {
        var items = IntStream.range(0, number).mapToObj(item).collect(joining(","));
        return Administrator.post(Administrator.key(), "/v1/manage/drafts", "{\"items\":[%s]}".formatted(items));
    }
}
