package dev.waymark.ops;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Refuses a path below which the service should stand: every link begins with a slash, and the build has settled it. */
@ApplicationScoped
class RootPathCheck {
    private static final String PROPERTY = "quarkus.http.root-path";

    private final Config config;

    RootPathCheck(Config config) {
        this.config = config;
    }

    /** @throws ConfigurationException if any source of the configuration names another path than the root */
    void check(@Observes @Priority(ContentAtStart.PRIORITY - 2) StartupEvent event) {
        // The value of the build hides those of all other sources.
        StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .map(source -> source.getValue(PROPERTY))
                .filter(Objects::nonNull)
                .filter(path -> !path.equals("/"))
                .findFirst()
                .ifPresent(path -> {
                    throw new ConfigurationException(
                            "%s is %s, and Waymark answers below / alone: leave it out, and give Waymark a host name of its own."
                                    .formatted(PROPERTY, path));
                });
    }
}
