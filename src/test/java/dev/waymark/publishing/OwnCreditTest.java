package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.roadmap;
import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.stage;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Content that is not the shipped one, with no credit configured. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnCreditTest {

    @Inject
    Desk desk;

    @Test
    void nobody_claims_content_of_somebody_else() {
        desk.publish(skill("own-skill", "Skill"), roadmap("own-road", List.of(stage("one", "own-skill"))));
        when().get("/v1")
                .then()
                .body("license.name", nullValue())
                .body("license.url", nullValue())
                .body("license.attribution", nullValue());
        for (var path : List.of(
                "/v1",
                "/v1/skills/own-skill",
                "/v1/roadmaps/own-road",
                "/",
                "/docs",
                "/embed",
                "/embed/v1/roadmaps/own-road",
                "/embed/v1/roadmaps/own-road.svg")) {
            var answer = when().get(path).then().statusCode(200).extract();
            assertThat(answer.asString()).as(path).doesNotContain("Content by Waymark", "og:site_name");
            assertThat(answer.headers().getValues("Link"))
                    .as(path)
                    .filteredOn(link -> link.contains("rel=\"license\""))
                    .hasSize(path.equals("/v1/roadmaps/own-road") ? 1 : 0);
        }
    }
}
