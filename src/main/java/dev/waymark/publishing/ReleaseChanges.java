package dev.waymark.publishing;

import dev.waymark.content.Change;
import dev.waymark.content.Changes;
import dev.waymark.content.ContentView;
import dev.waymark.content.EntryRef;
import dev.waymark.content.References;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells what a release changes. */
@ApplicationScoped
class ReleaseChanges {
    private final PublishedContent published;
    private final Languages languages;

    ReleaseChanges(PublishedContent published, Languages languages) {
        this.published = published;
        this.languages = languages;
    }

    /**
     * Returns the changes.
     *
     * @param documents the documents that are published, by entry
     * @param before what is public of them until then
     * @param content the documents, and all to which they refer
     */
    List<Change> of(
            ReleaseRequest request, Map<Long, AuthoredDocument> documents, ContentView before, ContentView content) {
        var translations = translations(request);
        var missing = before.missing(documents.keySet());
        var revised = new ArrayList<Changes.Revised>();
        var refs = new ArrayList<EntryRef>();
        documents.forEach((entry, document) -> {
            var former = missing.contains(entry) ? null : before.document(entry);
            revised.add(new Changes.Revised(former, document, translations.getOrDefault(entry, Set.of())));
            if (former != null) {
                former.edges().forEach(edge -> refs.add(EntryRef.of(edge)));
            }
        });
        var retired = new TreeSet<>(request.retired());
        retired.removeAll(before.missing(retired));
        retired.forEach(entry -> revised.add(new Changes.Revised(before.document(entry), null, Set.of())));
        var around = content.within();
        published.addTargets(around, refs, name -> true);
        return Changes.of(revised, new Known(around));
    }

    /** What a view knows of the entries to which documents refer. */
    private record Known(ContentView content) implements References {
        @Override
        public String title(EntryRef ref) {
            return content.entry(ref)
                    .filter(entry -> content.missing(Set.of(entry)).isEmpty())
                    .map(entry -> content.document(entry).title())
                    .orElseGet(() -> ref.slug().value());
        }

        @Override
        public Object entry(EntryRef ref) {
            return content.entry(ref).<Object>map(entry -> entry).orElse(ref);
        }
    }

    private Map<Long, Set<String>> translations(ReleaseRequest request) {
        var translations = new HashMap<Long, Set<String>>();
        request.documents().stream()
                .filter(text -> !text.locale().equals(languages.standard()))
                .forEach(text -> translations
                        .computeIfAbsent(text.entry(), entry -> new TreeSet<>())
                        .add(text.locale()));
        return translations;
    }
}
