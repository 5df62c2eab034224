package dev.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is done again and again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepetitionTest {

    @Test
    void goes_on_whatever_has_failed() throws InterruptedException {
        var times = new AtomicInteger();
        var third = new CountDownLatch(1);
        var repetition = new Repetition("repetition-test");
        try {
            repetition.start(
                    () -> {
                        switch (times.incrementAndGet()) {
                            case 1 -> throw new IllegalStateException("a fault of ours");
                            case 2 -> throw new OutOfMemoryError("no room at this moment");
                            default -> third.countDown();
                        }
                    },
                    Duration.ofMillis(1));
            assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            repetition.end();
        }
    }
}
