package dev.waymark.authoring;

import static dev.waymark.problem.ProblemType.CONTENT_REJECTED;
import static dev.waymark.problem.ProblemType.NOTHING_TO_PUBLISH;
import static dev.waymark.problem.ProblemType.UNKNOWN_DRAFT;
import static dev.waymark.problem.ProblemType.UNKNOWN_RELEASE;

import dev.waymark.content.Finding;
import dev.waymark.content.RejectedException;
import dev.waymark.http.body.Body;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.publishing.Batches;
import dev.waymark.publishing.PublicationQueue;
import dev.waymark.publishing.Publisher;
import dev.waymark.publishing.ReleaseOrder;
import dev.waymark.publishing.ReleaseOutcome;
import dev.waymark.publishing.ReleaseSchedule;
import dev.waymark.store.DraftNames;
import dev.waymark.store.Drafts;
import dev.waymark.store.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Publishes what editors name by slugs, and tells them in their words what came of it. */
@ApplicationScoped
public class ReleaseDesk {
    private final PublicationQueue queue;
    private final Publisher publisher;
    private final Drafts drafts;
    private final DraftNames names;
    private final Releases releases;
    private final ReleaseSchedule schedule;
    private final Languages languages;

    ReleaseDesk(
            PublicationQueue queue,
            Publisher publisher,
            Drafts drafts,
            DraftNames names,
            Releases releases,
            ReleaseSchedule schedule,
            Languages languages) {
        this.queue = queue;
        this.publisher = publisher;
        this.drafts = drafts;
        this.names = names;
        this.releases = releases;
        this.schedule = schedule;
        this.languages = languages;
    }

    /**
     * A draft that is to be published.
     *
     * @param version the version that it has to have still
     * @param place where it is named in the body of the request (RFC 6901)
     */
    public record Wanted(EntryType type, String slug, int version, String place) {}

    /**
     * What is to be published.
     *
     * @param note what readers are told of it
     * @param entries null for everything that changed
     * @param baseRelease the release that has to be the newest one still; null if any may be
     * @param publishAt when it is to be published; null to publish at once
     */
    public record Wish(
            @Nullable String note,
            @Nullable List<Wanted> entries,
            @Nullable Integer baseRelease,
            @Nullable Instant publishAt) {}

    /** Publishes drafts; what keeps them from that ends in a problem, and nothing is published. */
    public ReleaseReport publish(Wish wish, String by) {
        return queue.within(() -> publish(order(wish), wish.note(), by));
    }

    /** Does the same with drafts that are known already, for those who are in the queue. */
    ReleaseReport publish(ReleaseOrder order, @Nullable String note, String by) {
        return published(() -> publisher.publish(order, by, note), note);
    }

    /** Tells what would come of it, and has no effect. */
    public ReleaseReport check(Wish wish) {
        if (wish.publishAt() != null) {
            schedule.requireAhead(wish.publishAt());
        }
        return check(order(wish), wish.note());
    }

    /** Does the same with drafts that are known already. */
    ReleaseReport check(ReleaseOrder order, @Nullable String note) {
        return report(queue.within(() -> publisher.check(order)), note);
    }

    /**
     * Tells what would come of it, and lets nobody change the drafts until the transaction ends; what would keep it from being
     * published ends in the same problem.
     */
    ReleaseReport checkSound(ReleaseOrder order, @Nullable String note) {
        var outcome = queue.within(() -> publisher.checkHeld(order));
        if (outcome.isEmpty()) {
            throw nothing();
        }
        if (outcome.findings().stream().anyMatch(Finding::error)) {
            throw rejection(outcome.findings());
        }
        return report(outcome, note);
    }

    /** Publishes everything as it was in a release; one that does not exist ends in a problem. */
    public ReleaseReport restore(String release, @Nullable String note, String by) {
        int number = number(release);
        return queue.within(() -> published(() -> publisher.restore(number, by, note), note));
    }

    /** Tells what would come of that, and has no effect. */
    public ReleaseReport checkRestore(String release, @Nullable String note) {
        int number = number(release);
        return report(queue.within(() -> publisher.checkRestore(number)), note);
    }

    private ReleaseReport published(Supplier<ReleaseOutcome> work, @Nullable String note) {
        try {
            var outcome = work.get();
            if (outcome.release() == null) {
                throw nothing();
            }
            return report(outcome, note);
        } catch (RejectedException e) {
            throw rejection(e.findings());
        }
    }

    private static ProblemException nothing() {
        return NOTHING_TO_PUBLISH.because("Nothing differs from what is public; no release was made.");
    }

    static ProblemException rejection(List<Finding> findings) {
        return Body.refusal(
                CONTENT_REJECTED,
                "The release would break rules of the content; nothing was published",
                findings.stream()
                        .filter(Finding::error)
                        .map(ReportedFinding::error)
                        .toList());
    }

    private static ReleaseReport report(ReleaseOutcome outcome, @Nullable String note) {
        return new ReleaseReport(
                outcome.release(),
                outcome.publishedAt(),
                note,
                outcome.changes(),
                outcome.findings().stream().map(ReportedFinding::of).toList(),
                outcome.urls());
    }

    /** Finds the entries that are meant; a slug that no draft has ends in a problem. */
    ReleaseOrder order(Wish wish) {
        var wanted = wish.entries();
        if (wanted == null) {
            return new ReleaseOrder(drafts.unpublished(), wish.baseRelease(), List.of(), true, false);
        }
        return order(entries(wanted), wish.baseRelease());
    }

    /** Asks for drafts whose entries are known, each in the version that is wanted. */
    static ReleaseOrder order(Map<Wanted, Long> entries, @Nullable Integer baseRelease) {
        return new ReleaseOrder(
                entries.values(),
                baseRelease,
                entries.entrySet().stream()
                        .map(entry -> new ReleaseOrder.Version(
                                entry.getValue(), entry.getKey().version()))
                        .toList(),
                false,
                false);
    }

    /** Finds the entries that are meant; a slug that no draft has ends in a problem. */
    Map<Wanted, Long> entries(List<Wanted> wanted) {
        var entries = new HashMap<Wanted, Long>();
        wanted.stream().collect(Collectors.groupingBy(Wanted::type)).forEach((type, some) -> {
            var bySlug = some.stream().collect(Collectors.toMap(Wanted::slug, one -> one));
            for (var batch : Batches.of(new ArrayList<>(bySlug.keySet()))) {
                names.entries(type, batch.stream().map(Slug::new).toList(), languages.standard())
                        .forEach((slug, entry) -> entries.put(bySlug.get(slug.value()), entry));
            }
        });
        var unknown = wanted.stream()
                .filter(one -> !entries.containsKey(one))
                .map(one -> ProblemError.inBody(
                        one.place() + "/slug", "No entry of this type has a draft that is called so."))
                .toList();
        if (!unknown.isEmpty()) {
            throw Body.refusal(UNKNOWN_DRAFT, "There is nothing to publish under some of these slugs", unknown);
        }
        return entries;
    }

    private int number(String release) {
        return Optional.of(release)
                .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                .map(Integer::parseInt)
                .filter(number -> releases.numbered(number).isPresent())
                .orElseThrow(() ->
                        UNKNOWN_RELEASE.because("There is no such release; /v1/releases lists those that there are."));
    }
}
