package dev.waymark.http.request;

import static dev.waymark.problem.ProblemType.TOO_MANY_REQUESTS;

import dev.waymark.http.Zone;
import dev.waymark.http.connection.ConnectionConfig;
import dev.waymark.problem.ProblemException;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
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

    private static final String FORWARDED = "X-Forwarded-For";

    private final int perMinute;
    private final TokenBuckets buckets;
    private final ClientAddresses addresses;
    private final boolean trustsProxies;
    private final AtomicBoolean warned = new AtomicBoolean();

    RateLimit(RateLimitConfig config, ConnectionConfig connections) {
        List<String> proxies = connections.trustedProxies().orElse(List.of());
        this.perMinute = config.requestsPerMinute();
        this.buckets = new TokenBuckets(Math.max(1, perMinute), CLIENTS);
        this.addresses = new ClientAddresses(proxies);
        this.trustsProxies = !proxies.isEmpty();
    }

    /** Takes a token of the client; returns the refusal if there is none left. */
    Optional<ProblemException> take(HttpServerRequest request, String path) {
        if (perMinute <= 0 || Zone.of(path) == Zone.OPERATIONS) {
            return Optional.empty();
        }
        Duration wait = buckets.take(client(request));
        return wait.isZero() ? Optional.empty() : Optional.of(refusal(request, wait));
    }

    private String client(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        String address = peer == null ? null : peer.hostAddress();
        return addresses.client(
                address == null ? "" : address, request.headers().getAll(FORWARDED));
    }

    private ProblemException refusal(HttpServerRequest request, Duration wait) {
        if (!trustsProxies && request.headers().contains(FORWARDED) && warned.compareAndSet(false, true)) {
            LOG.warn(
                    "Refused a request that says by X-Forwarded-For whom it comes from. If a proxy stands in front, name"
                            + " it in waymark.http.trusted-proxies; until then all its clients share one limit.");
        }
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        ProblemException refusal = TOO_MANY_REQUESTS
                .because("The %s requests that an address has for a minute are spent. Try again in %s s."
                        .formatted(perMinute, seconds))
                .withHeader("Retry-After", String.valueOf(seconds))
                .withHeader("RateLimit-Policy", "\"address\";q=%s;w=60".formatted(perMinute))
                .withHeader("RateLimit", "\"address\";r=0;t=%s".formatted(seconds));
        return hasBody(request) ? refusal.withHeader("Connection", "close") : refusal;
    }

    /** What nobody will read need not arrive. */
    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains("Content-Length") || request.headers().contains("Transfer-Encoding");
    }
}
