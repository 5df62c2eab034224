package dev.waymark.http.request;

import dev.waymark.http.Zone;
import dev.waymark.problem.ProblemException;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Limits how often a client may ask for what costs work (ADR 24). */
@ApplicationScoped
@Startup
class RateLimit {

    private static final Logger LOG = Logger.getLogger(RateLimit.class);

    /** Some 10 MB in all. */
    private static final int CLIENTS = 10_000;

    private final int perMinute;
    private final TokenBuckets buckets;
    private final Clients clients;
    private final AtomicBoolean warned = new AtomicBoolean();

    RateLimit(RateLimitConfig config, Clients clients) {
        this.perMinute = config.requestsPerMinute();
        this.buckets = new TokenBuckets(Math.max(1, perMinute), CLIENTS);
        this.clients = clients;
    }

    /** Takes a token of the client; returns the refusal if there is none left. */
    Optional<ProblemException> take(HttpServerRequest request, String path) {
        if (perMinute <= 0 || Zone.of(path) == Zone.OPERATIONS) {
            return Optional.empty();
        }
        Duration wait = buckets.take(clients.of(request));
        return wait.isZero() ? Optional.empty() : Optional.of(refusal(request, wait));
    }

    private ProblemException refusal(HttpServerRequest request, Duration wait) {
        if (clients.overlooks(request) && warned.compareAndSet(false, true)) {
            LOG.warn(
                    "Refused a request that says by X-Forwarded-For whom it comes from. If a proxy stands in front, name"
                            + " it in waymark.http.trusted-proxies; until then all its clients share one limit.");
        }
        ProblemException refusal = SpentTokens.refusal(
                "address",
                perMinute,
                wait,
                "The %s requests that an address has for a minute are spent.".formatted(perMinute));
        return hasBody(request) ? refusal.withHeader("Connection", "close") : refusal;
    }

    /** What nobody will read need not arrive. */
    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains("Content-Length") || request.headers().contains("Transfer-Encoding");
    }
}
