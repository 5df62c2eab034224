package dev.waymark.embed;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document says of how much something is required, wherever people see it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequirementsShownTest {

    /** A group, choice or placement of which a document says more than that it is required. */
    private record Term(String title, String requirement, String condition) {}

    @ParameterizedTest
    @ValueSource(strings = {"?view=outline", "?view=timeline", ".svg"})
    void every_requirement_and_condition_stands_behind_its_title(String rest) throws IOException {
        String page =
                plain(when().get("/embed/v1/roadmaps/machine-learning" + rest).asString());
        assertThat(terms())
                .isNotEmpty()
                .allSatisfy(term -> assertThat(page)
                        .containsPattern("%s.{0,60}%s.{0,60}%s"
                                .formatted(
                                        Pattern.quote(term.title()),
                                        Pattern.quote(term.requirement()),
                                        Pattern.quote(term.condition()))));
    }

    @Test
    void the_shipped_roadmap_has_choices_and_skills_that_are_not_required() throws IOException {
        assertThat(terms()).extracting(Term::requirement).contains("recommended");
    }

    private static List<Term> terms() throws IOException {
        var roadmap = new ObjectMapper()
                .readTree(when().get("/v1/roadmaps/machine-learning").asByteArray());
        var terms = new ArrayList<Term>();
        for (JsonNode group : roadmap.path("stages").findValues("skillGroups")) {
            group.forEach(one -> {
                add(terms, one.path("title"), one);
                one.path("choices").forEach(choice -> add(terms, choice.path("title"), choice));
                placements(terms, one.path("placements"));
            });
        }
        return terms;
    }

    private static void placements(List<Term> terms, JsonNode placements) {
        placements.forEach(one -> {
            add(terms, one.at("/skill/title"), one);
            placements(terms, one.path("children"));
        });
    }

    private static void add(List<Term> terms, JsonNode title, JsonNode of) {
        var requirement = of.path("requirement").asText();
        var condition = of.path("condition").asText("");
        boolean said = List.of("recommended", "optional").contains(requirement);
        if (said || !condition.isEmpty()) {
            terms.add(new Term(lower(title.asText()), said ? requirement : "", lower(condition)));
        }
    }

    /** The text alone, each white space a single space. */
    private static String plain(String page) {
        return lower(page.replaceAll("(?s)<(style|script|head).*?</\\1>", "")
                .replaceAll("<[^>]+>", "")
                .replace("&#39;", "'")
                .replace("&amp;", "&"));
    }

    private static String lower(String text) {
        return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
