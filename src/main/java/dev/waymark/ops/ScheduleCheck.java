package dev.waymark.ops;

import dev.waymark.store.schedule.ScheduleWatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether scheduled releases have failed or are overdue, which concerns editors and takes no instance out of service. */
@Readiness
@ApplicationScoped
class ScheduleCheck implements HealthCheck {
    private final ScheduleWatch watch;

    ScheduleCheck(ScheduleWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("scheduled-releases")
                .up()
                .withData("failed", watch.failed())
                .withData("overdue", watch.overdue());
        if (watch.failed() > 0) {
            response.withData("reason", "/v1/manage/scheduled-releases?state=failed tells why");
        } else if (watch.overdue() > 0) {
            response.withData(
                    "reason", "no instance publishes what is due; look at the log, and at waymark.jobs.enabled");
        }
        return response.build();
    }
}
