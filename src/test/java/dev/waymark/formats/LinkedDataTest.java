package dev.waymark.formats;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON-LD of everything that is shipped says only what schema.org has words for. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkedDataTest {
    private static final String ORIGIN = "https://roadmaps.example";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaOrg schema = new SchemaOrg();

    @ParameterizedTest
    @CsvSource({
        "roadmaps, LearningResource",
        "stages, LearningResource",
        "tips, LearningResource",
        "skills, DefinedTerm",
        "job-roles, Occupation",
        "learning-resources, 'Course Book LearningResource WebSite EventSeries'"
    })
    void every_document_is_a_thing_of_schema_org(String list, String types) {
        for (var cursor = ""; cursor != null; ) {
            var page = read("/v1/%s?lang=es&limit=100%s".formatted(list, cursor));
            for (var item : page.path("items")) {
                var href = item.path("href").asText();
                var data = read(href + ".jsonld?lang=es");
                assertThat(schema.mistakes(data)).as(href).isEmpty();
                assertThat(types.split(" ")).contains(data.path("@type").asText());
                assertThat(data.path("@id").asText()).isEqualTo(ORIGIN + href);
                assertThat(data.path("name")).isEqualTo(item.path("title"));
                assertThat(data.has("description"))
                        .isEqualTo(!item.path("summary").isNull());
            }
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asText();
        }
    }

    @Test
    void what_schema_org_does_not_have_would_be_noticed() throws JsonProcessingException {
        assertThat(schema.mistakes(JSON.readTree("""
                {"@context":"https://schema.org","@type":"Occupation","teaches":"x","skills":[{"@type":"Book"}],"url":"/x",
                "name":" "}""")))
                .isEqualTo(List.of(
                        "teaches may not stand on Occupation",
                        "skills may not be {\"@type\":\"Book\"}",
                        "url may not be \"/x\"",
                        "name may not be \" \""));
    }

    @Test
    void a_job_role_names_all_skills_that_it_requires() {
        var role = read("/v1/job-roles/machine-learning-engineer");
        var data = read("/v1/job-roles/machine-learning-engineer.jsonld");
        assertThat(data.path("skills").findValuesAsText("name"))
                .containsExactlyElementsOf(role.at("/skills").findValuesAsText("title"));
        assertThat(data.path("responsibilities")).isEqualTo(role.path("responsibilities"));
    }

    @Test
    void a_roadmap_has_its_stages_in_order() {
        var data = read("/v1/roadmaps/machine-learning.jsonld");
        assertThat(data.at("/mainEntity/itemListElement").findValuesAsText("@id"))
                .containsExactly(
                        ORIGIN + "/v1/roadmaps/machine-learning/stages/beginner",
                        ORIGIN + "/v1/roadmaps/machine-learning/stages/intermediate",
                        ORIGIN + "/v1/roadmaps/machine-learning/stages/advanced");
        assertThat(data.at("/hasPart/0/teaches").findValuesAsText("name")).contains("Python");
        assertThat(data.path("license").asText()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(data.at("/isBasedOn/creditText").asText()).isEqualTo("Ken Pomella");
    }

    private static JsonNode read(String path) {
        try {
            return JSON.readTree(
                    when().get(path).then().statusCode(200).extract().asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
