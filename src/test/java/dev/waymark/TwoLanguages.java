package dev.waymark;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** As {@link OwnDatabase}, for tests of what is translated: content in English and Spanish. */
public final class TwoLanguages implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "waymark.data", TestData.folder("two-languages"),
                "waymark.content.location", "none",
                "waymark.languages", "en,es",
                "waymark.http.trusted-proxies", "127.0.0.0/8,::1");
    }
}
