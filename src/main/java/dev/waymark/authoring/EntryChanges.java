package dev.waymark.authoring;

import static java.util.stream.Collectors.toMap;

import dev.waymark.content.Changes;
import dev.waymark.content.DocumentHistory;
import dev.waymark.content.DocumentJson;
import dev.waymark.content.EntryRef;
import dev.waymark.content.ReferenceTitles;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.DocumentVersion;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemType;
import dev.waymark.store.DraftEdits;
import dev.waymark.store.DraftEdits.Held;
import dev.waymark.store.EntryTitles;
import dev.waymark.store.Revisions;
import dev.waymark.store.TranslationEdits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.BiFunction;
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
    private final TranslationEdits translations;
    private final TranslationLanguages known;
    private final DraftDocuments documents;
    private final DocumentJson json;
    private final DocumentHistory history;
    private final Languages languages;

    EntryChanges(
            DraftEdits drafts,
            Revisions revisions,
            EntryTitles titles,
            TranslationEdits translations,
            TranslationLanguages known,
            DraftDocuments documents,
            DocumentJson json,
            DocumentHistory history,
            Languages languages) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.titles = titles;
        this.translations = translations;
        this.known = known;
        this.documents = documents;
        this.json = json;
        this.history = history;
        this.languages = languages;
    }

    /**
     * Compares two documents, each the draft or a revision by its number, as they stand in a URL; others end in a problem.
     *
     * @param from null for the revision from which the draft was edited
     * @param to null for the draft
     */
    public EntryChangeList between(EntryType type, String slug, @Nullable String from, @Nullable String to) {
        var draft = draft(type, slug);
        return between(
                draft.baseRevision(),
                from,
                to,
                null,
                (parameter, which) -> history.read(
                        type, text(type, draft, languages.standard(), draft.document(), parameter, which)));
    }

    /**
     * Compares what an entry says in another language: its document as it is now, with texts of the draft or of a revision. What
     * was never published is compared with the document itself.
     */
    public EntryChangeList between(
            EntryType type, String slug, String language, @Nullable String from, @Nullable String to) {
        var locale = known.known(language, type, slug);
        var draft = draft(type, slug);
        var texts = translations
                .find(draft.entry(), locale, languages.standard())
                .orElseThrow(() -> documents.untranslated(type, slug, language));
        var document = json.stored(type, draft.document());
        return between(
                texts.baseRevision(),
                from,
                to,
                document,
                (parameter, which) -> json.translate(
                                document, text(type, draft, locale, texts.document(), parameter, which))
                        .document());
    }

    private EntryChangeList between(
            @Nullable Integer base,
            @Nullable String from,
            @Nullable String to,
            @Nullable DocumentVersion beforeAll,
            BiFunction<String, String, DocumentVersion> find) {
        var first = from == null && base != null ? String.valueOf(base) : from;
        var last = Objects.requireNonNullElse(to, DRAFT);
        var before = first == null ? beforeAll : find.apply("from", first);
        var after = find.apply("to", last);
        return new EntryChangeList(first, last, Changes.between(before, after, references(before, after)));
    }

    private Held draft(EntryType type, String slug) {
        return drafts.find(type, Parameters.pathSlug(slug), languages.standard())
                .orElseThrow(() -> documents.unknown(type, slug));
    }

    private String text(EntryType type, Held draft, String locale, String present, String parameter, String which) {
        if (which.equals(DRAFT)) {
            return present;
        }
        if (!which.matches("[1-9][0-9]{0,8}")) {
            var detail = "%s must be draft or the number of a revision; it is %s."
                    .formatted(parameter, Parameters.quoted(which));
            throw ProblemType.INVALID_PARAMETER.because(detail, ProblemError.inParameter(parameter, detail));
        }
        return revisions
                .find(draft.entry(), locale, Integer.parseInt(which))
                .map(Revisions.Shown::document)
                .orElseThrow(() -> documents.unknownRevision(type, draft.slug().value()));
    }

    private ReferenceTitles references(@Nullable DocumentVersion before, DocumentVersion after) {
        var wanted = ReferenceTitles.wanted(before == null ? Stream.of() : Stream.of(before, after)).stream()
                .map(ref -> new EntryTitles.Wanted(ref.type(), ref.slug().value()))
                .toList();
        return new ReferenceTitles(titles.drafted(wanted, languages.standard()).stream()
                .collect(toMap(
                        one -> new EntryRef(one.type(), new Slug(one.slug())),
                        one -> new ReferenceTitles.Found(one.entry(), one.title()))));
    }
}
