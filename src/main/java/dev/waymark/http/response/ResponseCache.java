package dev.waymark.http.response;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.netty.util.internal.PlatformDependent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps answers ready, within a number of bytes (ADR 23). Content changes only when a release is published, so that an
 * answer holds for its release, and a document on into each release that leaves it as it is.
 */
@Singleton
public class ResponseCache {

    /** The most that is kept without being told to, in bytes. */
    private static final long DEFAULT_BYTES = 256L * 1024 * 1024;

    /**
     * What is left of the direct memory is for connections, and for answers that are not kept any more; what was asked for
     * once is in the heap.
     */
    private static final int SHARE_OF_MEMORY = 4;

    /** Releases of the past must not take the place of the newest one. */
    private static final int SHARE_OF_PINS = 10;

    private final Cache<String, ReadyAnswer> newest;
    private final Cache<String, ReadyAnswer> pinned;
    private final boolean keeps;
    private final MeterRegistry registry;
    private final Gzip gzip;
    private final Map<String, OperationMeters> meters = new ConcurrentHashMap<>();
    private final AtomicInteger epoch = new AtomicInteger();
    private volatile int release;
    private volatile boolean aground;

    ResponseCache(CacheConfig config, MeterRegistry registry, Gzip gzip) {
        long bytes = config.size().map(MemorySize::asLongValue).orElseGet(ResponseCache::defaultBytes);
        if (bytes > PlatformDependent.maxDirectMemory()) {
            throw new ConfigurationException(
                    "waymark.cache.size is %s bytes; the JVM has %s of direct memory (-XX:MaxDirectMemorySize)."
                            .formatted(bytes, PlatformDependent.maxDirectMemory()));
        }
        this.registry = registry;
        this.gzip = gzip;
        this.keeps = bytes > 0;
        this.pinned = kept("pinned", bytes / SHARE_OF_PINS, registry);
        this.newest = kept("newest", bytes - bytes / SHARE_OF_PINS, registry);
    }

    /** The newest release that readers get; 0 as long as there is none. */
    public int release() {
        return release;
    }

    /**
     * Lets readers have a later release. What belongs to an entry that has lost a name is forgotten: not even without the
     * database may it come back.
     *
     * @param changed the paths of entries that are not any more what they were
     * @param ended the paths of entries of which one is retired or has another name now
     */
    public synchronized void advance(int later, Set<String> changed, Set<String> ended) {
        newest.asMap().forEach((key, answer) -> {
            String entry = EntryPath.of(key);
            if (ended.contains(entry)) {
                newest.invalidate(key);
            } else if (answer.answer().policy() == CachePolicy.NEWEST_DOCUMENT
                    && answer.holdsIn(release)
                    && !changed.contains(entry)) {
                answer.holdUpTo(later);
            }
        });
        release = later;
    }

    /** Forgets everything and begins with a release, as in another database or when something was withdrawn from all releases. */
    public synchronized void restart(int first) {
        epoch.incrementAndGet();
        gzip.forget();
        clear();
        release = first;
        // Of what came in between.
        clear();
    }

    /** Says whether content can be read; while it cannot, an answer of an earlier release is better than none. */
    public void setAground(boolean aground) {
        this.aground = aground;
    }

    /** Whether content cannot be read, so that there is nothing to be had but what is kept. */
    public boolean isAground() {
        return aground;
    }

    /** Whether there is any room for answers. */
    public boolean keepsAnything() {
        return keeps;
    }

    public boolean has(String key) {
        return find(key) != null;
    }

    public void clear() {
        newest.invalidateAll();
        pinned.invalidateAll();
    }

    @Nullable
    ReadyAnswer find(String key) {
        ReadyAnswer answer = newest.getIfPresent(key);
        if (answer == null) {
            answer = pinned.getIfPresent(key);
        }
        return answer != null && (answer.holdsIn(release) || (aground && isLastResort(answer))) ? answer : null;
    }

    /** Not so /v1, which needs no database to say which release is the newest. */
    private static boolean isLastResort(ReadyAnswer answer) {
        return answer.answer().policy() != CachePolicy.SERVICE;
    }

    /** Whether an answer is to be kept; one that came too late for its release is of no use to the next reader. */
    boolean keeps(Answer answer) {
        return keeps && answer.isReusable() && (answer.holdsAlways() || number(answer) == release);
    }

    /** Whether what is kept takes less than half of the room that there is for it. */
    boolean hasRoom() {
        return newest.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0) < eviction.getMaximum() / 2)
                .orElse(false);
    }

    OperationMeters metersOf(String operation) {
        return meters.computeIfAbsent(operation, missing -> new OperationMeters(registry, missing));
    }

    /** How often everything was forgotten; what was read before that is of no use after it. */
    int epoch() {
        return epoch.get();
    }

    /** Keeps what was read in an epoch. */
    void keep(String key, ReadyAnswer answer, int since) {
        answer.meters().kept(answer.weight());
        var kept = answer.answer().policy().isPinned() ? pinned : newest;
        kept.put(key, answer);
        if (since != epoch()) {
            kept.invalidate(key);
        }
    }

    private static int number(Answer answer) {
        return answer.release() == null ? 0 : answer.release();
    }

    private static Cache<String, ReadyAnswer> kept(String name, long bytes, MeterRegistry registry) {
        Cache<String, ReadyAnswer> cache = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, ReadyAnswer answer) -> key.length() + answer.weight())
                .removalListener((@Nullable String key, @Nullable ReadyAnswer answer, RemovalCause cause) -> {
                    if (answer != null) {
                        answer.meters().dropped(answer.weight(), cause.wasEvicted());
                    }
                })
                .recordStats()
                .build();
        return CaffeineCacheMetrics.monitor(registry, cache, "answers-" + name);
    }

    private static long defaultBytes() {
        long memory = Math.min(
                PlatformDependent.maxDirectMemory(), Runtime.getRuntime().maxMemory());
        return Math.min(DEFAULT_BYTES, memory / SHARE_OF_MEMORY);
    }
}
