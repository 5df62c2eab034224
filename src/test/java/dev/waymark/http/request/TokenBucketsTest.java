package dev.waymark.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenBucketsTest {

    @Test
    void a_minute_of_tokens_can_be_spent_at_once() {
        TokenBuckets buckets = new TokenBuckets(3, 10);
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("198.51.100.7")).isZero();
        }
        assertThat(buckets.take("198.51.100.7")).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
        assertThat(buckets.take("198.51.100.8")).isZero();
    }

    @Test
    void who_is_refused_waits_no_longer_for_asking_again() {
        TokenBuckets buckets = new TokenBuckets(1, 10);
        buckets.take("198.51.100.7");
        for (int i = 0; i < 10; i++) {
            assertThat(buckets.take("198.51.100.7")).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
        }
    }

    @Test
    void many_addresses_take_no_more_memory_than_the_bound() {
        TokenBuckets buckets = new TokenBuckets(6000, 100);
        for (int i = 0; i < 100_000; i++) {
            buckets.take("2001:db8:0:" + Integer.toHexString(i) + "::/64");
        }
        assertThat(buckets.clients()).isBetween(1L, 100L);
    }
}
