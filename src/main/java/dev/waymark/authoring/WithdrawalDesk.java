package dev.waymark.authoring;

import static dev.waymark.problem.ProblemType.CONFLICT;
import static dev.waymark.problem.ProblemType.UNKNOWN_ENTRY;
import static dev.waymark.problem.ProblemType.UNKNOWN_REVISION;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import dev.waymark.problem.ProblemException;
import dev.waymark.publishing.PublicationQueue;
import dev.waymark.publishing.ReleaseLock;
import dev.waymark.publishing.Withdrawer;
import dev.waymark.store.DraftEdits;
import dev.waymark.store.Names;
import dev.waymark.store.WithdrawalTraces;
import dev.waymark.store.Withdrawals;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Withdraws what somebody names by a slug, and tells where else it is spoken of. */
@ApplicationScoped
public class WithdrawalDesk {
    private static final int MOST_MENTIONS = 100;

    private final ReleaseLock lock;
    private final PublicationQueue queue;
    private final Names names;
    private final DraftEdits edits;
    private final Withdrawals withdrawals;
    private final WithdrawalTraces traces;
    private final Withdrawer withdrawer;
    private final Languages languages;

    WithdrawalDesk(
            ReleaseLock lock,
            PublicationQueue queue,
            Names names,
            DraftEdits edits,
            Withdrawals withdrawals,
            WithdrawalTraces traces,
            Withdrawer withdrawer,
            Languages languages) {
        this.lock = lock;
        this.queue = queue;
        this.names = names;
        this.edits = edits;
        this.withdrawals = withdrawals;
        this.traces = traces;
        this.withdrawer = withdrawer;
        this.languages = languages;
    }

    /**
     * What is to be removed.
     *
     * @param revision the number of one revision; null for the whole entry
     * @param reason why, which is kept in the database and told to nobody
     */
    public record Wish(@Nullable Integer revision, String reason) {}

    /** Removes it from every release; what keeps that from happening ends in a problem, and nothing is changed. */
    @Transactional
    public WithdrawalReport withdraw(EntryType type, String slug, Wish wish, String by) {
        return queue.within(() -> withdrawn(type, slug, wish, by));
    }

    private WithdrawalReport withdrawn(EntryType type, String slug, Wish wish, String by) {
        lock.acquire();
        var target = target(type, slug, wish.revision());
        var mentions = traces.mentions(target, MOST_MENTIONS).stream()
                .map(mention -> new Mention(mention.type(), mention.slug(), mention.language(), mention.revision()))
                .toList();
        var notes = traces.notes(target);
        var outcome = withdrawer.withdraw(target, wish.reason(), by);
        return new WithdrawalReport(outcome.release(), outcome.publishedAt(), outcome.urls(), notes, mentions);
    }

    /** Tells what would come of it, and has no effect. */
    @Transactional
    public WithdrawalReport check(EntryType type, String slug, Wish wish, String by) {
        var report = withdraw(type, slug, wish, by);
        QuarkusTransaction.setRollbackOnly();
        return new WithdrawalReport(null, null, report.urls(), report.notes(), report.mentions());
    }

    private Withdrawals.Target target(EntryType type, String slug, @Nullable Integer revision) {
        long entry = names.known(type, List.of(new Slug(Parameters.pathSlug(slug)))).stream()
                .map(Names.Known::entry)
                .findFirst()
                .orElseThrow(() -> UNKNOWN_ENTRY.because(
                        "No %s was ever published as '%s'. DELETE throws away a draft that never was."
                                .formatted(type.label().toLowerCase(Locale.ROOT), slug)));
        edits.holdAll(List.of(entry), languages.standard()); // so that nobody brings it back meanwhile
        var target = new Withdrawals.Target(entry, languages.standard(), revision);
        withdrawals.obstacle(target).ifPresent(obstacle -> {
            throw refusal(obstacle);
        });
        return target;
    }

    private static ProblemException refusal(String obstacle) {
        return switch (obstacle) {
            case "unknown" -> UNKNOWN_REVISION.because("The entry has no revision with this number.");
            case "withdrawn" -> CONFLICT.because("This was withdrawn already; nothing is left of it.");
            case "public" ->
                CONFLICT.because("The revision is public. Publish another one first, or withdraw the whole entry.");
            case "draft" ->
                CONFLICT.because(
                        "A draft of the entry says what the revision says, or was made of it. Change and publish, or"
                                + " discard it first.");
            default -> CONFLICT.because("A scheduled release will publish what the revision says. Cancel it first.");
        };
    }
}
