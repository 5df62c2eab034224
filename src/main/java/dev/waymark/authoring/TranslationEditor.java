package dev.waymark.authoring;

import static dev.waymark.problem.ProblemType.INVALID_MEMBER;
import static dev.waymark.problem.ProblemType.NOT_STAGEABLE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.audit.Action;
import dev.waymark.audit.Audit;
import dev.waymark.authoring.DraftEditor.Saved;
import dev.waymark.content.DocumentJson;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.request.Preconditions.Precondition;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.store.DraftEdits;
import dev.waymark.store.DraftEdits.Held;
import dev.waymark.store.Drafts;
import dev.waymark.store.TranslationEdits;
import dev.waymark.store.TranslationEdits.Found;
import dev.waymark.store.schedule.FrozenDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes what entries say in other languages than the default one. Whoever does so holds the document, so that neither another
 * translator nor an editor of it changes anything meanwhile; the version that is named is that of the texts in the one language.
 */
@ApplicationScoped
public class TranslationEditor {
    private final DraftEdits edits;
    private final TranslationEdits translations;
    private final DraftDocuments documents;
    private final DocumentJson json;
    private final TranslationLanguages known;
    private final FrozenDocuments frozen;
    private final Languages languages;
    private final Audit audit;

    TranslationEditor(
            DraftEdits edits,
            TranslationEdits translations,
            DraftDocuments documents,
            DocumentJson json,
            TranslationLanguages known,
            FrozenDocuments frozen,
            Languages languages,
            Audit audit) {
        this.edits = edits;
        this.translations = translations;
        this.documents = documents;
        this.json = json;
        this.known = known;
        this.frozen = frozen;
        this.languages = languages;
        this.audit = audit;
    }

    /** Returns the texts of an entry in a language; in the default language, what there is to translate. */
    public Saved read(EntryType type, String slug, String language) {
        var source = edits.find(type, Parameters.pathSlug(slug), languages.standard())
                .orElseThrow(() -> documents.unknown(type, slug));
        if (known.isStandard(language)) {
            return new Saved(
                    source.entry(), shown(type, source, source.document()), source.version(), source.version());
        }
        var found = required(find(source, known.known(language, type, slug)), type, slug, language);
        return new Saved(source.entry(), shown(type, source, found.document()), found.version(), found.version());
    }

    /** Makes the texts of an entry in a language, or writes others over them. */
    @Transactional
    public Saved put(EntryType type, String slug, String language, JsonNode tree, Precondition condition, String by) {
        var source = hold(type, slug, language);
        var found = find(source, language);
        if (found != null) {
            documents.check(condition, found.version(), tree(type, source, found.document()), tree, "");
            return save(type, source, language, found, documents.readTexts(type, slug, tree), by);
        }
        if (!condition.creates()) {
            throw documents.stale(null, List.of());
        }
        return create(type, source, language, documents.readTexts(type, slug, tree), by);
    }

    /** Changes members of the texts (RFC 7396). */
    @Transactional
    public Saved patch(
            EntryType type, String slug, String language, JsonNode patch, Precondition condition, String by) {
        var source = hold(type, slug, language);
        var found = required(find(source, language), type, slug, language);
        var present = tree(type, source, found.document());
        var tree = MergePatch.apply(present, patch);
        documents.check(condition, found.version(), present, tree, "");
        return save(type, source, language, found, documents.readTexts(type, slug, tree), by);
    }

    /** Throws away what was never published of the texts: all of them, or what was changed since. */
    @Transactional
    public void discard(EntryType type, String slug, String language, Precondition condition, String by) {
        var source = hold(type, slug, language);
        var found = required(find(source, language), type, slug, language);
        documents.check(condition, found.version());
        if (found.baseRevision() != null) {
            if (!translations.revert(source.entry(), language, by)) {
                return;
            }
            note(Action.DRAFT_DISCARDED, source, language, found.version(), by);
        } else if (frozen.needed(List.of(source.entry())).isEmpty()) {
            audit.end(source.entry(), language, by);
            translations.remove(source.entry(), language);
        } else {
            throw NOT_STAGEABLE.because(
                    "The entry waits in a scheduled release, which may publish these texts. Cancel that first.");
        }
        translations.outdate(List.of(source.entry()), languages.standard());
    }

    private Held hold(EntryType type, String slug, String language) {
        Parameters.pathSlug(slug);
        known.known(language, type, slug);
        return edits.hold(type, slug, languages.standard()).orElseThrow(() -> documents.unknown(type, slug));
    }

    private @Nullable Found find(Held source, String language) {
        return translations.find(source.entry(), language, languages.standard()).orElse(null);
    }

    private Found required(@Nullable Found found, EntryType type, String slug, String language) {
        if (found == null) {
            throw documents.untranslated(type, slug, language);
        }
        return found;
    }

    private Saved create(EntryType type, Held source, String language, String texts, String by) {
        if (texts.equals(DocumentJson.EMPTY)) {
            throw INVALID_MEMBER.because("There is no text in it. Translate one at least.");
        }
        var kept = new Drafts.Document(type, source.slug(), language, texts);
        int version = translations.create(source.entry(), kept, languages.standard(), by);
        note(Action.DRAFT_CREATED, source, language, 0, by);
        translations.outdate(List.of(source.entry()), languages.standard());
        return new Saved(source.entry(), shown(type, source, texts), 0, version);
    }

    /** What says the same again confirms that it translates the document as it is now. */
    private Saved save(EntryType type, Held source, String language, Found found, String texts, String by) {
        var before = shown(type, source, found.document());
        var after = shown(type, source, texts);
        boolean same = after.equals(before);
        if (same && !found.stale()) {
            return new Saved(source.entry(), before, found.version(), found.version());
        }
        if (texts.equals(DocumentJson.EMPTY) && found.baseRevision() == null) {
            throw INVALID_MEMBER.because("There is no text left in it. DELETE throws it away.");
        }
        // In the order in which they came first, so that what is public is not published again.
        var kept = same ? found.document() : texts;
        int version = translations.save(source.entry(), language, kept, languages.standard(), by);
        note(Action.DRAFT_CHANGED, source, language, found.version(), by);
        if (!same) {
            translations.outdate(List.of(source.entry()), languages.standard());
        }
        return new Saved(source.entry(), after, found.version(), version);
    }

    private void note(Action action, Held source, String language, int version, String by) {
        audit.drafts(List.of(Audit.change(action, source.entry(), source.slug(), version)), language, by);
    }

    private String shown(EntryType type, Held source, String texts) {
        return json.text(tree(type, source, texts));
    }

    private JsonNode tree(EntryType type, Held source, String texts) {
        return json.wholeTexts(type, source.document(), texts).tree();
    }
}
