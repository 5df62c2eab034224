package dev.waymark.http.request;

import dev.waymark.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Limits how often a client is told that a key does not count. A key that counts is never asked for a token: else one client
 * could lock out all others behind its address.
 */
@Singleton
class FailedKeys {

    private static final int PER_MINUTE = 10;

    /** Some 10 MB in all. */
    private static final int CLIENTS = 10_000;

    private final TokenBuckets buckets = new TokenBuckets(PER_MINUTE, CLIENTS);
    private final Clients clients;

    FailedKeys(Clients clients) {
        this.clients = clients;
    }

    /** Takes a token of the client; returns the refusal if there is none left. */
    Optional<ProblemException> take(HttpServerRequest request) {
        Duration wait = buckets.take(clients.of(request));
        return wait.isZero()
                ? Optional.empty()
                : Optional.of(SpentTokens.refusal(
                        "failed-keys",
                        PER_MINUTE,
                        wait,
                        "Of the keys that this address has sent within a minute more than %s do not count."
                                .formatted(PER_MINUTE)));
    }
}
