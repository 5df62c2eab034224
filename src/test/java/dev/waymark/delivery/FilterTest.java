package dev.waymark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists answer what an editor would say who reads the content files; see {@link Criteria}. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilterTest {
    @Inject
    DataSource database;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "roadmap, roadmaps",
        "stage, stages",
        "tip, tips",
        "skill, skills",
        "job-role, job-roles",
        "learning-resource, learning-resources"
    })
    void every_value_of_every_filter_alone(String type, String list) throws SQLException {
        var titles = Titles.order(database);
        var random = new Random(1);
        for (var query : Query.alone(Criteria.candidates(type))) {
            var url = query.url("/v1/" + list, random);
            assertThat(Api.slugs(url)).as(url).isEqualTo(Criteria.answer(type, query, titles));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "stage, stages, 40",
        "tip, tips, 20",
        "skill, skills, 200",
        "job-role, job-roles, 200",
        "learning-resource, learning-resources, 200"
    })
    void filters_together_with_several_values_in_any_spelling(String type, String list, int times) throws SQLException {
        var titles = Titles.order(database);
        var random = new Random(20261122);
        int answered = 0;
        for (int i = 0; i < times; i++) {
            var query = Query.random(random, Criteria.candidates(type));
            var url = query.url("/v1/" + list, random);
            var answer = Api.slugs(url);
            assertThat(answer).as(url).isEqualTo(Criteria.answer(type, query, titles));
            answered += answer.isEmpty() ? 0 : 1;
        }
        assertThat(answered).as("queries with an answer").isGreaterThan(times / 4);
    }

    @Test
    void what_is_free_and_teaches_Python() {
        assertThat(Api.slugs("/v1/learning-resources?skill=python&access=free"))
                .containsExactly("python-documentation", "python-for-data-analysis", "think-python");
    }

    @Test
    void who_needs_deep_learning() {
        assertThat(Api.slugs("/v1/job-roles?skill=deep-learning"))
                .containsExactly(
                        "ai-research-scientist",
                        "data-scientist",
                        "junior-data-scientist",
                        "research-assistant",
                        "senior-machine-learning-engineer");
    }

    @Test
    void what_a_machine_learning_engineer_learns_in_the_intermediate_stage() {
        assertThat(Api.slugs("/v1/skills?role=machine-learning-engineer&stage=intermediate"))
                .containsExactly("aws", "azure", "feature-engineering", "google-cloud", "pytorch", "tensorflow");
    }

    @Test
    void a_batch_of_slugs_leaves_out_what_nobody_has() {
        assertThat(Api.slugs("/v1/skills?slug=python,numpy,nope")).containsExactly("numpy", "python");
    }

    @Test
    void the_nine_job_roles_and_only_them() {
        assertThat(Api.texts(Api.get("/v1/job-roles?limit=100").path("items"), "title"))
                .containsExactly(
                        "AI Research Scientist",
                        "Data Analyst",
                        "Data Science Manager",
                        "Data Scientist",
                        "Junior Data Scientist",
                        "Machine Learning Engineer",
                        "Machine Learning Intern",
                        "Research Assistant",
                        "Senior Machine Learning Engineer");
    }

    @Test
    void the_learning_resources_and_the_sixteen_of_the_roadmap() {
        var items = Api.get("/v1/learning-resources?limit=100").path("items");
        assertThat(items).hasSize(86);
        assertThat(Api.slugs(items))
                .containsExactlyInAnyOrderElementsOf(ContentYaml.all("learning-resource").stream()
                        .map(ContentYaml::slug)
                        .toList());
        assertThat(Api.slugs("/v1/learning-resources?roadmap=machine-learning"))
                .hasSize(16)
                .startsWith("machine-learning", "introduction-to-machine-learning-with-python")
                .endsWith("neurips", "icml", "cvpr");
    }

    @Test
    void a_skill_that_stands_in_two_stages_is_found_in_both_and_listed_once() {
        var skill = "convolutional-neural-networks";
        assertThat(Api.slugs("/v1/skills?roadmap=machine-learning")).containsOnlyOnce(skill);
        for (var stage : List.of("intermediate", "advanced")) {
            assertThat(Api.slugs("/v1/skills?roadmap=machine-learning&stage=" + stage))
                    .containsOnlyOnce(skill);
        }
    }

    @Test
    void a_roadmap_and_a_stage_hold_on_the_same_place() {
        assertThat(Api.slugs("/v1/skills?roadmap=no-such-roadmap&stage=beginner"))
                .isEmpty();
        assertThat(Api.slugs("/v1/skills?roadmap=machine-learning&stage=advanced"))
                .startsWith("natural-language-processing", "language-models", "text-classification", "transformers");
    }

    @Test
    void what_was_published_since_then() {
        var release = Api.get("/v1/releases/1").path("publishedAt").asText();
        var before = "2020-01-01T00:00:00Z";
        for (var list : List.of("roadmaps", "stages", "tips", "skills", "job-roles", "learning-resources")) {
            var all = Api.slugs("/v1/" + list);
            assertThat(Api.slugs("/v1/" + list + "?updatedSince=" + before)).isEqualTo(all);
            assertThat(Api.slugs("/v1/" + list + "?updatedSince=" + release)).isEqualTo(all);
            assertThat(Api.slugs("/v1/" + list + "?updatedSince="
                            + Instant.parse(release).plusSeconds(1)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "%1$sT%2$sZ",
        "%1$st%2$sz",
        "%1$sT%2$s.000000%%2B0000",
        "%1$s%%20%2$s%%20%%2B00:00",
        "%1$s+%2$s+%%2B00:00",
        "%1$s+%2$s-0000",
        "%1$s+%2$sZ"
    })
    void a_time_is_read_as_generated_clients_write_it(String shape) {
        var release =
                Instant.parse(Api.get("/v1/releases/1").path("publishedAt").asText());
        assertThat(Api.get(since(shape, release)).path("total").asInt()).isEqualTo(113);
        assertThat(Api.get(since(shape, release.plusSeconds(1))).path("total").asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"-23:59, -1439", "%2B23:59, 1439", "-2359, -1439"})
    void a_time_may_be_nearly_a_day_from_UTC(String offset, int minutes) {
        var release =
                Instant.parse(Api.get("/v1/releases/1").path("publishedAt").asText());
        var local = release.plusSeconds(60L * minutes);
        assertThat(Api.get(since("%sT%s" + offset.replace("%", "%%"), local))
                        .path("total")
                        .asInt())
                .isEqualTo(113);
        assertThat(Api.get(since("%sT%s" + offset.replace("%", "%%"), local.plusSeconds(1)))
                        .path("total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-12-31T23:59:60Z", "1990-12-31T15:59:60-08:00", "2016-12-31T23:59:60.5Z"})
    void a_leap_second_is_a_time(String time) {
        assertThat(Api.slugs("/v1/roadmaps?updatedSince=" + time)).containsExactly("machine-learning");
    }

    private static String since(String shape, Instant time) {
        var text = time.toString();
        return "/v1/skills?count=exact&limit=1&updatedSince="
                + shape.formatted(text.substring(0, 10), text.substring(11, 19));
    }
}
