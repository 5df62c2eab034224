package dev.waymark.http.request;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** The tokens of each client. They come back evenly over a minute, and can be spent at once. */
final class TokenBuckets {

    /** A bucket that nobody has touched for so long is full, which is what a new one is. */
    private static final Duration REFILL = Duration.ofMinutes(1);

    private final LoadingCache<String, Bucket> buckets;

    /** Makes buckets for so many clients; whoever is forgotten beyond that starts with a full one. */
    TokenBuckets(int perMinute, int clients) {
        Bandwidth limit = Bandwidth.builder()
                .capacity(perMinute)
                .refillGreedy(perMinute, REFILL)
                .build();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(clients)
                .expireAfterAccess(REFILL)
                .build(client -> Bucket.builder()
                        .addLimit(limit)
                        .withNanosecondPrecision()
                        .build());
    }

    /** Takes a token; returns how long to wait for one, which is zero if there was one. */
    Duration take(String client) {
        return Duration.ofNanos(
                buckets.get(client).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    long clients() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
