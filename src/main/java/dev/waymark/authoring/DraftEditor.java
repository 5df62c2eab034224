package dev.waymark.authoring;

import static dev.waymark.problem.ProblemType.INVALID_MEMBER;
import static dev.waymark.problem.ProblemType.NOT_STAGEABLE;
import static dev.waymark.problem.ProblemType.SLUG_TAKEN;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.audit.Action;
import dev.waymark.audit.Audit;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.request.Preconditions.Precondition;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.store.DraftEdits;
import dev.waymark.store.DraftEdits.Held;
import dev.waymark.store.Drafts;
import dev.waymark.store.Names;
import dev.waymark.store.Revisions;
import dev.waymark.store.TranslationEdits;
import dev.waymark.store.schedule.FrozenDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes drafts. Each change says which version it changes, and holds the draft until it is done, so that nobody overwrites
 * what somebody else has just written.
 */
@ApplicationScoped
public class DraftEditor {
    private final DraftEdits edits;
    private final TranslationEdits translations;
    private final DraftDocuments documents;
    private final Names names;
    private final Revisions revisions;
    private final FrozenDocuments frozen;
    private final Languages languages;
    private final Audit audit;

    DraftEditor(
            DraftEdits edits,
            TranslationEdits translations,
            DraftDocuments documents,
            Names names,
            Revisions revisions,
            FrozenDocuments frozen,
            Languages languages,
            Audit audit) {
        this.edits = edits;
        this.translations = translations;
        this.documents = documents;
        this.names = names;
        this.revisions = revisions;
        this.frozen = frozen;
        this.languages = languages;
        this.audit = audit;
    }

    /** @param former its version before; 0 if there was none */
    public record Saved(long entry, String document, int former, int version) {
        /** Whether there was none before. */
        public boolean created() {
            return former == 0;
        }
    }

    public Saved read(EntryType type, String slug) {
        var draft = edits.find(type, slug, languages.standard()).orElseThrow(() -> documents.unknown(type, slug));
        return new Saved(draft.entry(), draft.document(), draft.version(), draft.version());
    }

    /**
     * Makes a draft, or writes another document over it.
     *
     * @param tree the document as it came
     * @param place where it stands in the body (RFC 6901)
     */
    @Transactional
    public Saved put(EntryType type, String slug, JsonNode tree, String place, Precondition condition, String by) {
        var saved = write(type, slug, tree, place, condition, by);
        audit.draft(done(saved), saved.entry(), new Slug(slug), saved.former(), by);
        return saved;
    }

    static Action done(Saved saved) {
        return saved.created() ? Action.DRAFT_CREATED : Action.DRAFT_CHANGED;
    }

    /** Does the same without a note of it. */
    Saved write(EntryType type, String slug, JsonNode tree, String place, Precondition condition, String by) {
        Parameters.pathSlug(slug);
        var draft = edits.hold(type, slug, languages.standard()).orElse(null);
        if (draft == null) {
            return create(documents.read(type, slug, tree, place), condition, by);
        }
        documents.check(condition, draft.version(), documents.tree(draft), tree, place);
        return save(draft, documents.read(type, slug, tree, place), by);
    }

    /** Changes members of a draft (RFC 7396). */
    @Transactional
    public Saved patch(EntryType type, String slug, JsonNode patch, Precondition condition, String by) {
        var draft = hold(type, slug);
        var present = documents.tree(draft);
        var tree = MergePatch.apply(present, patch);
        documents.check(condition, draft.version(), present, tree, "");
        var saved = save(draft, documents.read(type, slug, tree, ""), by);
        audit.draft(Action.DRAFT_CHANGED, draft.entry(), draft.slug(), draft.version(), by);
        return saved;
    }

    /** Throws away what was never published of an entry: all of it, or what was changed and staged since. */
    @Transactional
    public void discard(EntryType type, String slug, Precondition condition, String by) {
        var draft = hold(type, slug);
        documents.check(condition, draft.version());
        if (draft.baseRevision() != null) {
            edits.revert(draft.entry(), languages.standard(), by);
            translations.leaveBehind(List.of(draft.entry()), languages.standard());
            audit.draft(Action.DRAFT_DISCARDED, draft.entry(), draft.slug(), draft.version(), by);
        } else if (edits.isReplacement(draft.entry())) {
            throw NOT_STAGEABLE.because(
                    "Another entry is to be replaced by this one. Stage that retirement anew first.");
        } else if (!frozen.needed(List.of(draft.entry())).isEmpty()) {
            throw NOT_STAGEABLE.because(
                    "The entry waits in a scheduled release, which would have no draft to publish. Cancel that first.");
        } else {
            audit.ends(List.of(draft.entry()), by);
            edits.remove(draft.entry());
        }
    }

    /** Has the next release of an entry give it another slug. */
    @Transactional
    public void stageRenaming(EntryType type, String slug, Slug wanted, Precondition condition, String by) {
        var draft = hold(type, slug);
        documents.check(condition, draft.version());
        if (!draft.slug().equals(wanted)) {
            requireFree(type, wanted, draft.entry());
            save(draft, documents.renamed(type, draft.document(), wanted), by);
            audit.draft(Action.DRAFT_RENAMED, draft.entry(), draft.slug(), draft.version(), by);
        }
    }

    /**
     * Has the next release of an entry take it out of publication.
     *
     * @param replacedBy the slug of what stands in for it
     */
    @Transactional
    public void stageRetirement(
            EntryType type, String slug, @Nullable String replacedBy, Precondition condition, String by) {
        if (replacedBy != null) { // Nobody throws it away meanwhile.
            holdTogether(type, slug, replacedBy);
        }
        var draft = hold(type, slug);
        documents.check(condition, draft.version());
        if (names.of(List.of(draft.entry())).stream().allMatch(Names.Known::retired)) {
            throw NOT_STAGEABLE.because(
                    "Nothing of this entry is public, so that there is nothing to retire. DELETE throws its draft away.");
        }
        Long replacement = replacedBy == null ? null : replacement(type, replacedBy, draft);
        edits.stageRetirement(draft.entry(), languages.standard(), replacement, by);
        audit.draft(Action.DRAFT_RETIRED, draft.entry(), draft.slug(), draft.version(), by);
    }

    private void holdTogether(EntryType type, String... slugs) {
        var entries = Stream.of(slugs)
                .flatMap(slug -> edits.find(type, slug, languages.standard()).stream())
                .map(Held::entry)
                .toList();
        edits.holdAll(entries, languages.standard());
    }

    private long replacement(EntryType type, String slug, Held draft) {
        return edits.hold(type, slug, languages.standard())
                .map(Held::entry)
                .filter(entry -> entry != draft.entry())
                .orElseThrow(() -> INVALID_MEMBER.because(
                        "What stands in for a retired entry is another one of the same type.",
                        ProblemError.inBody("/replacedBy", "No other %s is called so.".formatted(type.value()))));
    }

    /** Writes a revision over the draft, which keeps its slug. */
    @Transactional
    public void restore(EntryType type, String slug, int number, Precondition condition, String by) {
        var draft = hold(type, slug);
        documents.check(condition, draft.version());
        var revision = revisions
                .find(draft.entry(), languages.standard(), number)
                .orElseThrow(() -> documents.unknownRevision(type, slug));
        save(draft, documents.restored(type, revision.document(), draft.slug()), by);
        audit.restored(draft.entry(), draft.slug(), draft.version(), number, by);
    }

    private Held hold(EntryType type, String slug) {
        return edits.hold(type, slug, languages.standard()).orElseThrow(() -> documents.unknown(type, slug));
    }

    private Saved create(AuthoredDocument document, Precondition condition, String by) {
        if (!condition.creates()) {
            throw documents.stale(null, List.of());
        }
        requireFree(document.type(), document.slug(), 0);
        var kept = documents.kept(document);
        var made = edits.create(kept, by).orElseThrow(() -> documents.stale(null, List.of()));
        return new Saved(made.entry(), kept.text(), 0, made.version());
    }

    private Saved save(Held draft, AuthoredDocument document, String by) {
        Drafts.Document kept = documents.kept(document);
        if (kept.text().equals(draft.document())) {
            return new Saved(draft.entry(), kept.text(), draft.version(), draft.version());
        }
        int version = edits.save(draft.entry(), kept, by).orElseThrow(() -> taken(document.slug()));
        translations.leaveBehind(List.of(draft.entry()), languages.standard());
        return new Saved(draft.entry(), kept.text(), draft.version(), version);
    }

    private void requireFree(EntryType type, Slug slug, long entry) {
        for (var name : names.known(type, List.of(slug))) {
            if (name.withdrawn()) {
                throw SLUG_TAKEN.because(
                        "What was called '%s' was withdrawn for good, and nothing else is ever called so; choose another slug."
                                .formatted(slug));
            }
            if (name.entry() != entry) {
                throw taken(slug);
            }
        }
    }

    private static ProblemException taken(Slug slug) {
        return SLUG_TAKEN.because(
                "'%s' is or was the slug of another entry of this type; choose another one.".formatted(slug));
    }
}
