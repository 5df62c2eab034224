package dev.waymark.delivery;

import dev.waymark.model.Completeness;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.store.Coverages;
import dev.waymark.wire.Href;
import dev.waymark.wire.Language;
import dev.waymark.wire.LanguageCoverage;
import dev.waymark.wire.LanguageList;
import dev.waymark.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the document of {@code /v1/languages}. */
@ApplicationScoped
class LanguageLists {
    private static final List<EntryType> TYPES =
            Arrays.stream(EntryType.values()).filter(type -> !type.isPart()).toList();

    private final Languages languages;
    private final Coverages coverages;

    LanguageLists(Languages languages, Coverages coverages) {
        this.languages = languages;
        this.coverages = coverages;
    }

    /** The languages on offer, named in one of them, and how much is said in each in a release; by one statement. */
    LanguageList of(int release, String shown) {
        var counts = coverages.in(languages.offered(), TYPES, release).stream()
                .collect(Collectors.toMap(Coverages.Counted::kind, Coverages.Counted::entries));
        var reader = Locale.forLanguageTag(shown);
        var items = languages.offered().stream()
                .map(tag -> language(tag, reader, counts))
                .toList();
        return new LanguageList(items, null, null);
    }

    private Language language(String tag, Locale reader, Map<Coverages.Kind, Integer> counts) {
        var locale = Locale.forLanguageTag(tag);
        return new Language(
                tag,
                locale.getDisplayName(locale),
                locale.getDisplayName(reader),
                Words.in(tag).direction(),
                tag.equals(languages.standard()),
                TYPES.stream().map(type -> coverage(tag, type, counts)).toList());
    }

    private static LanguageCoverage coverage(String tag, EntryType type, Map<Coverages.Kind, Integer> counts) {
        int complete = counts.getOrDefault(new Coverages.Kind(tag, type, Completeness.COMPLETE), 0);
        int partial = counts.getOrDefault(new Coverages.Kind(tag, type, Completeness.PARTIAL), 0);
        int missing = counts.getOrDefault(new Coverages.Kind(tag, type, Completeness.MISSING), 0);
        return new LanguageCoverage(type, complete + partial + missing, complete, partial, missing, Href.list(type));
    }
}
