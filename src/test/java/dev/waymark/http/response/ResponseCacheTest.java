package dev.waymark.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.MultiMap;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What has a place in a little memory, and for how long it is of use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponseCacheTest {

    private static final int ROOM = 1024 * 1024;
    private static final int BODY = 2_000;

    private final Gzip gzip = new Gzip();
    private final ResponseCache cache = new ResponseCache(new LittleRoom(), new SimpleMeterRegistry(), gzip);

    private static final class LittleRoom implements CacheConfig {

        @Override
        public Optional<MemorySize> size() {
            return Optional.of(new MemorySize(BigInteger.valueOf(ROOM)));
        }

        @Override
        public Optional<CacheTags.Header> tags() {
            return Optional.empty();
        }
    }

    @BeforeEach
    void begin() {
        cache.restart(1);
    }

    @Test
    void what_is_asked_for_again_and_again_outlives_ever_new_questions() {
        List<String> popular = keys("/v1/skills/popular-%s", 20);
        popular.forEach(key -> keep(key, CachePolicy.NEWEST_DOCUMENT));
        for (int i = 0; i < 20_000; i++) {
            keep("/v1/skills?updatedSince=odd-" + i, CachePolicy.NEWEST);
            cache.has(popular.get(i % popular.size()));
            if (i % 10 == 0) {
                // Questions do not come as fast as a loop makes them: the cache tidies up in a thread of its own.
                ForkJoinPool.commonPool().awaitQuiescence(1, TimeUnit.SECONDS);
            }
        }
        assertThat(popular).allMatch(cache::has);
    }

    @Test
    void pins_have_a_tenth_of_the_room_and_leave_the_rest_alone() throws InterruptedException {
        List<String> newest = keys("/v1/skills/newest-%s", 50);
        newest.forEach(key -> keep(key, CachePolicy.NEWEST_DOCUMENT));
        List<String> pins = keys("/v1/skills/pinned-%s?release=1", 500);
        pins.forEach(key -> keep(key, CachePolicy.PINNED_DOCUMENT));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        // What is too much goes in a thread of its own.
        while (bodies(pins) > ROOM / 10 && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(bodies(pins)).isBetween(1L, ROOM / 10L);
        assertThat(newest).allMatch(cache::has);
    }

    @Test
    void what_comes_too_late_for_its_release_is_of_no_use() {
        cache.advance(2, Set.of(), Set.of());
        keep("/v1/skills/late", CachePolicy.NEWEST_DOCUMENT);
        keep("/v1/skills", CachePolicy.NEWEST);
        assertThat(cache.has("/v1/skills/late")).isFalse();
        assertThat(cache.has("/v1/skills")).isFalse();
    }

    @Test
    void what_was_read_before_all_was_forgotten_is_not_kept_after_it() {
        int before = cache.epoch();
        cache.restart(2);
        cache.keep("/v1/skills/gone?release=1", ready(CachePolicy.PINNED_DOCUMENT), before);
        assertThat(cache.has("/v1/skills/gone?release=1")).isFalse();
    }

    @Test
    void nothing_of_what_is_forgotten_is_left_in_gzip() {
        Answer answer = Answer.of(Answer.JSON, new byte[BODY], "tag", CachePolicy.NEWEST);
        byte[] zipped = gzip.of(answer, answer.body());
        assertThat(gzip.of(answer, answer.body())).isSameAs(zipped);
        cache.restart(2);
        assertThat(gzip.of(answer, answer.body())).isNotSameAs(zipped);
    }

    @Test
    void without_the_database_all_but_the_entrance_may_be_of_a_former_release() {
        keep("/v1", CachePolicy.SERVICE);
        keep("/v1/skills", CachePolicy.NEWEST);
        cache.advance(2, Set.of(), Set.of());
        cache.setAground(true);
        assertThat(cache.has("/v1/skills")).isTrue();
        assertThat(cache.has("/v1")).as("no statement is needed to say it anew").isFalse();
    }

    private void keep(String key, CachePolicy policy) {
        cache.keep(key, ready(policy), cache.epoch());
    }

    /** An answer of the first release. */
    private ReadyAnswer ready(CachePolicy policy) {
        Answer answer = Answer.of(Answer.JSON, new byte[BODY], "tag", policy).from(1);
        return new ReadyAnswer(answer, MultiMap.caseInsensitiveMultiMap(), cache.metersOf("/v1/skills/{slug}"));
    }

    private long bodies(List<String> keys) {
        return keys.stream().filter(cache::has).count() * BODY;
    }

    private static List<String> keys(String template, int number) {
        return IntStream.range(0, number).mapToObj(template::formatted).toList();
    }
}
