package dev.waymark.authoring;

import static java.util.stream.Collectors.toMap;

import dev.waymark.content.DocumentJson;
import dev.waymark.content.Finding;
import dev.waymark.content.Rule;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.store.DraftEdits;
import dev.waymark.store.DraftEdits.Held;
import dev.waymark.store.TranslationDrafts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells of an entry how far it is translated. */
@ApplicationScoped
public class TranslationStates {
    private final DraftEdits drafts;
    private final TranslationDrafts translations;
    private final DraftDocuments documents;
    private final DocumentJson json;
    private final Languages languages;

    TranslationStates(
            DraftEdits drafts,
            TranslationDrafts translations,
            DraftDocuments documents,
            DocumentJson json,
            Languages languages) {
        this.drafts = drafts;
        this.translations = translations;
        this.documents = documents;
        this.json = json;
        this.languages = languages;
    }

    /** Returns how an entry stands in each language but the default one; an entry that is not there ends in a problem. */
    public TranslationStateList of(EntryType type, String slug) {
        var source = drafts.find(type, Parameters.pathSlug(slug), languages.standard())
                .orElseThrow(() -> documents.unknown(type, slug));
        var found = translations.of(List.of(source.entry()), languages.standard()).stream()
                .collect(toMap(TranslationDrafts.Found::locale, one -> one));
        var texts = translations.texts(source.entry(), languages.standard());
        return new TranslationStateList(languages.others().stream()
                .map(language -> state(
                        type, source, language, found.get(language), texts.getOrDefault(language, DocumentJson.EMPTY)))
                .toList());
    }

    private TranslationState state(
            EntryType type, Held source, String language, TranslationDrafts.@Nullable Found found, String texts) {
        var slug = source.slug().value();
        var whole = json.wholeTexts(type, source.document(), texts);
        var findings = whole.orphaned().stream()
                .map(place -> new Finding(
                        Rule.ORPHANED_TRANSLATION,
                        type,
                        slug,
                        place,
                        "the translation into %s says something that the document does not".formatted(language)))
                .map(ReportedFinding::of)
                .toList();
        return new TranslationState(
                language,
                EntryStates.href(type, slug, language),
                EntryStates.word(found == null ? TranslationDrafts.State.MISSING : found.state()),
                found == null ? null : found.version(),
                found == null ? null : found.baseRevision(),
                found == null ? null : found.updatedAt(),
                found == null ? null : found.updatedBy(),
                whole.untranslated(),
                DraftFindings.of(findings, true));
    }
}
