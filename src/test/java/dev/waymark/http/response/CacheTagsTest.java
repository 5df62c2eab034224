package dev.waymark.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CacheTagsTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/skills/python, NEWEST_DOCUMENT, skills/python",
        "/v1/skills/python?lang=en, NEWEST_DOCUMENT, skills/python",
        "/v1/roadmaps/machine-learning/stages/beginner, NEWEST_DOCUMENT, roadmaps/machine-learning",
        "/embed/v1/roadmaps/machine-learning?view=roles, NEWEST_DOCUMENT, roadmaps/machine-learning",
        "/embed/v1/roadmaps/machine-learning.svg, NEWEST_DOCUMENT, roadmaps/machine-learning",
        "/v1/roadmaps/machine-learning.md?lang=es, NEWEST_DOCUMENT, roadmaps/machine-learning",
        "/v1/roadmaps/machine-learning/stages/beginner.md, NEWEST_DOCUMENT, roadmaps/machine-learning"
    })
    void what_only_its_entry_changes_is_named_after_that(String target, CachePolicy policy, String tag) {
        assertThat(CacheTags.of(target, answer(policy))).containsExactly(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1, SERVICE, newest",
        "/v1/skills?limit=2, NEWEST, newest",
        "/v1/skills.csv, NEWEST, newest",
        "/v1/skills/nothing, BRIEF, 'skills/nothing,newest'",
        "/v1/skills/python/references, NEWEST, 'skills/python,newest'",
        "/v1/skills/python?release=12, PINNED_DOCUMENT, 'skills/python,release-12'",
        "/v1/skills?release=12, PINNED_LIST, release-12"
    })
    void what_a_release_changes_or_stands_for_is_named_after_that(String target, CachePolicy policy, String tags) {
        assertThat(String.join(",", CacheTags.of(target, answer(policy)))).isEqualTo(tags);
    }

    @Test
    void what_never_changes_or_is_never_kept_has_no_name() {
        assertThat(CacheTags.of("/embed/roadmap-1.0.0.js", answer(CachePolicy.FINGERPRINTED)))
                .isEqualTo(List.of());
        assertThat(CacheTags.of("/v1/skills?limit=0", answer(CachePolicy.NO_STORE)))
                .isEqualTo(List.of());
    }

    private static Answer answer(CachePolicy policy) {
        return Answer.of(Answer.JSON, new byte[0], policy).from(12);
    }
}
