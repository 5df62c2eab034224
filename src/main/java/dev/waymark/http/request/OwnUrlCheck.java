package dev.waymark.http.request;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Leaves the check of request targets to {@link RequestTarget}. Quarkus' own comes before every handler and answers
 * without a body and without headers, so that a page of another origin would not even learn the status. It can be
 * switched off by a system property alone, which is read before any bean exists; the configuration is read earlier.
 */
public final class OwnUrlCheck implements SmallRyeConfigBuilderCustomizer {

    /** For the service loader. */
    public OwnUrlCheck() {}

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
