package dev.waymark.publishing;

import static java.util.stream.Collectors.groupingBy;

import dev.waymark.content.ContentView;
import dev.waymark.content.DocumentJson;
import dev.waymark.model.Languages;
import dev.waymark.store.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Brings references up to date where documents have not changed, but the languages in which they are shown may have. */
@ApplicationScoped
class Relinking {
    private final Links links;
    private final DocumentJson json;
    private final Languages languages;

    Relinking(Links links, DocumentJson json, Languages languages) {
        this.links = links;
        this.json = json;
        this.languages = languages;
    }

    /** Ends and begins references of entries; those that stay the same keep their row. */
    void relink(Collection<Long> entries, ContentView content, int release) {
        var current = links.current(entries).stream()
                .collect(groupingBy(link -> link.reference().source()));
        var plan = new LinkPlan(content, json, languages);
        entries.forEach(entry -> plan.publish(entry, content.document(entry), current.getOrDefault(entry, List.of())));
        links.close(plan.ended(), release);
        links.open(plan.begun(), release);
    }
}
