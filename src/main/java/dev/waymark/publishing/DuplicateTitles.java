package dev.waymark.publishing;

import dev.waymark.content.ContentView;
import dev.waymark.content.Finding;
import dev.waymark.content.Rule;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Languages;
import dev.waymark.store.Titles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds entries of one type that nobody could tell from each other by their titles, whatever their capitals are. */
@ApplicationScoped
class DuplicateTitles {
    private final Titles titles;
    private final Languages languages;

    DuplicateTitles(Titles titles, Languages languages) {
        this.titles = titles;
        this.languages = languages;
    }

    /**
     * Returns the titles that two have.
     *
     * @param before what is public until then of entries that change or are retired
     * @param gone these entries
     */
    List<Finding> of(Map<Long, AuthoredDocument> documents, ContentView before, Set<Long> gone) {
        var slugs = new HashMap<Titles.Wanted, TreeSet<String>>();
        documents
                .values()
                .forEach(document -> slugs.computeIfAbsent(title(document), title -> new TreeSet<>())
                        .add(document.slug().value()));
        var taken = taken(slugs.keySet(), owners(before, gone));
        var findings = new ArrayList<Finding>();
        documents.values().forEach(document -> {
            var title = title(document);
            var slug = document.slug().value();
            var others = Stream.concat(
                            slugs.getOrDefault(title, new TreeSet<>()).stream()
                                    .filter(other -> !other.equals(slug))
                                    .limit(1),
                            taken.getOrDefault(title, List.of()).stream())
                    .sorted()
                    .toList();
            if (!others.isEmpty()) {
                findings.add(new Finding(
                        Rule.DUPLICATE_TITLE,
                        document.type(),
                        slug,
                        "/title",
                        "'%s' is also the title of '%s'".formatted(document.title(), String.join("', '", others))));
            }
        });
        return findings;
    }

    /** The entries that lose a title or keep it, which is no other one's. */
    private static Map<Titles.Wanted, List<Long>> owners(ContentView before, Set<Long> gone) {
        var owners = new HashMap<Titles.Wanted, List<Long>>();
        var known = new HashSet<>(gone);
        known.removeAll(before.missing(gone));
        known.forEach(entry -> owners.computeIfAbsent(title(before.document(entry)), title -> new ArrayList<>())
                .add(entry));
        return owners;
    }

    private Map<Titles.Wanted, List<String>> taken(
            Collection<Titles.Wanted> wanted, Map<Titles.Wanted, List<Long>> owners) {
        var taken = new HashMap<Titles.Wanted, List<String>>();
        for (var batch : Batches.of(wanted)) {
            var but = batch.stream()
                    .flatMap(title -> owners.getOrDefault(title, List.of()).stream())
                    .toList();
            titles.taken(batch, languages.standard(), but)
                    .forEach(one -> taken.computeIfAbsent(batch.get((int) one.number() - 1), title -> new ArrayList<>())
                            .add(one.slug()));
        }
        return taken;
    }

    private static Titles.Wanted title(AuthoredDocument document) {
        return new Titles.Wanted(document.type(), document.title().toLowerCase(Locale.ROOT));
    }
}
