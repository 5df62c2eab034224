package dev.waymark.publishing;

import dev.waymark.content.ContentView;
import dev.waymark.content.EntryRef;
import dev.waymark.model.Languages;
import dev.waymark.model.Relation;
import dev.waymark.rendering.RefFactory;
import dev.waymark.store.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the entries whose readers may get something else once documents change. */
@ApplicationScoped
class AffectedEntries {
    private final Links links;
    private final Languages languages;

    AffectedEntries(Links links, Languages languages) {
        this.links = links;
        this.languages = languages;
    }

    /**
     * Returns the entries that change, and those that show of them what has changed.
     *
     * @param changed the entries whose documents are published
     * @param related the entries that are named as related until then, by what changes
     */
    Set<Long> of(
            Set<Long> changed,
            Collection<Long> related,
            ContentView before,
            ContentView content,
            Collection<Long> retired) {
        var affected = new TreeSet<>(changed);
        var shown = new TreeSet<>(changed);
        shown.removeAll(before.missing(shown));
        shown.removeIf(entry -> languages.offered().stream()
                .allMatch(language -> RefFactory.of(before.in(language, entry).document())
                        .equals(RefFactory.of(content.in(language, entry).document()))));
        for (var batch : Batches.of(shown)) {
            affected.addAll(links.sourcesOf(batch));
            affected.addAll(links.listingRequirersOf(batch));
        }
        affected.addAll(related(changed, content));
        affected.addAll(related);
        affected.removeAll(retired);
        return affected;
    }

    /** The entries that documents name as related, and that show them therefore. */
    private static List<Long> related(Collection<Long> entries, ContentView content) {
        return entries.stream()
                .flatMap(entry -> content.document(entry).edges().stream())
                .filter(edge -> edge.relation() == Relation.RELATED)
                .flatMap(edge -> content.entry(EntryRef.of(edge)).stream())
                .toList();
    }
}
