package dev.waymark.http.request;

import static dev.waymark.problem.ProblemType.OVERLOADED;

import dev.waymark.http.FilterOrder;
import dev.waymark.http.connection.ConnectionConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what has waited long for a thread, so that nobody waits for what a stand-still has heaped up: it is gone as soon as
 * threads are free again.
 */
@ApplicationScoped
class WaitingLimit {
    private static final String SINCE = WaitingLimit.class.getName();

    private final Duration longest;
    private final RoutingContext current;

    WaitingLimit(ConnectionConfig config, RoutingContext current) {
        this.longest = config.waitingLimit();
        this.current = current;
    }

    void addFilter(@Observes Filters filters) {
        filters.register(WaitingLimit::begin, FilterOrder.WAITING);
    }

    private static void begin(RoutingContext context) {
        context.put(SINCE, System.nanoTime());
        context.next();
    }

    /** Runs in the thread that is to answer. */
    @ServerRequestFilter
    public void check() {
        Long since = current.get(SINCE);
        if (since != null && System.nanoTime() - since > longest.toNanos()) {
            throw OVERLOADED
                    .because("No thread was free to answer in time. Try again shortly.")
                    .withHeader("Retry-After", "1");
        }
    }
}
