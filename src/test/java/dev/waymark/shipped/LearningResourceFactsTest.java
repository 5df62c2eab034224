package dev.waymark.shipped;

import static dev.waymark.shipped.ShippedContent.read;
import static dev.waymark.shipped.ShippedContent.roadmap;
import static dev.waymark.shipped.ShippedContent.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The learning resources, with exactly the names, providers and addresses that are certain. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LearningResourceFactsTest {

    @Test
    void every_stage_lists_its_learning_resources_by_category() {
        assertThat(shelves()).containsExactly("""
                beginner
                  courses: Machine Learning
                  courses: Introduction to Machine Learning with Python
                  books: Python for Data Analysis
                  books: An Introduction to Statistical Learning
                intermediate
                  courses: Deep Learning Specialization
                  courses: Machine Learning A-Z
                  books: Hands-On Machine Learning with Scikit-Learn, Keras, and TensorFlow
                  books: Deep Learning
                  competitions: Kaggle
                advanced
                  courses: Advanced AI Techniques
                  courses: Reinforcement Learning
                  books: Pattern Recognition and Machine Learning
                  books: Probabilistic Graphical Models
                  conferences-and-papers: NeurIPS
                  conferences-and-papers: ICML
                  conferences-and-papers: CVPR
                """.split("\n"));
    }

    @Test
    void six_courses_six_books_a_competition_platform_and_three_conferences() {
        Map<String, Long> shelves = roadmap().path("stages").findValuesAsText("category").stream()
                .collect(Collectors.groupingBy(category -> category, Collectors.counting()));
        assertThat(shelves)
                .isEqualTo(Map.of("courses", 6L, "books", 6L, "competitions", 1L, "conferences-and-papers", 3L));
    }

    @Test
    void names_contributors_addresses_and_access_are_those_of_the_source() {
        assertThat(facts()).containsExactlyInAnyOrder("""
                Advanced AI Techniques | course | Stanford (institution), Coursera (provider) | null | unknown
                An Introduction to Statistical Learning | book | Gareth James (author), Daniela Witten (author), Trevor Hastie (author), Robert Tibshirani (author) | https://www.statlearning.com/ | free
                CVPR | conference |  | null | unknown
                Deep Learning | book | Ian Goodfellow (author), Yoshua Bengio (author), Aaron Courville (author) | https://www.deeplearningbook.org/ | free
                Deep Learning Specialization | course-series | Andrew Ng (instructor), Coursera (provider) | https://www.coursera.org/specializations/deep-learning | unknown
                Hands-On Machine Learning with Scikit-Learn, Keras, and TensorFlow | book | Aurélien Géron (author) | null | unknown
                ICML | conference |  | https://icml.cc/ | unknown
                Introduction to Machine Learning with Python | course | DataCamp (provider) | null | unknown
                Kaggle | competition-platform | Kaggle (provider) | https://www.kaggle.com/ | free
                Machine Learning | course | Andrew Ng (instructor), Coursera (provider) | null | unknown
                Machine Learning A-Z | course | Kirill Eremenko (instructor), Udemy (provider) | null | unknown
                NeurIPS | conference |  | https://neurips.cc/ | unknown
                Pattern Recognition and Machine Learning | book | Christopher Bishop (author) | null | unknown
                Probabilistic Graphical Models | book | Daphne Koller (author), Nir Friedman (author) | null | unknown
                Python for Data Analysis | book | Wes McKinney (author) | https://wesmckinney.com/book/ | free
                Reinforcement Learning | lecture-series | David Silver (instructor), UCL (institution) | null | unknown
                """.split("\n"));
    }

    @Test
    void nothing_is_invented_about_language_and_effort() {
        assertThat(documents()).hasSize(16).allSatisfy(resource -> {
            assertThat(resource.path("inLanguage").isNull()).isTrue();
            assertThat(resource.path("effort")).hasToString("{\"minHours\":null,\"maxHours\":null,\"basis\":null}");
        });
    }

    @Test
    void each_teaches_something_and_what_it_teaches_is_editorial() {
        assertThat(documents()).allSatisfy(resource -> {
            assertThat(texts(resource.path("teaches"), "/assertion"))
                    .isNotEmpty()
                    .containsOnly("editorial");
            assertThat(texts(resource.path("assumes"), "/assertion"))
                    .allSatisfy(assertion -> assertThat(assertion).isEqualTo("editorial"));
        });
    }

    private static List<String> shelves() {
        var lines = new ArrayList<String>();
        for (var stage : roadmap().path("stages")) {
            lines.add(stage.path("slug").asText());
            for (var listed : stage.path("learningResources")) {
                lines.add("  %s: %s"
                        .formatted(
                                listed.path("category").asText(),
                                listed.at("/learningResource/title").asText()));
            }
        }
        return lines;
    }

    private static List<String> facts() {
        return documents().stream()
                .map(resource -> String.join(
                        " | ",
                        resource.path("title").asText(),
                        resource.path("kind").asText(),
                        StreamSupport.stream(resource.path("contributors").spliterator(), false)
                                .map(contributor -> "%s (%s)"
                                        .formatted(
                                                contributor.path("name").asText(),
                                                contributor.path("role").asText()))
                                .collect(Collectors.joining(", ")),
                        resource.path("url").asText(),
                        resource.path("access").asText()))
                .toList();
    }

    private static List<JsonNode> documents() {
        return texts(read("/v1/learning-resources?limit=100").path("items"), "/href").stream()
                .map(ShippedContent::read)
                .toList();
    }
}
