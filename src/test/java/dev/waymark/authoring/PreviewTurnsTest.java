package dev.waymark.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who looks at a preview without a key, and when. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewTurnsTest {
    private final AtomicLong clock = new AtomicLong();
    private final PreviewTurns turns = new PreviewTurns(clock::get);

    @Test
    void one_looks_at_a_time() {
        turns.take(() -> {
            refuses();
            return "";
        });
    }

    @Test
    void nobody_looks_before_as_much_time_has_gone_by_as_the_last_one_took() {
        turns.take(() -> pass(400));
        pass(399);
        refuses();
        pass(1);
        assertThat(turns.take(() -> "seen")).isEqualTo("seen");
    }

    @Test
    void a_short_look_has_a_pause_behind_it_too() {
        turns.take(() -> "seen");
        pass(99);
        refuses();
        pass(1);
        assertThat(turns.take(() -> "seen")).isEqualTo("seen");
    }

    @Test
    void what_fails_ends_its_turn() {
        assertThatThrownBy(() -> turns.take(() -> {
                    throw ProblemType.NOT_FOUND.because("Nothing.");
                }))
                .isInstanceOf(ProblemException.class);
        pass(100);
        assertThat(turns.take(() -> "seen")).isEqualTo("seen");
    }

    private void refuses() {
        assertThatThrownBy(() -> turns.take(() -> "seen")).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(ProblemType.OVERLOADED);
            assertThat(refusal.headers()).containsEntry("Retry-After", "1");
        });
    }

    private String pass(long millis) {
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
        return "";
    }
}
