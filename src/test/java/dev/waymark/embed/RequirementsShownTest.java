package dev.waymark.embed;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document says of how much something is required, wherever people see it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequirementsShownTest {

    @ParameterizedTest
    @ValueSource(strings = {"?view=outline", "?view=timeline", ".svg"})
    void every_requirement_and_condition_stands_behind_its_title(String rest) throws IOException {
        String page = Terms.plain(
                when().get("/embed/v1/roadmaps/machine-learning" + rest).asString());
        assertThat(Terms.ofTheRoadmap())
                .isNotEmpty()
                .allSatisfy(term -> assertThat(page).containsPattern(term.shown()));
    }

    @Test
    void the_shipped_roadmap_has_choices_and_skills_that_are_not_required() throws IOException {
        assertThat(Terms.ofTheRoadmap()).extracting(Terms.Term::requirement).contains("recommended");
    }
}
