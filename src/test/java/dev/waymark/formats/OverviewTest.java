package dev.waymark.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.TwoRoadmaps;
import dev.waymark.reading.Version;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What language models are told of a site with more roadmaps than there is room for. */
@QuarkusTest
@TestProfile(TwoRoadmaps.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OverviewTest {
    private static final Version NEWEST = new Version(1, false, "en");

    @Inject
    LanguageModelTexts texts;

    @Test
    void an_overview_says_how_many_roadmaps_it_leaves_out() {
        assertThat(texts.overview(NEWEST, 2))
                .contains("back-end.md", "front-end.md")
                .doesNotContain("no room");
        assertThat(texts.overview(NEWEST, 1))
                .contains("back-end.md", "Roadmaps for which there was no room: 1.\n\n## ")
                .doesNotContain("front-end.md");
    }
}
