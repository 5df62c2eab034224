package dev.waymark.authoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.reading.PlaceCursor;
import dev.waymark.store.EntryDrafts;
import dev.waymark.store.EntryDrafts.Found;
import dev.waymark.store.EntryDrafts.Order;
import dev.waymark.store.EntryDrafts.Place;
import dev.waymark.store.EntryDrafts.State;
import dev.waymark.store.EntryDrafts.Translated;
import dev.waymark.store.TranslationDrafts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells of entries how their drafts stand to what is public. */
@ApplicationScoped
public class EntryStates {
    private final EntryDrafts drafts;
    private final TranslationDrafts translations;
    private final DraftCheck check;
    private final DraftDocuments documents;
    private final Languages languages;

    EntryStates(
            EntryDrafts drafts,
            TranslationDrafts translations,
            DraftCheck check,
            DraftDocuments documents,
            Languages languages) {
        this.drafts = drafts;
        this.translations = translations;
        this.check = check;
        this.documents = documents;
        this.languages = languages;
    }

    /**
     * Which entries are asked for.
     *
     * @param state a word; null for all
     * @param translated null for all
     * @param slugs none for all
     * @param text what the slug or the title has in it; null for anything
     * @param latestFirst whether what was changed last comes first, and not the first slug
     */
    public record Question(
            EntryType type,
            @Nullable State state,
            @Nullable Translated translated,
            List<String> slugs,
            @Nullable String text,
            boolean latestFirst) {}

    /** Returns an entry with all that was found in its draft; one that is not there ends in a problem. */
    public EntryState of(EntryType type, String slug) {
        Parameters.pathSlug(slug);
        var found = drafts.find(type, slug, languages.standard()).orElseThrow(() -> documents.unknown(type, slug));
        return states(List.of(found), true).get(0);
    }

    Map<String, EntryState> of(EntryType type, List<String> slugs) {
        var query = new EntryDrafts.Query(
                type, languages.standard(), null, null, slugs, null, Order.SLUG, EntryDrafts.START, slugs.size());
        return states(drafts.page(query), false).stream().collect(toMap(EntryState::slug, state -> state));
    }

    public EntryStateList page(Question question, int limit, @Nullable String cursor) {
        var order = question.latestFirst() ? Order.UPDATED : Order.SLUG;
        var after = cursor == null ? EntryDrafts.START : place(PlaceCursor.of(cursor, question.toString()));
        var found = drafts.page(new EntryDrafts.Query(
                question.type(),
                languages.standard(),
                question.state(),
                question.translated(),
                question.slugs().isEmpty() ? null : question.slugs(),
                question.text(),
                order,
                after,
                limit + 1));
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? cursor(page.get(limit - 1), question) : null;
        return new EntryStateList(states(page, false), next);
    }

    private static Place place(PlaceCursor cursor) {
        return new Place(cursor.slug(), Instant.ofEpochSecond(cursor.number()));
    }

    private static String cursor(Found last, Question question) {
        return new PlaceCursor(last.updatedAt().getEpochSecond(), last.slug().value()).text(question.toString());
    }

    private List<EntryState> states(List<Found> page, boolean findingsListed) {
        var findings = check.check(page, findingsListed);
        var texts = translations.of(page.stream().map(Found::entry).toList(), languages.standard()).stream()
                .collect(groupingBy(TranslationDrafts.Found::entry));
        return page.stream()
                .map(draft -> new EntryState(
                        draft.type(),
                        draft.slug().value(),
                        href(draft.type(), draft.slug().value()),
                        draft.title(),
                        word(draft.state()),
                        draft.staged() ? "retire" : draft.renames() ? "rename" : null,
                        draft.version(),
                        draft.baseRevision(),
                        draft.release(),
                        draft.updatedAt(),
                        draft.updatedBy(),
                        DraftFindings.of(findings.getOrDefault(draft.entry(), List.of()), findingsListed),
                        languages(texts.getOrDefault(draft.entry(), List.of()))))
                .toList();
    }

    private List<LanguageState> languages(Collection<TranslationDrafts.Found> translations) {
        return languages.others().stream()
                .map(language -> new LanguageState(
                        language,
                        word(translations.stream()
                                .filter(texts -> texts.locale().equals(language))
                                .findFirst()
                                .map(TranslationDrafts.Found::state)
                                .orElse(TranslationDrafts.State.MISSING))))
                .toList();
    }

    static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String href(EntryType type, String slug) {
        return "/v1/manage/%s/%s".formatted(type.collection(), slug);
    }

    static String href(EntryType type, String slug, String language) {
        return "%s/translations/%s".formatted(href(type, slug), language);
    }
}
