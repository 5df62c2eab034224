package dev.waymark.ops;

import dev.waymark.store.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Ready is who can serve a release; a database that answers and has none is not enough. */
@Readiness
@ApplicationScoped
class ReleaseCheck implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(ReleaseCheck.class);

    private final Releases releases;

    ReleaseCheck(Releases releases) {
        this.releases = releases;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("release");
        try {
            return releases.newest()
                    .map(release -> response.up().withData("number", release.number()))
                    .orElseGet(() -> response.down().withData("reason", "nothing has been published"))
                    .build();
        } catch (RuntimeException e) {
            LOG.debug("The database does not answer", e);
            return response.down()
                    .withData("reason", "the database does not answer")
                    .build();
        }
    }
}
