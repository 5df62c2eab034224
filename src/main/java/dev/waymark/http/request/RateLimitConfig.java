package dev.waymark.http.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a client may ask for. */
@ConfigMapping(prefix = "waymark.rate-limit")
interface RateLimitConfig {

    /** How many requests of an address may cost work in a minute; 0 for any number. */
    @WithDefault("6000")
    int requestsPerMinute();
}
