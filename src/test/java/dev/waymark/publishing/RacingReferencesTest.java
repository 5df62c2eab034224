package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.skill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.OwnDatabase;
import dev.waymark.content.Finding;
import dev.waymark.content.RejectedException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What two publish at the same moment, of which each fits to what is public, and not both. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RacingReferencesTest {
    private static final String PUBLISHED = "published";

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @Inject
    Desk desk;

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @RepeatedTest(10)
    void of_two_who_close_a_circle_one_is_refused(RepetitionInfo round) throws Exception {
        String a = "circling-%s-a".formatted(round.getCurrentRepetition());
        String b = "circling-%s-b".formatted(round.getCurrentRepetition());
        desk.publish(skill(a, a), skill(b, b));
        assertThat(outcomes(desk.write(skill(a, a, b)), desk.write(skill(b, b, a))))
                .containsExactlyInAnyOrder(PUBLISHED, "prerequisite-cycle");
    }

    @RepeatedTest(10)
    void of_an_end_and_a_new_reference_to_it_one_is_refused(RepetitionInfo round) throws Exception {
        String a = "ending-%s-a".formatted(round.getCurrentRepetition());
        String b = "ending-%s-b".formatted(round.getCurrentRepetition());
        desk.publish(skill(a, a), skill(b, b));
        long ended = desk.write(skill(a, a));
        desk.stageRetirement(ended, null);
        assertThat(outcomes(ended, desk.write(skill(b, b, a))))
                .containsOnlyOnce(PUBLISHED)
                .containsAnyOf("still-referred-to", "dangling-reference");
    }

    /** What comes of publishing each entry while somebody publishes the other one. */
    private List<String> outcomes(long one, long other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var outcomes = new ArrayList<String>();
        List<Callable<String>> both = List.of(() -> outcome(barrier, one), () -> outcome(barrier, other));
        for (var outcome : threads.invokeAll(both)) {
            outcomes.add(outcome.get());
        }
        return outcomes;
    }

    private String outcome(CyclicBarrier barrier, long entry) throws Exception {
        barrier.await();
        try {
            desk.publish(List.of(entry));
            return PUBLISHED;
        } catch (RejectedException e) {
            return e.findings().stream()
                    .filter(Finding::error)
                    .map(finding -> finding.rule().value())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
