package dev.waymark;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Serves a small content of two roadmaps, whose documents have sources and licenses of their own or none. There are no tools for
 * assistants.
 */
public final class TwoRoadmaps implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "waymark.data",
                TestData.folder("two-roadmaps"),
                "waymark.content.location",
                "src/test/resources/two-roadmaps",
                "waymark.mcp.enabled",
                "false");
    }
}
