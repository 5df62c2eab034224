package dev.waymark.shipped;

import static dev.waymark.shipped.ShippedContent.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Properties;
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
    void every_text_of_every_document_is_translated(String collection) {
        var path = "/v1/" + collection + "?lang=es&limit=100";
        for (var cursor = ""; cursor != null; ) {
            var page = read(path + cursor);
            for (var item : page.path("items")) {
                var document = read(item.path("href").asText() + "?lang=es");
                assertThat(document.path("language").asText()).isEqualTo("es");
                assertThat(document.path("untranslated"))
                        .as(document.path("href").asText())
                        .isEmpty();
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
