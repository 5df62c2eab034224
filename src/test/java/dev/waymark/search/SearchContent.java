package dev.waymark.search;

import dev.waymark.TestData;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Serves the shipped content in English and Spanish, and beside it skills whose names are mostly symbols. */
public final class SearchContent implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "waymark.data",
                TestData.folder("search"),
                "waymark.content.location",
                "shipped,src/test/resources/search/symbols",
                "waymark.languages",
                "en,es");
    }
}
