package dev.waymark.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.TwoRoadmaps;
import dev.waymark.reading.VersionRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What an assistant is told of more roadmaps than one answer names. */
@QuarkusTest
@TestProfile(TwoRoadmaps.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadmapToolTest {
    private static final VersionRequest NEWEST = new VersionRequest(null, "en");

    @Inject
    RoadmapTool tool;

    @Test
    void roadmaps_that_are_left_out_are_said_to_be_there() {
        var first = tool.list(NEWEST, 1);
        assertThat(first.path("items")).hasSize(1);
        assertThat(first.path("leftOut").asText())
                .isEqualTo("all but the first 1 roadmaps: search finds them, with type roadmap");
        assertThat(first.has("next")).as("a cursor that the tool does not take").isFalse();
        var all = tool.list(NEWEST, 2);
        assertThat(all.path("items")).hasSize(2);
        assertThat(all.has("leftOut")).isFalse();
    }
}
