package dev.waymark.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is asked for while the service ends. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CancelledRequestTest {
    @Test
    void who_publishes_while_the_service_ends_is_told_to_come_again() {
        var queue = new PublicationQueue(4);
        var cancellation = new Cancellation();
        cancellation.request();
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> queue.within(() -> {
                        cancellation.inBatches(List.of(1), batch -> {});
                        return true;
                    }))
                    .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                        assertThat(refusal.type()).isEqualTo(ProblemType.OVERLOADED);
                        assertThat(refusal.problem().detail()).contains("The service ends");
                        assertThat(refusal.headers()).containsEntry("Retry-After", "5");
                    });
        }
    }
}
