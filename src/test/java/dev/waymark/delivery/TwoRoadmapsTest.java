package dev.waymark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.TwoRoadmaps;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only shows with more than one roadmap, and with hours and languages that the shipped content does not know. */
@QuarkusTest
@TestProfile(TwoRoadmaps.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoRoadmapsTest {

    /** HTTP is for beginners in the front end and advanced in the back end; Testing is the other way round. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/v1/skills?roadmap=front-end&stage=advanced, testing",
        "/v1/skills?roadmap=back-end&stage=advanced, http",
        "/v1/skills?roadmap=front-end&stage=beginner, html http",
        "/v1/skills?roadmap=back-end&stage=beginner, sql testing",
        "/v1/skills?stage=advanced, http testing",
        "/v1/skills?roadmap=front-end, html http testing",
        "/v1/skills?roadmap=back-end, sql testing http",
        "/v1/job-roles?roadmap=front-end&stage=beginner, web-developer",
        "/v1/job-roles?roadmap=front-end&stage=advanced,",
        "/v1/job-roles?roadmap=back-end&stage=advanced, web-developer",
        "/v1/learning-resources?roadmap=back-end, sql-im-alltag http-in-an-afternoon",
        "/v1/learning-resources?roadmap=front-end&stage=advanced,"
    })
    void a_roadmap_and_a_stage_hold_on_the_same_place(String url, String slugs) {
        assertThat(Api.slugs(url)).containsExactly(slugs == null ? new String[0] : slugs.split(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "maxHours=4,",
        "maxHours=5, http-in-an-afternoon",
        "maxHours=59, http-in-an-afternoon",
        "maxHours=60, http-in-an-afternoon sql-im-alltag",
        "maxHours=10000, http-in-an-afternoon sql-im-alltag",
        "language=de, sql-im-alltag",
        "language=DE, sql-im-alltag",
        "'language=en,de', http-in-an-afternoon sql-im-alltag",
        "language=fr,",
        "language=de&maxHours=5,"
    })
    void what_is_unknown_is_left_out_when_it_is_asked_for(String query, String slugs) {
        assertThat(Api.slugs("/v1/learning-resources?" + query))
                .containsExactly(slugs == null ? new String[0] : slugs.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/stages",
                "/v1/stages?sort=title",
                "/v1/stages?sort=updatedAt",
                "/v1/stages?sort=-updatedAt",
                "/v1/stages?slug=beginner",
                "/v1/tips",
                "/v1/tips?sort=title",
                "/v1/skills?roadmap=back-end,front-end",
                "/v1/skills?roadmap=back-end,front-end&stage=beginner&sort=position"
            })
    void pages_of_equal_titles_slugs_and_positions_neither_skip_nor_repeat(String list) {
        var whole = Api.walk(list, 100);
        assertThat(whole).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(Api.walk(list, 1)).isEqualTo(whole);
        assertThat(Api.walk(list, 2, 1)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/stages, advanced advanced beginner beginner",
        "/v1/stages?level=beginner, beginner beginner",
        "/v1/tips, practise practise"
    })
    void equal_slugs_too_are_turned_round_with_the_latest_first(String list, String slugs) {
        var items = Api.walk(Api.with(list, "sort=updatedAt"), 100);
        assertThat(Api.slugs(items)).containsExactly(slugs.split(" "));
        Collections.reverse(items);
        for (int limit = 1; limit <= items.size(); limit++) {
            assertThat(Api.walk(Api.with(list, "sort=-updatedAt"), limit)).isEqualTo(items);
        }
    }

    @Test
    void stages_and_tips_of_one_name_keep_to_their_roadmap() {
        for (var roadmap : List.of("front-end", "back-end")) {
            assertThat(Api.slugs("/v1/roadmaps/" + roadmap + "/stages")).containsExactly("beginner", "advanced");
            for (var part : List.of("stages/beginner", "tips/practise")) {
                var href = "/v1/roadmaps/%s/%s".formatted(roadmap, part);
                var alone = Api.get(href);
                assertThat(alone.path("href").asText()).isEqualTo(href);
                assertThat(alone.at("/roadmap/slug").asText()).isEqualTo(roadmap);
            }
            assertThat(Api.walk("/v1/stages?level=advanced&roadmap=" + roadmap, 1))
                    .hasSize(1)
                    .allMatch(stage -> stage.at("/roadmap/slug").asText().equals(roadmap));
        }
        assertThat(Api.slugs("/v1/tips?slug=practise")).containsExactly("practise", "practise");
    }

    @Test
    void a_reference_says_in_which_roadmap_and_stage_it_stands() {
        assertThat(Api.walk("/v1/skills/http/references?relation=places", 1).stream()
                        .map(reference -> reference.at("/stage/href").asText()))
                .containsExactlyInAnyOrder(
                        "/v1/roadmaps/front-end/stages/beginner", "/v1/roadmaps/back-end/stages/advanced");
    }

    @Test
    void what_comes_along_with_a_stage_is_what_it_refers_to_and_not_its_roadmap() {
        var stage = Api.get("/v1/roadmaps/front-end/stages/advanced?include=skills,job-roles,learning-resources");
        assertThat(stage.at("/included/skills").fieldNames()).toIterable().containsExactly("testing");
        assertThat(stage.at("/included/jobRoles")).isEmpty();
        assertThat(stage.at("/included/learningResources")).isEmpty();
    }
}
