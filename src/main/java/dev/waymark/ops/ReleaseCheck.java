package dev.waymark.ops;

import dev.waymark.delivery.WarmUp;
import dev.waymark.reading.NewestRelease;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is who can serve a release; a database that answers and has none is not enough. Who has the roadmaps in memory
 * can do without the database for a while, and says so.
 */
@Readiness
@ApplicationScoped
class ReleaseCheck implements HealthCheck {
    private final NewestRelease newest;
    private final WarmUp warmUp;

    ReleaseCheck(NewestRelease newest, WarmUp warmUp) {
        this.newest = newest;
        this.warmUp = warmUp;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("release");
        int number = newest.number();
        if (number == 0) {
            return response.down()
                    .withData("reason", "nothing has been published")
                    .build();
        }
        if (newest.isReadable()) {
            return response.up().withData("number", number).build();
        }
        return response.status(warmUp.hasRoadmaps())
                .withData("number", number)
                .withData("degraded", true)
                .withData("reason", "the database does not answer")
                .build();
    }
}
