package dev.waymark.ops;

import dev.waymark.store.Releases;
import dev.waymark.store.Releases.Published;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ready is who can serve a release; a database that answers and has none is not enough. One question at a time waits for the
 * database, and whoever asks here meanwhile waits for its answer, but not for long.
 */
@Readiness
@ApplicationScoped
class ReleaseCheck implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(ReleaseCheck.class);
    private static final long PATIENCE_MILLIS = 900;

    private final Releases releases;
    private final RequestContextController context;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "waymark-readiness"));
    private @Nullable Future<Optional<Published>> question;

    ReleaseCheck(Releases releases, RequestContextController context) {
        this.releases = releases;
        this.context = context;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("release");
        try {
            return newest().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .map(release -> response.up().withData("number", release.number()))
                    .orElseGet(() -> down(response, "nothing has been published"))
                    .build();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("The database does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return down(response, "the database does not answer").build();
    }

    private synchronized Future<Optional<Published>> newest() {
        var asked = question;
        if (asked == null || asked.isDone()) {
            asked = thread.submit(this::ask);
            question = asked;
        }
        return asked;
    }

    private Optional<Published> ask() {
        context.activate();
        try {
            return releases.newest();
        } finally {
            context.deactivate();
        }
    }

    private static HealthCheckResponseBuilder down(HealthCheckResponseBuilder response, String reason) {
        return response.down().withData("reason", reason);
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }
}
