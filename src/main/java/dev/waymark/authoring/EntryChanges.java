package dev.waymark.authoring;

import static java.util.stream.Collectors.toMap;

import dev.waymark.content.Changes;
import dev.waymark.content.DocumentJson;
import dev.waymark.content.EntryRef;
import dev.waymark.content.ReferenceTitles;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemType;
import dev.waymark.store.DraftEdits;
import dev.waymark.store.DraftEdits.Held;
import dev.waymark.store.EntryTitles;
import dev.waymark.store.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what differs between two documents of one entry. */
@ApplicationScoped
public class EntryChanges {
    /** The word for what is not published yet. */
    public static final String DRAFT = "draft";

    private final DraftEdits drafts;
    private final Revisions revisions;
    private final EntryTitles titles;
    private final DraftDocuments documents;
    private final DocumentJson json;
    private final Languages languages;

    EntryChanges(
            DraftEdits drafts,
            Revisions revisions,
            EntryTitles titles,
            DraftDocuments documents,
            DocumentJson json,
            Languages languages) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.titles = titles;
        this.documents = documents;
        this.json = json;
        this.languages = languages;
    }

    /**
     * Compares two documents, each the draft or a revision by its number, as they stand in a URL; others end in a problem.
     *
     * @param from null for the revision from which the draft was edited
     * @param to null for the draft
     */
    public EntryChangeList between(EntryType type, String slug, @Nullable String from, @Nullable String to) {
        var draft = drafts.find(type, Parameters.pathSlug(slug), languages.standard())
                .orElseThrow(() -> documents.unknown(type, slug));
        var base = draft.baseRevision();
        var first = from == null && base != null ? String.valueOf(base) : from;
        var last = Objects.requireNonNullElse(to, DRAFT);
        var before = first == null ? null : document(type, slug, draft, "from", first);
        var after = document(type, slug, draft, "to", last);
        return new EntryChangeList(first, last, Changes.between(before, after, references(before, after)));
    }

    private AuthoredDocument document(EntryType type, String slug, Held draft, String parameter, String which) {
        if (which.equals(DRAFT)) {
            return json.stored(type, draft.document());
        }
        if (!which.matches("[1-9][0-9]{0,8}")) {
            var detail = "%s must be draft or the number of a revision; it is %s."
                    .formatted(parameter, Parameters.quoted(which));
            throw ProblemType.INVALID_PARAMETER.because(detail, ProblemError.inParameter(parameter, detail));
        }
        return revisions
                .find(draft.entry(), languages.standard(), Integer.parseInt(which))
                .map(revision -> json.stored(type, revision.document()))
                .orElseThrow(() -> documents.unknownRevision(type, slug));
    }

    private ReferenceTitles references(@Nullable AuthoredDocument before, AuthoredDocument after) {
        var wanted = ReferenceTitles.wanted(before == null ? Stream.of() : Stream.of(before, after)).stream()
                .map(ref -> new EntryTitles.Wanted(ref.type(), ref.slug().value()))
                .toList();
        return new ReferenceTitles(titles.drafted(wanted, languages.standard()).stream()
                .collect(toMap(
                        one -> new EntryRef(one.type(), new Slug(one.slug())),
                        one -> new ReferenceTitles.Found(one.entry(), one.title()))));
    }
}
