package dev.waymark;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * As {@link OwnDatabase}, for tests of limits that others would wait for: a service that waits seconds where others wait a minute,
 * and that gives a client one request every two seconds.
 */
public final class SmallLimits implements QuarkusTestProfile {
    /** The requests of an address that may cost work in a minute. */
    public static final int REQUESTS = 30;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "waymark.data", TestData.folder("limits"),
                "waymark.content.location", "none",
                "waymark.rate-limit.requests-per-minute", String.valueOf(REQUESTS),
                "waymark.http.trusted-proxies", "127.0.0.0/8,::1,10.0.0.0/8",
                "waymark.http.request-deadline", "2s",
                "waymark.http.reading-deadline", "3s",
                "quarkus.http.idle-timeout", "3s");
    }
}
