package dev.waymark.publishing;

import dev.waymark.audit.Action;
import dev.waymark.audit.Audit;
import dev.waymark.content.Finding;
import dev.waymark.content.RejectedException;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemException;
import dev.waymark.store.DraftEdits;
import dev.waymark.store.Drafts;
import dev.waymark.store.ImportedDrafts;
import dev.waymark.store.Releases;
import dev.waymark.store.schedule.FrozenDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Makes releases. One at a time: each call holds the {@link ReleaseLock} until its transaction ends, and all of it becomes
 * visible at once or not at all. Its cost grows with what changes and with what shows that, not with the content.
 */
@ApplicationScoped
public class Publisher {
    /** Who publishes what nobody asked for. */
    static final String SERVICE = "waymark";

    private final ReleaseLock lock;
    private final Releases releases;
    private final Drafts drafts;
    private final ImportedDrafts imported;
    private final FrozenDocuments frozen;
    private final DraftEdits edits;
    private final Restoration restoration;
    private final ConflictCheck conflicts;
    private final ReleasePlanner planner;
    private final ReleaseRendering rendering;
    private final ReleaseWriter writer;
    private final Languages languages;
    private final Cancellation cancellation;
    private final Audit audit;
    private final Event<PublishedFindings> findings;

    Publisher(
            ReleaseLock lock,
            Releases releases,
            Drafts drafts,
            ImportedDrafts imported,
            FrozenDocuments frozen,
            DraftEdits edits,
            Restoration restoration,
            ConflictCheck conflicts,
            ReleasePlanner planner,
            ReleaseRendering rendering,
            ReleaseWriter writer,
            Languages languages,
            Cancellation cancellation,
            Audit audit,
            Event<PublishedFindings> findings) {
        this.lock = lock;
        this.releases = releases;
        this.drafts = drafts;
        this.imported = imported;
        this.frozen = frozen;
        this.edits = edits;
        this.restoration = restoration;
        this.conflicts = conflicts;
        this.planner = planner;
        this.rendering = rendering;
        this.writer = writer;
        this.languages = languages;
        this.cancellation = cancellation;
        this.audit = audit;
        this.findings = findings;
    }

    /**
     * Publishes the drafts of those entries, as far as they differ from what is public, and carries out what is staged.
     *
     * @param by who publishes
     * @param note what the release is about
     * @return what was published; empty if nothing differs
     * @throws RejectedException if the content would break its rules; nothing is published
     * @throws ProblemException if the order rests on what is outdated; nothing is published
     * @throws CancelledException if the service ends meanwhile; nothing is published
     */
    @Transactional
    public ReleaseOutcome publish(ReleaseOrder order, String by, @Nullable String note) {
        var present = begin(order);
        hold(present.entries());
        conflicts.check(present);
        return publish(request(present), Action.RELEASE_PUBLISHED, by, note);
    }

    /**
     * Returns what would come of publishing the drafts of those entries now. It has no effect at all.
     *
     * @throws ProblemException if the order rests on what is outdated
     */
    @Transactional
    public ReleaseOutcome check(ReleaseOrder order) {
        var present = begin(order);
        conflicts.check(present);
        return check(request(present));
    }

    /**
     * Returns what would be found in publishing the drafts of those entries now. It has no effect at all, and costs less than a
     * check, since nothing is rendered.
     *
     * @throws ProblemException if the order rests on what is outdated
     */
    @Transactional
    public List<Finding> findings(ReleaseOrder order) {
        var present = begin(order);
        conflicts.check(present);
        var request = request(present);
        return request.isEmpty() ? List.of() : planner.plan(request).findings();
    }

    /** Waits until no other publication is under way, and returns what is asked for by then. */
    ReleaseOrder begin(ReleaseOrder order) {
        lock.acquire();
        if (!order.everything()) {
            return order;
        }
        var waiting = new HashSet<Long>();
        Batches.of(order.entries()).forEach(batch -> waiting.addAll(frozen.waiting(batch)));
        return order.without(waiting);
    }

    /** Returns the same, and lets nobody change or discard the drafts of those entries until the transaction ends. */
    @Transactional
    public ReleaseOutcome checkHeld(ReleaseOrder order) {
        lock.acquire();
        hold(order.entries());
        conflicts.check(order);
        return check(request(order));
    }

    /**
     * Publishes everything as it was in a release. Names that were given since are retired, and texts that were translated since
     * are taken back. Rules that were made since warn.
     *
     * @return what was published; empty if nothing differs
     * @throws RejectedException if it has words that the vocabularies do not have any more, or does not fit to what stays public
     *     beside it; nothing is published
     */
    @Transactional
    public ReleaseOutcome restore(int release, String by, @Nullable String note) {
        lock.acquire();
        var request = restoration.of(release);
        hold(request.all());
        return publish(request, Action.RELEASE_RESTORED, by, note);
    }

    /** Returns what would come of publishing everything as it was in a release. It has no effect at all. */
    @Transactional
    public ReleaseOutcome checkRestore(int release) {
        lock.acquire();
        try {
            return check(restoration.of(release));
        } catch (RejectedException e) {
            return ReleaseOutcome.refused(e.findings());
        }
    }

    /** Lets nobody change or discard the drafts of entries until the transaction ends. */
    void hold(Collection<Long> entries) {
        cancellation.inBatches(entries.stream().sorted().toList(), batch -> edits.holdAll(batch, languages.standard()));
    }

    /** Publishes all content as this version of the code renders it, unless the newest release already is so. */
    @Transactional
    public OptionalInt renderAnew() {
        lock.acquire();
        var wanted = planner.rendering();
        if (releases.rendering().map(wanted::equals).orElse(true)) {
            return OptionalInt.empty();
        }
        int number = writer.write(planner.renderAnew(), wanted, SERVICE, "Rendered by a newer version of Waymark")
                .release()
                .number();
        audit.release(Action.RELEASE_PUBLISHED, number, SERVICE);
        return OptionalInt.of(number);
    }

    /** Reads the drafts of which a release is asked for. */
    ReleaseRequest request(ReleaseOrder order) {
        var documents = new ArrayList<Drafts.Text>();
        var retirements = new ArrayList<ReleaseRequest.Retirement>();
        cancellation.inBatches(order.entries(), batch -> {
            retirements.addAll(drafts.retirements(batch).stream()
                    .map(staged -> new ReleaseRequest.Retirement(staged.entry(), staged.replacedBy()))
                    .toList());
            documents.addAll(order.imported() ? imported.changed(batch, languages.standard()) : drafts.changed(batch));
        });
        var retired = new HashSet<Long>();
        retirements.forEach(retirement -> retired.add(retirement.entry()));
        documents.removeIf(document -> retired.contains(document.entry()));
        return new ReleaseRequest(documents, retirements, false);
    }

    /** Returns what would come of a request; its caller has the lock. */
    ReleaseOutcome check(ReleaseRequest request) {
        if (request.isEmpty()) {
            return ReleaseOutcome.NOTHING;
        }
        var plan = planner.plan(request);
        return new ReleaseOutcome(
                null,
                null,
                plan.changes(),
                plan.findings(),
                List.copyOf(rendering.urls(plan, releases.next().at())));
    }

    /**
     * Carries out a request; its caller has the lock.
     *
     * @throws RejectedException if the content would break its rules; nothing is published
     */
    ReleaseOutcome publish(ReleaseRequest request, Action action, String by, @Nullable String note) {
        if (request.isEmpty()) {
            return ReleaseOutcome.NOTHING;
        }
        var plan = planner.plan(request);
        if (plan.findings().stream().anyMatch(Finding::error)) {
            throw new RejectedException(plan.findings());
        }
        findings.fire(new PublishedFindings(plan.findings()));
        // What does not change stays as the release before rendered it.
        var how = releases.rendering().orElseGet(planner::rendering);
        var written = writer.write(plan, how, by, note);
        int number = written.release().number();
        cancellation.inBatches(plan.changed(), batch -> audit.entries(batch, number, by));
        audit.release(action, number, by);
        return new ReleaseOutcome(
                number, written.release().at(), plan.changes(), plan.findings(), List.copyOf(written.urls()));
    }
}
