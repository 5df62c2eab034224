package dev.waymark.words;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No word for people is in the code: in a language that nobody speaks, only the content is English. */
@QuarkusTest
@TestProfile(PseudoLanguage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PseudoLanguageTest {
    private static final String ROADMAP = "/embed/v1/roadmaps/machine-learning";
    /** What no reader reads as words. */
    private static final Pattern SILENT =
            Pattern.compile("<(script|style|code|time|title|desc)\\b.*?</\\1>|<!doctype[^>]*>", Pattern.DOTALL);

    private static final Pattern TITLES = Pattern.compile("<(?:title|desc)\\b[^>]*>(.*?)</");
    private static final Pattern ATTRIBUTE =
            Pattern.compile(" (?:aria-label|alt|title|data-(?:copy|copied|selected|unchanged|accent))=\"([^\"]*)\"");
    private static final Pattern DESCRIPTION = Pattern.compile(
            "<meta (?:name=\"description\"|property=\"og:(?:title|description|image:alt)\") content=\"([^\"]*)\"");

    /** In Markdown. */
    private static final Pattern FACT = Pattern.compile("(?m)^ *- \\*\\*([^*]+):\\*\\*");

    private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)$");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                ROADMAP + "?view=outline&",
                ROADMAP + "?view=timeline&",
                ROADMAP + "?view=roles&",
                ROADMAP + "?view=resources&",
                ROADMAP + "?stage=advanced&",
                ROADMAP + ".svg?",
                "/embed?",
                "/embed?way=element&",
                "/embed?way=frame&",
                "/embed?way=picture&",
                "/search?",
                "/search?q=中&",
                "/?"
            })
    void only_the_content_of_a_page_is_english(String page) throws IOException {
        var content = content();
        var texts = texts(get(page + "lang=en-XA"));
        assertThat(texts).anyMatch(text -> text.contains("["));
        assertThat(PseudoLanguage.english(texts, content)).isEmpty();
        assertThat(PseudoLanguage.english(texts(get(page + "lang=en")), content))
                .isNotEmpty();
    }

    @Test
    void vocabularies_speak_the_language_wherever_they_come() throws IOException {
        var all = json("/v1/vocabularies?lang=en-XA").path("items");
        var labels = new ArrayList<>(all.findValuesAsText("label"));
        labels.remove("ltr");
        labels.addAll(all.findValuesAsText("description"));
        assertThat(labels).hasSizeGreaterThan(150).allMatch(text -> text.matches("\\[[^A-Za-z]*]"));
        var included = json("/v1/roadmaps/machine-learning?include=vocabularies&lang=en-XA")
                .at("/included/vocabularies");
        all.forEach(vocabulary ->
                assertThat(included.path(vocabulary.path("name").asText())).isEqualTo(vocabulary));
        assertThat(json("/v1/vocabularies/level?lang=en-XA")
                        .at("/values/0/label")
                        .asText())
                .isEqualTo("[Ɓéĝíññéŕ]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/roadmaps/machine-learning",
                "/v1/roadmaps/machine-learning/stages/advanced",
                "/v1/skills/python",
                "/v1/job-roles/data-analyst",
                "/v1/learning-resources/kaggle"
            })
    void a_text_names_its_facts_in_the_language(String path) {
        assertThat(names(FACT, get(path + ".md?lang=en-XA")))
                .contains("JSON")
                .filteredOn(name -> !name.equals("JSON"))
                .isNotEmpty()
                .noneMatch(LETTER.asPredicate());
    }

    @Test
    void an_overview_for_language_models_has_its_headings_in_the_language() {
        // Two are a name and a word of the format.
        assertThat(names(HEADING, get("/llms.txt?lang=en-XA")))
                .contains("API", "Optional")
                .filteredOn(name -> !List.of("API", "Optional").contains(name))
                .hasSize(2)
                .noneMatch(LETTER.asPredicate());
    }

    private static List<String> names(Pattern pattern, String markdown) {
        return pattern.matcher(markdown).results().map(found -> found.group(1)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {ROADMAP, "/embed", "/"})
    void a_page_says_its_language_and_is_laid_out_as_it_is_written(String page) {
        given().get(page + "?lang=en-XA").then().body(containsString("<html lang=\"en-XA\" dir=\"ltr\""));
        given().get(page + "?lang=ar-XB").then().body(containsString("<html lang=\"ar-XB\" dir=\"rtl\""));
        given().get(page + "?lang=sw").then().body(containsString("<html lang=\"en\" dir=\"ltr\""));
    }

    private static JsonNode[] content() throws IOException {
        return new JsonNode[] {
            json("/v1"),
            json("/v1/roadmaps/machine-learning?lang=en-XA&include=skills,job-roles,learning-resources"),
            json("/v1/learning-resources?lang=en-XA&limit=100"),
            json("/v1/releases")
        };
    }

    private static JsonNode json(String url) throws IOException {
        return new ObjectMapper().readTree(get(url));
    }

    private static String get(String url) {
        return given().get(url).then().statusCode(200).extract().asString();
    }

    /** What a reader sees or hears; a text of a picture is one, however many lines it has. */
    private static List<String> texts(String html) {
        var texts = new ArrayList<String>();
        for (var pattern : List.of(TITLES, ATTRIBUTE, DESCRIPTION)) {
            pattern.matcher(html).results().forEach(found -> texts.add(found.group(1)));
        }
        var visible = SILENT.matcher(html).replaceAll("");
        for (var text : visible.replaceAll("</?tspan[^>]*>", "").split("<[^>]*>")) {
            texts.add(text);
        }
        return texts.stream()
                .map(text -> text.replace("&#39;", "'")
                        .replace("&quot;", "\"")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&"))
                .toList();
    }
}
