package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.roadmap;
import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.stage;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoreTest {

    @Inject
    Desk desk;

    @Inject
    Publisher publisher;

    @Inject
    Database database;

    @BeforeEach
    void empty() throws SQLException {
        database.empty();
    }

    @Test
    void everything_is_again_as_it_was_in_a_release() {
        int wanted = desk.publish(
                skill("one", "One"), skill("two", "Two", "one"), roadmap("road", List.of(stage("first", "one"))));
        desk.publish(skill("one", "One, changed"), skill("three", "Three", "one"));
        desk.publish(skill("four", "Four"));

        int restored = publisher.restore(wanted, "editor", "Back").number().orElseThrow();

        for (var path : List.of("/v1/skills/one", "/v1/skills/two", "/v1/roadmaps/road")) {
            assertThat(document(path + "?release=" + restored)).isEqualTo(document(path + "?release=" + wanted));
        }
        when().get("/v1/skills/three").then().statusCode(410);
        when().get("/v1/skills/four").then().statusCode(410);
        when().get("/v1/skills/one").then().body("revision", equalTo(3));
    }

    @Test
    void what_was_retired_since_is_back_and_what_was_renamed_has_its_name_again() {
        long gone = desk.write(skill("gone", "Gone"));
        long moved = desk.write(skill("old", "Old"));
        int wanted = desk.publish(List.of(gone, moved));
        desk.retire(gone, null);
        desk.republish(moved, skill("new", "New"));
        publisher.restore(wanted, "editor", null);
        when().get("/v1/skills/gone").then().statusCode(200);
        when().get("/v1/skills/old").then().statusCode(200).body("title", equalTo("Old"));
        given().redirects().follow(false).get("/v1/skills/new").then().statusCode(308);
    }

    @Test
    void the_newest_release_is_restored_without_another_one() {
        int newest = desk.publish(skill("one", "One"));
        assertThat(publisher.restore(newest, "editor", null).number()).isEmpty();
    }

    @Test
    void what_says_again_what_it_said_needs_no_other_release() {
        int first = desk.publish(skill("again", "Again"));
        desk.publish(skill("again", "Something else"));
        desk.publish(skill("again", "Again"));
        assertThat(publisher.restore(first, "editor", null).number()).isEmpty();
    }

    /** A document without what every new release of it changes. */
    private static Map<String, Object> document(String path) {
        Map<String, Object> document =
                when().get(path).then().statusCode(200).extract().jsonPath().getMap("");
        document.keySet().removeAll(List.of("revision", "updatedAt", "stages", "formerSlugs"));
        return document;
    }
}
