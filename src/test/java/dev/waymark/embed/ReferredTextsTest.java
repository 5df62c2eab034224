package dev.waymark.embed;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page of a roadmap says of a skill or job role that one unfolds. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferredTextsTest {
    private static final String PAGE = "/embed/v1/roadmaps/machine-learning";

    @ParameterizedTest
    @CsvSource({"python,outline", "model-deployment,timeline", "statistics,outline"})
    void a_skill_says_what_teaches_it_and_what_stands_around_it(String slug, String view) throws IOException {
        String text = text(PAGE + "?view=" + view, "id=\"skill-%s\">".formatted(slug));
        var skill = tree("/v1/skills/%s?include=references".formatted(slug));
        var shownSkills = tree("/v1/roadmaps/machine-learning?include=skills").at("/included/skills");
        var names = new ArrayList<String>();
        for (String relation : List.of("prerequisites", "broader", "related")) {
            skill.path(relation)
                    .forEach(link -> names.add(link.at("/skill/title").asText()));
        }
        for (JsonNode reference : skill.at("/included/references/items")) {
            var relation = reference.path("relation").asText();
            boolean shown = shownSkills.has(reference.at("/from/slug").asText());
            if (List.of("teaches", "requires").contains(relation) || shown && relation.equals("prerequisite")) {
                names.add(reference.at("/from/title").asText());
            }
        }
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(text).contains(name));
        assertThat(text).contains("Learning resources: ", "Needed by: ", "href=\"/embed/v1/learning-resources/");
    }

    @ParameterizedTest
    @CsvSource({"machine-learning-engineer,outline", "data-scientist,roles"})
    void a_job_role_says_what_it_requires_and_how_much(String slug, String view) throws IOException {
        var role = tree("/v1/job-roles/" + slug);
        String text = text(
                PAGE + "?view=" + view,
                "<span class=\"name\">%s</span>".formatted(role.path("title").asText()));
        var labels = tree("/v1/vocabularies/proficiency").path("values");
        assertThat(role.path("skills")).isNotEmpty().allSatisfy(required -> {
            var weight = "%s, importance %s/100"
                    .formatted(
                            labels.get(required.path("proficiency").asInt() - 1)
                                    .path("label")
                                    .asText(),
                            required.path("importance").asInt());
            assertThat(text)
                    .containsPattern("%s.{0,40}%s"
                            .formatted(Pattern.quote(required.at("/skill/title").asText()), Pattern.quote(weight)));
        });
        assertThat(role.path("choices"))
                .allSatisfy(choice -> assertThat(text)
                        .contains("%s: at least %s of these"
                                .formatted(
                                        choice.path("title").asText(),
                                        choice.path("atLeast").asInt())));
    }

    @Test
    void only_the_first_stage_is_open() {
        String page = when().get(PAGE).asString();
        assertThat(Pattern.compile("<details open>").matcher(page).results()).hasSize(1);
        assertThat(page.indexOf("<details open>")).isLessThan(page.indexOf("id=\"beginner\""));
    }

    /** What a page says from that mark to the end of what is unfolded there. */
    private static String text(String path, String mark) {
        String page = when().get(path)
                .asString()
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
        int start = page.indexOf(mark);
        assertThat(start).isPositive();
        return page.substring(start, page.indexOf("</details>", start));
    }

    private static JsonNode tree(String path) throws IOException {
        return new ObjectMapper().readTree(when().get(path).asByteArray());
    }
}
