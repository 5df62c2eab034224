package dev.waymark.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who looks at a preview without a key, and when. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewTurnsTest {
    private final PreviewTurns turns = new PreviewTurns();

    @Test
    void one_looks_at_a_time() {
        turns.take(() -> {
            refuses();
            return "";
        });
    }

    @Test
    void nobody_looks_before_as_much_time_has_gone_by_as_the_last_one_took() {
        turns.take(() -> pause(400));
        pause(200);
        refuses();
        pause(400);
        assertThat(turns.take(() -> "seen")).isEqualTo("seen");
        refuses();
    }

    @Test
    void what_fails_ends_its_turn() {
        assertThatThrownBy(() -> turns.take(() -> {
                    throw ProblemType.NOT_FOUND.because("Nothing.");
                }))
                .isInstanceOf(ProblemException.class);
        pause(150);
        assertThat(turns.take(() -> "seen")).isEqualTo("seen");
    }

    private void refuses() {
        assertThatThrownBy(() -> turns.take(() -> "seen")).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(ProblemType.OVERLOADED);
            assertThat(refusal.headers()).containsEntry("Retry-After", "1");
        });
    }

    private static String pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "";
    }
}
