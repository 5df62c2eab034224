package dev.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdlenessTest {

    private final Idleness idleness = new Idleness(Duration.ofMillis(100), Duration.ofMillis(1000));

    @Test
    void work_and_then_rest_is_idleness() {
        assertThat(reached(900)).isFalse();
        assertThat(reached(5000)).isFalse();
        assertThat(reached(5100)).isTrue();
    }

    @Test
    void rest_after_little_work_is_none() {
        assertThat(reached(800)).isFalse();
        assertThat(reached(850)).isFalse();
        assertThat(reached(950)).isFalse();
    }

    @Test
    void little_work_adds_up() {
        assertThat(reached(950)).isFalse();
        assertThat(reached(1000)).isTrue();
    }

    @Test
    void it_comes_once_until_there_was_work_again() {
        reached(5000);
        assertThat(reached(5010)).isTrue();
        idleness.acted(Duration.ofMillis(5010));
        assertThat(reached(5020)).isFalse();
        assertThat(reached(7000)).isFalse();
        assertThat(reached(7010)).isTrue();
    }

    @Test
    void what_acting_took_is_no_work() {
        reached(5000);
        assertThat(reached(5010)).isTrue();
        idleness.acted(Duration.ofMillis(9000));
        assertThat(reached(9010)).isFalse();
    }

    private boolean reached(long milliseconds) {
        return idleness.reached(Duration.ofMillis(milliseconds));
    }
}
