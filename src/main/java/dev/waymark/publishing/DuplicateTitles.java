package dev.waymark.publishing;

import dev.waymark.content.Finding;
import dev.waymark.content.Rule;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.store.Titles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds entries of one type that nobody could tell from each other by their titles, whatever their capitals are. */
@ApplicationScoped
class DuplicateTitles {
    private final Titles titles;
    private final Languages languages;

    DuplicateTitles(Titles titles, Languages languages) {
        this.titles = titles;
        this.languages = languages;
    }

    private record Title(EntryType type, String text) {
        static Title of(AuthoredDocument document) {
            return new Title(document.type(), document.title().toLowerCase(Locale.ROOT));
        }
    }

    /** @param gone the entries of which what is public now does not count */
    List<Finding> of(Map<Long, AuthoredDocument> documents, Set<Long> gone) {
        var others = taken(documents, gone);
        var slugs = new HashMap<Title, TreeSet<String>>();
        documents
                .values()
                .forEach(document -> slugs.computeIfAbsent(Title.of(document), title -> new TreeSet<>())
                        .add(document.slug().value()));
        var findings = new ArrayList<Finding>();
        documents.forEach((entry, document) -> {
            var slug = document.slug().value();
            var same = others.getOrDefault(entry, new TreeSet<>());
            var beside = slugs.getOrDefault(Title.of(document), new TreeSet<>());
            // Of many that are published together, one is enough.
            beside.stream().filter(other -> !other.equals(slug)).findFirst().ifPresent(same::add);
            if (!same.isEmpty()) {
                findings.add(new Finding(
                        Rule.DUPLICATE_TITLE,
                        document.type(),
                        slug,
                        "/title",
                        "'%s' is also the title of '%s'".formatted(document.title(), String.join("', '", same))));
            }
        });
        return findings;
    }

    private Map<Long, TreeSet<String>> taken(Map<Long, AuthoredDocument> documents, Set<Long> gone) {
        var slugs = new TreeMap<Long, TreeSet<String>>();
        for (var batch : Batches.of(documents.entrySet())) {
            var wanted = batch.stream()
                    .map(one -> new Titles.Wanted(
                            one.getKey(), one.getValue().type(), one.getValue().title()))
                    .toList();
            titles.taken(wanted, languages.standard()).stream()
                    .filter(taken -> !gone.contains(taken.entry()))
                    .forEach(taken -> slugs.computeIfAbsent(taken.wanted(), entry -> new TreeSet<>())
                            .add(taken.slug()));
        }
        return slugs;
    }
}
