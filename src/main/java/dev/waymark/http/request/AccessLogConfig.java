package dev.waymark.http.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** What is written down about requests. */
@ConfigMapping(prefix = "waymark.log")
public interface AccessLogConfig {
    /** Whether each answer gets a line. */
    @WithDefault("true")
    boolean access();

    /** Whether the log is JSON, one object a line; then what an access line says stands in members of its own. */
    @WithName("json")
    @WithDefault("false")
    boolean json();
}
