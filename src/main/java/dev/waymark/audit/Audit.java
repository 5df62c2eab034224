package dev.waymark.audit;

import dev.waymark.http.request.PresentRequest;
import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import dev.waymark.store.audit.AuditRows;
import dev.waymark.store.audit.AuditRows.Doer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes who did what, in the transaction in which it is done. {@code by} is the id of the key; of what the service does by
 * itself, any other text. No text of a key ever comes here.
 */
@ApplicationScoped
public class Audit {
    private final AuditRows rows;
    private final PresentRequest request;
    private final Languages languages;

    Audit(AuditRows rows, PresentRequest request, Languages languages) {
        this.rows = rows;
        this.request = request;
        this.languages = languages;
    }

    /** Notes a change of one draft in the default language; {@link #drafts} says more. */
    public void draft(Action action, long entry, Slug slug, int version, String by) {
        drafts(List.of(change(action, entry, slug, version)), languages.standard(), by);
    }

    /** Notes that a draft in the default language got the document of a revision. */
    public void restored(long entry, Slug slug, int version, int revision, String by) {
        drafts(List.of(restoration(entry, slug, version, revision)), languages.standard(), by);
    }

    /** Notes changes of drafts when they are done; of a draft that is as it was before, nothing. */
    public void drafts(Collection<AuditRows.Change> changes, String language, String by) {
        rows.addDrafts(changes, language, doer(by));
    }

    /**
     * Tells of a change of a draft.
     *
     * @param slug what it was called before
     * @param version its version before; 0 if there was none
     */
    public static AuditRows.Change change(Action action, long entry, Slug slug, int version) {
        return new AuditRows.Change(action.value(), entry, slug.value(), version, 0);
    }

    /** Tells of a draft that got the document of a revision. */
    public static AuditRows.Change restoration(long entry, Slug slug, int version, int revision) {
        return new AuditRows.Change(Action.DRAFT_RESTORED.value(), entry, slug.value(), version, revision);
    }

    /** Notes that the drafts of entries are about to go, in every language. */
    public void ends(Collection<Long> entries, String by) {
        rows.addEnds(Action.DRAFT_DISCARDED.value(), entries, null, doer(by));
    }

    /** Notes that what an entry says in a language is about to go. */
    public void end(long entry, String language, String by) {
        rows.addEnds(Action.DRAFT_DISCARDED.value(), List.of(entry), language, doer(by));
    }

    /** Notes what was done with a link to the preview of an entry. */
    public void previewLink(Action action, long entry, String by) {
        rows.addEntry(action.value(), entry, languages.standard(), doer(by));
    }

    /** Notes what a release, which is written, did with entries. */
    public void entries(Collection<Long> entries, int release, String by) {
        rows.addEntries(
                Action.ENTRY_PUBLISHED.value(),
                Action.ENTRY_RETIRED.value(),
                entries,
                languages.standard(),
                release,
                doer(by));
    }

    /**
     * Notes that a release, which is written, removed an entry from all releases.
     *
     * @param revision the one revision that was removed; null if all were
     */
    public void withdrawal(long entry, @Nullable Integer revision, int release, String by) {
        rows.addWithdrawal(Action.ENTRY_WITHDRAWN.value(), entry, revision, release, doer(by));
    }

    public void release(Action action, int release, String by) {
        rows.add(action.value(), null, release, doer(by));
    }

    public void key(Action action, String id, String by) {
        rows.add(action.value(), id, null, doer(by));
    }

    /**
     * Notes what became of a proposal.
     *
     * @param release the release that was made of it; null if none was
     */
    public void proposal(Action action, int number, @Nullable Integer release, String by) {
        rows.add(action.value(), String.valueOf(number), release, doer(by));
    }

    public void scheduledRelease(Action action, int id, String by) {
        rows.add(action.value(), String.valueOf(id), null, doer(by));
    }

    public void webhook(Action action, int id, String by) {
        rows.add(action.value(), String.valueOf(id), null, doer(by));
    }

    private Doer doer(String by) {
        return new Doer(by, request.id());
    }
}
