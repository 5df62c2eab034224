package dev.waymark.publishing;

import dev.waymark.content.Finding;
import dev.waymark.content.Rule;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Languages;
import dev.waymark.store.Titles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

    /** @param gone the entries of which what is public now does not count */
    List<Finding> of(Map<Long, AuthoredDocument> documents, Set<Long> gone) {
        var slugs = new HashMap<Titles.Wanted, TreeSet<String>>();
        documents
                .values()
                .forEach(document -> slugs.computeIfAbsent(title(document), title -> new TreeSet<>())
                        .add(document.slug().value()));
        var taken = taken(slugs.keySet(), gone);
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

    private Map<Titles.Wanted, List<String>> taken(Collection<Titles.Wanted> wanted, Set<Long> gone) {
        var taken = new HashMap<Titles.Wanted, List<String>>();
        for (var batch : Batches.of(wanted)) {
            titles.taken(batch, languages.standard(), gone)
                    .forEach(one -> taken.computeIfAbsent(batch.get((int) one.number() - 1), title -> new ArrayList<>())
                            .add(one.slug()));
        }
        return taken;
    }

    private static Titles.Wanted title(AuthoredDocument document) {
        return new Titles.Wanted(document.type(), document.title().toLowerCase(Locale.ROOT));
    }
}
