package dev.waymark.publishing;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.waymark.content.Finding;
import dev.waymark.content.RejectedException;
import dev.waymark.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Publishes scheduled releases whose time has come. What its documents or its editors can mend is told and tried no more; a
 * fault of ours is tried again for some minutes. An instance that dies meanwhile leaves it to another one.
 */
@ApplicationScoped
public class ScheduledPublication {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final double GROWTH = 2;
    private static final int TRIES = 8;
    private static final int NAMED = 5;

    private final ReleaseSchedule schedule;
    private final FailureHandler<Void> pause = new ExponentialBackoffFailureHandler<>(PAUSE, GROWTH);
    private final Task<Void> task = Tasks.oneTime(ReleaseSchedule.TASK)
            .onFailure(this::tryAgain)
            .onDeadExecution((dead, operations) -> operations.reschedule(dead, dead.getTimeDone()))
            .execute((job, context) -> publish(id(job.getId())));

    ScheduledPublication(ReleaseSchedule schedule) {
        this.schedule = schedule;
    }

    public Task<Void> task() {
        return task;
    }

    private void publish(int id) {
        try {
            schedule.publish(id);
        } catch (RejectedException e) {
            schedule.fail(id, reason(e.findings()), e.findings());
        } catch (ProblemException e) {
            schedule.fail(id, e.problem().detail(), List.of());
        }
        schedule.forgetTexts();
    }

    private void tryAgain(ExecutionComplete failure, ExecutionOperations<Void> job) {
        var execution = failure.getExecution();
        if (execution.consecutiveFailures < TRIES) {
            pause.onFailure(failure, job);
        } else {
            schedule.fail(
                    id(execution.taskInstance.getId()),
                    "A fault of ours, which the log of the service describes. Schedule it anew.",
                    List.of());
            job.stop();
        }
    }

    private static String reason(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::error)
                .map(finding -> "%s '%s' breaks the rule %s"
                        .formatted(
                                finding.type().value(),
                                finding.slug(),
                                finding.rule().value()))
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining("; ", "It would break rules of the content: ", "; findings say where."));
    }

    private static int id(String text) {
        return Integer.parseInt(text);
    }
}
