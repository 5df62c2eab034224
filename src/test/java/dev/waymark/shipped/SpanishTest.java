package dev.waymark.shipped;

import static dev.waymark.shipped.ShippedContent.read;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped content is in Spanish as well, all of it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpanishTest {
    private static final Path WORDS = Path.of("src/main/resources/words");

    @ParameterizedTest
    @ValueSource(strings = {"roadmaps", "skills", "job-roles", "learning-resources"})
    void every_text_of_every_document_is_translated_and_no_sentence_is_english(String collection) {
        var path = "/v1/" + collection + "?lang=es&limit=100";
        for (var cursor = ""; cursor != null; ) {
            var page = read(path + cursor);
            for (var item : page.path("items")) {
                var href = item.path("href").asText();
                var document = read(href + "?lang=es");
                assertThat(document.path("language").asText()).isEqualTo("es");
                assertThat(document.path("untranslated")).as(href).isEmpty();
                assertThat(prose(document))
                        .as(href)
                        .isNotEmpty()
                        .doesNotContainAnyElementsOf(prose(read(href)).toList());
            }
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asText();
        }
    }

    @Test
    void what_is_easily_confused_has_the_words_of_the_field() {
        var titles = new HashMap<String, String>();
        read("/v1/skills?lang=es&slug=accuracy,precision,recall,machine-learning,overfitting,hypothesis-testing")
                .path("items")
                .forEach(skill -> titles.put(
                        skill.path("slug").asText(), skill.path("title").asText()));
        assertThat(titles)
                .containsOnly(
                        entry("accuracy", "Exactitud"),
                        entry("precision", "Precisión"),
                        entry("recall", "Exhaustividad"),
                        entry("machine-learning", "Aprendizaje automático"),
                        entry("overfitting", "Sobreajuste"),
                        entry("hypothesis-testing", "Contraste de hipótesis"));
    }

    @Test
    void seniority_and_track_are_called_as_the_glossary_has_them() {
        when().get("/v1/job-roles/data-scientist.md?lang=es")
                .then()
                .statusCode(200)
                .body(containsString("- **Nivel de experiencia:** Nivel intermedio"))
                .body(containsString("- **Línea profesional:** Ciencia aplicada"));
    }

    @Test
    void every_word_of_a_vocabulary_has_a_label_and_a_description_of_its_own() {
        var english = read("/v1/vocabularies?lang=en");
        var spanish = read("/v1/vocabularies?lang=es");
        assertThat(sentences(spanish))
                .hasSameSizeAs(sentences(english))
                .doesNotContainAnyElementsOf(sentences(english));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vocabulary", "pages", "embed", "formats"})
    void no_words_for_people_are_left_in_english(String area) throws IOException {
        var english = words(area + ".properties");
        var spanish = words(area + "_es.properties");
        assertThat(spanish.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    /** What ends as a sentence does, and is no name or title. */
    private static Stream<String> prose(JsonNode node) {
        return node.isContainerNode()
                ? StreamSupport.stream(node.spliterator(), false).flatMap(SpanishTest::prose)
                : Stream.of(node.asText()).filter(text -> text.contains(" ") && text.endsWith("."));
    }

    private static Iterable<String> sentences(JsonNode vocabularies) {
        return vocabularies.findValuesAsText("description");
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(WORDS.resolve(file))) {
            words.load(reader);
        }
        return words;
    }
}
