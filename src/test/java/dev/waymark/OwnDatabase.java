package dev.waymark;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * For tests that write: an application with a database of its own, in which nothing is published at start. All such tests
 * share it; each publishes entries under slugs of its own, or calls {@link Database#empty()} first. They are a trusted proxy,
 * so that each can be a client of its own.
 */
public final class OwnDatabase implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "waymark.data", TestData.folder("own"),
                "waymark.content.location", "none",
                "waymark.webhooks.open-hosts", "localhost",
                "waymark.http.trusted-proxies", "127.0.0.0/8,::1",
                "waymark.manage.origins", "https://editor.example,http://localhost:3000");
    }
}
