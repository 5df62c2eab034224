package dev.waymark.shipped;

import static dev.waymark.shipped.ShippedContent.read;
import static dev.waymark.shipped.ShippedContent.roadmap;
import static dev.waymark.shipped.ShippedContent.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The learning resources: those of the source, with exactly what is certain of them, and what holds for all. */
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
    void the_stages_list_the_sixteen_of_the_source_and_no_others() {
        assertThat(roadmap().path("stages").findValues("learningResources"))
                .flatExtracting(listed -> texts(listed, "/assertion"))
                .hasSize(16)
                .containsOnly("stated");
        assertThat(texts(read("/v1/learning-resources?roadmap=machine-learning").path("items"), "/slug"))
                .containsExactlyElementsOf(listed());
    }

    @Test
    void titles_authors_instructors_and_providers_are_those_of_the_source() {
        assertThat(facts(List.of("author", "instructor", "institution", "provider"), "kind"))
                .containsExactly("""
                        Machine Learning | Andrew Ng (instructor), Coursera (provider) | course
                        Introduction to Machine Learning with Python | DataCamp (provider) | course
                        Python for Data Analysis | Wes McKinney (author) | book
                        An Introduction to Statistical Learning | Gareth James (author), Daniela Witten (author), Trevor Hastie (author), Robert Tibshirani (author) | book
                        Deep Learning Specialization | Andrew Ng (instructor), DeepLearning.AI (institution), Coursera (provider) | course-series
                        Machine Learning A-Z | Kirill Eremenko (instructor), Udemy (provider) | course
                        Hands-On Machine Learning with Scikit-Learn, Keras, and TensorFlow | Aurélien Géron (author) | book
                        Deep Learning | Ian Goodfellow (author), Yoshua Bengio (author), Aaron Courville (author) | book
                        Kaggle | Kaggle (provider) | competition-platform
                        Advanced AI Techniques | Stanford (institution), Coursera (provider) | course
                        Reinforcement Learning | David Silver (instructor), UCL (institution) | lecture-series
                        Pattern Recognition and Machine Learning | Christopher Bishop (author) | book
                        Probabilistic Graphical Models | Daphne Koller (author), Nir Friedman (author) | book
                        NeurIPS |  | conference
                        ICML |  | conference
                        CVPR |  | conference
                        """.split("\n"));
    }

    @Test
    void editions_publishers_addresses_access_and_languages_are_those_that_are_certain() {
        assertThat(facts(List.of("publisher"), "edition", "inLanguage", "access", "url"))
                .containsExactly("""
                        Machine Learning |  | null | en | unknown | null
                        Introduction to Machine Learning with Python |  | null | null | unknown | null
                        Python for Data Analysis | O'Reilly Media (publisher) | 3rd edition | en | free | https://wesmckinney.com/book/
                        An Introduction to Statistical Learning | Springer (publisher) | null | en | free | https://www.statlearning.com/
                        Deep Learning Specialization |  | null | en | subscription | https://www.coursera.org/specializations/deep-learning
                        Machine Learning A-Z |  | null | en | paid | https://www.udemy.com/course/machinelearning/
                        Hands-On Machine Learning with Scikit-Learn, Keras, and TensorFlow | O'Reilly Media (publisher) | 3rd edition | en | paid | https://www.oreilly.com/library/view/hands-on-machine-learning/9781098125967/
                        Deep Learning | MIT Press (publisher) | null | en | free | https://www.deeplearningbook.org/
                        Kaggle |  | null | null | free | https://www.kaggle.com/
                        Advanced AI Techniques |  | null | null | unknown | null
                        Reinforcement Learning |  | null | en | free | https://www.davidsilver.uk/teaching/
                        Pattern Recognition and Machine Learning | Springer (publisher) | null | en | free | https://www.microsoft.com/en-us/research/people/cmbishop/#!prml-book
                        Probabilistic Graphical Models | MIT Press (publisher) | null | en | paid | https://mitpress.mit.edu/9780262013192/probabilistic-graphical-models/
                        NeurIPS |  | null | en | unknown | https://neurips.cc/
                        ICML |  | null | en | unknown | https://icml.cc/
                        CVPR |  | null | en | unknown | https://cvpr.thecvf.com/
                        """.split("\n"));
    }

    @Test
    void only_the_first_course_has_a_successor() {
        assertThat(documents())
                .filteredOn(resource -> !resource.path("supersededBy").isEmpty())
                .extracting(
                        resource -> resource.path("slug").asText(),
                        resource -> resource.path("status").asText(),
                        resource -> texts(resource.path("supersededBy"), "/learningResource/slug"))
                .containsExactly(tuple("machine-learning", "superseded", List.of("machine-learning-specialization")));
    }

    @Test
    void nothing_is_invented_about_effort_dates_and_language() {
        assertThat(documents()).hasSize(86).allSatisfy(resource -> {
            assertThat(resource.path("effort")).hasToString("{\"minHours\":null,\"maxHours\":null,\"basis\":null}");
            assertThat(resource.path("publishedOn").isNull()).isTrue();
            assertThat(resource.path("checkedOn").isNull()).isTrue();
        });
        assertThat(documents())
                .filteredOn(resource -> !resource.path("inLanguage").asText().equals("en"))
                .allSatisfy(resource ->
                        assertThat(resource.path("inLanguage").isNull()).isTrue())
                .extracting(resource -> resource.path("slug").asText())
                .containsExactlyInAnyOrder(
                        "advanced-ai-techniques", "introduction-to-machine-learning-with-python", "kaggle");
    }

    @Test
    void only_where_no_page_is_known_is_there_no_address() {
        assertThat(documents())
                .filteredOn(resource -> resource.path("url").isNull())
                .extracting(resource -> resource.path("slug").asText())
                .containsExactlyInAnyOrder(
                        "advanced-ai-techniques", "introduction-to-machine-learning-with-python", "machine-learning");
    }

    @Test
    void each_teaches_something_but_the_course_of_which_only_the_name_is_known() {
        assertThat(documents())
                .filteredOn(resource -> resource.path("teaches").isEmpty())
                .extracting(
                        resource -> resource.path("slug").asText(),
                        resource -> resource.path("assumes").size())
                .containsExactly(tuple("advanced-ai-techniques", 0));
    }

    @Test
    void conferences_and_competitions_teach_nothing_thoroughly() {
        assertThat(documents())
                .filteredOn(resource -> List.of("conference", "competition-platform", "community")
                        .contains(resource.path("kind").asText()))
                .hasSize(4)
                .allSatisfy(resource ->
                        assertThat(texts(resource.path("teaches"), "/depth")).doesNotContain("deep"));
    }

    @Test
    void each_number_of_a_book_has_the_address_by_which_it_is_looked_up() {
        var addresses = Map.of("isbn", "urn:isbn:", "doi", "https://doi.org/");
        var identifiers = documents().stream()
                .flatMap(resource ->
                        StreamSupport.stream(resource.path("identifiers").spliterator(), false))
                .toList();
        assertThat(identifiers)
                .hasSize(31)
                .allSatisfy(identifier -> assertThat(identifier.path("uri").asText())
                        .isEqualTo(addresses.get(identifier.path("scheme").asText())
                                + identifier.path("code").asText()));
    }

    @Test
    void everything_said_of_a_resource_is_editorial() {
        assertThat(documents())
                .flatExtracting(resource -> resource.findValuesAsText("assertion"))
                .hasSizeGreaterThan(500)
                .containsOnly("editorial");
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

    /** Of each resource in the stages: its title, its contributors with one of these roles, and these members. */
    private static List<String> facts(List<String> roles, String... members) {
        return listed().stream()
                .map(slug -> read("/v1/learning-resources/" + slug))
                .map(resource -> {
                    var fact = new ArrayList<>(List.of(
                            resource.path("title").asText(),
                            StreamSupport.stream(resource.path("contributors").spliterator(), false)
                                    .filter(contributor -> roles.contains(
                                            contributor.path("role").asText()))
                                    .map(contributor -> "%s (%s)"
                                            .formatted(
                                                    contributor.path("name").asText(),
                                                    contributor.path("role").asText()))
                                    .collect(Collectors.joining(", "))));
                    Stream.of(members)
                            .forEach(member -> fact.add(resource.path(member).asText()));
                    return String.join(" | ", fact);
                })
                .toList();
    }

    private static List<String> listed() {
        var slugs = new ArrayList<String>();
        roadmap()
                .path("stages")
                .forEach(stage -> slugs.addAll(texts(stage.path("learningResources"), "/learningResource/slug")));
        return slugs;
    }

    private static List<JsonNode> documents() {
        return texts(read("/v1/learning-resources?limit=100").path("items"), "/href").stream()
                .map(ShippedContent::read)
                .toList();
    }
}
