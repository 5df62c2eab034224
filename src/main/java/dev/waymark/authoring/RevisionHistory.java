package dev.waymark.authoring;

import dev.waymark.content.DocumentJson;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.reading.PlaceCursor;
import dev.waymark.store.DraftEdits;
import dev.waymark.store.DraftEdits.Held;
import dev.waymark.store.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds what was published of entries, by the slugs of their drafts. */
@ApplicationScoped
public class RevisionHistory {
    private final DraftEdits drafts;
    private final Revisions revisions;
    private final DraftDocuments documents;
    private final TranslationLanguages known;
    private final DocumentJson json;
    private final Languages languages;

    RevisionHistory(
            DraftEdits drafts,
            Revisions revisions,
            DraftDocuments documents,
            TranslationLanguages known,
            DocumentJson json,
            Languages languages) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.documents = documents;
        this.known = known;
        this.json = json;
        this.languages = languages;
    }

    /** Returns a page of the revisions of an entry, the newest first. */
    public RevisionList page(EntryType type, String slug, int limit, @Nullable String cursor) {
        return page(EntryStates.href(type, slug), entry(type, slug), languages.standard(), slug, limit, cursor);
    }

    /** Returns a page of the revisions of what an entry says in another language. */
    public RevisionList page(EntryType type, String slug, String language, int limit, @Nullable String cursor) {
        var locale = known.known(language, type, slug);
        return page(EntryStates.href(type, slug, locale), entry(type, slug), locale, slug, limit, cursor);
    }

    private RevisionList page(String path, long entry, String locale, String slug, int limit, @Nullable String cursor) {
        var question = path + "/revisions";
        int from = cursor == null
                ? Integer.MAX_VALUE
                : (int) PlaceCursor.of(cursor, question).number();
        var found = revisions.down(entry, locale, from, limit + 1);
        var page = found.stream()
                .limit(limit)
                .map(revision -> Revision.of(path, revision))
                .toList();
        var next = found.size() > limit ? new PlaceCursor(found.get(limit).number(), slug).text(question) : null;
        return new RevisionList(page, next);
    }

    /** Finds a revision by its number as it stands in a path; what is no number of one ends in a problem. */
    public Revisions.Shown find(EntryType type, String slug, String number) {
        return find(type, slug, draft(type, slug), languages.standard(), number);
    }

    /** Returns what an entry said in another language, in full, so that it can be sent back. */
    public String texts(EntryType type, String slug, String language, String number) {
        var locale = known.known(language, type, slug);
        var draft = draft(type, slug);
        var revision = find(type, slug, draft, locale, number);
        return json.text(
                json.wholeTexts(type, draft.document(), revision.document()).tree());
    }

    private Revisions.Shown find(EntryType type, String slug, Held draft, String locale, String number) {
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw documents.unknownRevision(type, slug);
        }
        return revisions
                .find(draft.entry(), locale, Integer.parseInt(number))
                .orElseThrow(() -> documents.unknownRevision(type, slug));
    }

    private long entry(EntryType type, String slug) {
        return draft(type, slug).entry();
    }

    private Held draft(EntryType type, String slug) {
        return drafts.find(type, Parameters.pathSlug(slug), languages.standard())
                .orElseThrow(() -> documents.unknown(type, slug));
    }
}
