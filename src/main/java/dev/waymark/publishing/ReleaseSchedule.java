package dev.waymark.publishing;

import static dev.waymark.problem.ProblemType.CONFLICT;
import static dev.waymark.problem.ProblemType.INVALID_MEMBER;
import static dev.waymark.problem.ProblemType.NOTHING_TO_PUBLISH;
import static dev.waymark.problem.ProblemType.TOO_MANY_SCHEDULED_RELEASES;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.waymark.audit.Action;
import dev.waymark.audit.Audit;
import dev.waymark.content.Finding;
import dev.waymark.content.RejectedException;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemError;
import dev.waymark.reading.Json;
import dev.waymark.reading.ScheduledReleaseFailed;
import dev.waymark.store.schedule.FrozenDocuments;
import dev.waymark.store.schedule.Jobs;
import dev.waymark.store.schedule.ScheduledReleases;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes at a time what is decided now. The documents are copied, so that no later edit rides along; the drafts stay as they
 * are until then. When its time has come in the database, one instance publishes it, once; what keeps it from that is told, and
 * nothing that was published meanwhile is undone.
 */
@ApplicationScoped
public class ReleaseSchedule {
    /** What is done for each scheduled release when its time has come. */
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("scheduled-release");

    private static final Logger LOG = Logger.getLogger(ReleaseSchedule.class);

    /** Each keeps copies of its documents, so that nobody can have the database grow without end. */
    private static final int MOST_WAITING = 500;

    /** So many of what was overtaken are named. */
    private static final int NAMED = 20;

    private final ReleaseLock lock;
    private final ConflictCheck conflicts;
    private final Publisher publisher;
    private final ScheduledReleases scheduled;
    private final FrozenDocuments frozen;
    private final Jobs jobs;
    private final Languages languages;
    private final Audit audit;
    private final Json json;
    private final Event<ScheduledReleaseFailed> failed;

    ReleaseSchedule(
            ReleaseLock lock,
            ConflictCheck conflicts,
            Publisher publisher,
            ScheduledReleases scheduled,
            FrozenDocuments frozen,
            Jobs jobs,
            Languages languages,
            Audit audit,
            Json json,
            Event<ScheduledReleaseFailed> failed) {
        this.lock = lock;
        this.conflicts = conflicts;
        this.publisher = publisher;
        this.scheduled = scheduled;
        this.frozen = frozen;
        this.jobs = jobs;
        this.languages = languages;
        this.audit = audit;
        this.json = json;
        this.failed = failed;
    }

    /**
     * Has what would be published now be published at a time, and nothing of it before.
     *
     * @param by who publishes
     * @param note what the release will be about
     * @return its id
     * @throws RejectedException if it could not be published now
     * @throws dev.waymark.problem.ProblemException if it cannot be that time, if as many wait as may, if the order rests on what is
     *     outdated, or if nothing differs from what is public
     */
    @Transactional
    public int add(ReleaseOrder order, Instant publishAt, @Nullable String note, String by) {
        var present = publisher.begin(order);
        requireAhead(publishAt);
        requireRoom();
        publisher.hold(present.entries());
        conflicts.check(present);
        int id = scheduled.add(publishAt, note, by);
        Batches.of(present.entries()).forEach(batch -> frozen.freeze(id, batch));
        var outcome = publisher.check(request(id));
        if (outcome.isEmpty()) {
            throw NOTHING_TO_PUBLISH.because("Nothing differs from what is public; nothing was scheduled.");
        }
        if (outcome.findings().stream().anyMatch(Finding::error)) {
            throw new RejectedException(outcome.findings());
        }
        scheduled.found(id, json.text(outcome.findings()));
        jobs.add(TASK, id, publishAt);
        audit.scheduledRelease(Action.RELEASE_SCHEDULED, id, by);
        return id;
    }

    /** Refuses a time that the database has passed already, or that is further away than a year. */
    public void requireAhead(Instant publishAt) {
        if (!scheduled.isAhead(publishAt)) {
            throw INVALID_MEMBER.because(
                    "A release is scheduled for a time that is still to come, within a year.",
                    ProblemError.inBody(
                            "/publishAt",
                            "It must be later than now by the clock of the database, and by no more than 366 days."));
        }
    }

    private void requireRoom() {
        if (scheduled.waiting() >= MOST_WAITING) {
            throw TOO_MANY_SCHEDULED_RELEASES.because(
                    "%s releases wait for their time already. Cancel one, or wait until one has been published."
                            .formatted(MOST_WAITING));
        }
    }

    /**
     * Takes back one that waits, or puts aside one that failed.
     *
     * @return whether it was one of these
     */
    @Transactional
    public boolean cancel(int id, String by) {
        boolean cancelled = scheduled.cancel(id);
        if (cancelled) {
            jobs.remove(TASK, id);
            audit.scheduledRelease(Action.RELEASE_CANCELLED, id, by);
        }
        return cancelled;
    }

    /** Forgets the texts of all that has ended, in short transactions. */
    public void forgetTexts() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(scheduled::forgetSomeTexts) > 0;
        }
    }

    public List<Finding> findings(ScheduledReleases.Scheduled one) {
        return List.of(json.read(one.findings(), Finding[].class));
    }

    /**
     * Publishes one whose time has come; one that does not wait any more stays as it is.
     *
     * @throws RejectedException if the content would break its rules
     * @throws dev.waymark.problem.ProblemException if it would undo what was done meanwhile
     */
    @Transactional
    void publish(int id) {
        lock.acquire();
        var waiting = scheduled.hold(id).orElse(null);
        if (waiting == null) {
            return;
        }
        requireCurrent(id);
        var request = request(id);
        publisher.hold(request.all());
        var outcome = publisher.publish(request, Action.RELEASE_PUBLISHED, waiting.createdBy(), waiting.note());
        scheduled.published(id, outcome.release(), json.text(outcome.findings()));
        LOG.infof("Scheduled release %s is public, as release %s", id, outcome.release());
    }

    /** Notes why one could not be published; one that does not wait any more stays as it is. */
    @Transactional
    void fail(int id, String reason, List<Finding> findings) {
        var waiting = scheduled.hold(id).orElse(null);
        if (waiting == null) {
            return;
        }
        scheduled.failed(id, reason, json.text(findings));
        audit.scheduledRelease(Action.RELEASE_FAILED, id, Publisher.SERVICE);
        failed.fire(new ScheduledReleaseFailed(id, waiting.publishAt(), scheduled.now()));
        LOG.warnf("Scheduled release %s failed", id);
    }

    private ReleaseRequest request(int id) {
        return new ReleaseRequest(
                frozen.texts(id),
                frozen.retirements(id).stream()
                        .map(staged -> new ReleaseRequest.Retirement(staged.entry(), staged.replacedBy()))
                        .toList(),
                false);
    }

    private void requireCurrent(int id) {
        var overtaken = frozen.overtaken(id, languages.standard());
        if (!overtaken.isEmpty()) {
            throw CONFLICT.because(
                    "Since this was scheduled, something happened that it would undo: %s. Schedule anew what is right now."
                            .formatted(overtaken.stream()
                                    .limit(NAMED)
                                    .map(one -> (one.taken() == null
                                                    ? "something else was published of %s '%s'"
                                                    : "another %s was given the slug '%s'")
                                            .formatted(one.type(), one.slug()))
                                    .distinct()
                                    .collect(Collectors.joining("; "))));
        }
    }
}
