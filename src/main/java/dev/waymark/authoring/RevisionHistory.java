package dev.waymark.authoring;

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
    private final Languages languages;

    RevisionHistory(DraftEdits drafts, Revisions revisions, DraftDocuments documents, Languages languages) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.documents = documents;
        this.languages = languages;
    }

    /** Returns a page of the revisions of an entry, the newest first. */
    public RevisionList page(EntryType type, String slug, int limit, @Nullable String cursor) {
        long entry = entry(type, slug);
        var question = "%s/%s/revisions".formatted(type.value(), slug);
        int from = cursor == null
                ? Integer.MAX_VALUE
                : (int) PlaceCursor.of(cursor, question).number();
        var found = revisions.down(entry, languages.standard(), from, limit + 1);
        var page = found.stream()
                .limit(limit)
                .map(revision -> Revision.of(type, slug, revision))
                .toList();
        var next = found.size() > limit ? new PlaceCursor(found.get(limit).number(), slug).text(question) : null;
        return new RevisionList(page, next);
    }

    /** Finds a revision by its number as it stands in a path; what is no number of one ends in a problem. */
    public Revisions.Shown find(EntryType type, String slug, String number) {
        long entry = entry(type, slug);
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw documents.unknownRevision(type, slug);
        }
        return revisions
                .find(entry, languages.standard(), Integer.parseInt(number))
                .orElseThrow(() -> documents.unknownRevision(type, slug));
    }

    private long entry(EntryType type, String slug) {
        return drafts.find(type, Parameters.pathSlug(slug), languages.standard())
                .map(Held::entry)
                .orElseThrow(() -> documents.unknown(type, slug));
    }
}
