package dev.waymark.authoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.waymark.content.ContentView;
import dev.waymark.content.DocumentJson;
import dev.waymark.content.EntryRef;
import dev.waymark.content.ReferenceRules;
import dev.waymark.content.Rules;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Edge;
import dev.waymark.model.Languages;
import dev.waymark.publishing.Batches;
import dev.waymark.store.DraftNames;
import dev.waymark.store.EntryDrafts.Found;
import dev.waymark.store.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what each draft breaks by itself, which of its references lead nowhere, neither among drafts nor in public, and which lead
 * back to it. What only a release as a whole can break is found when one is checked.
 */
@ApplicationScoped
class DraftCheck {
    private final DocumentJson json;
    private final DraftNames drafts;
    private final Names names;
    private final DraftCircles circles;
    private final Languages languages;

    DraftCheck(DocumentJson json, DraftNames drafts, Names names, DraftCircles circles, Languages languages) {
        this.json = json;
        this.drafts = drafts;
        this.names = names;
        this.circles = circles;
        this.languages = languages;
    }

    /**
     * Returns the findings by entry. Without a look for circles the statements that it takes do not grow with the drafts.
     *
     * @param circling whether circles are looked for
     */
    Map<Long, List<ReportedFinding>> check(Collection<Found> found, boolean circling) {
        var documents = new LinkedHashMap<Long, AuthoredDocument>();
        found.forEach(draft -> documents.put(draft.entry(), json.stored(draft.type(), draft.document())));
        var withdrawn = new HashSet<EntryRef>();
        var content = new ContentView(languages, json);
        var known = known(documents.values(), withdrawn, content);
        var findings = new HashMap<Long, List<ReportedFinding>>();
        documents.forEach((entry, document) -> {
            var all = new ArrayList<>(Rules.check(document));
            document.edges().stream()
                    .filter(edge -> !known.contains(EntryRef.of(edge)))
                    .forEach(edge -> all.add(
                            withdrawn.contains(EntryRef.of(edge))
                                    ? ReferenceRules.withdrawn(document, edge)
                                    : ReferenceRules.dangling(document, edge)));
            if (circling) {
                all.addAll(circles.of(entry, document, content));
            }
            findings.put(entry, all.stream().map(ReportedFinding::of).toList());
        });
        return findings;
    }

    /** Those of the references that lead to a draft, or by any name to what is public; others may lead to what was withdrawn. */
    private Set<EntryRef> known(Collection<AuthoredDocument> documents, Set<EntryRef> withdrawn, ContentView content) {
        var wanted = documents.stream()
                .flatMap(document -> document.edges().stream())
                .collect(groupingBy(Edge::type, mapping(Edge::target, toSet())));
        var known = new HashSet<EntryRef>();
        wanted.forEach((type, slugs) -> Batches.of(slugs).forEach(batch -> {
            drafts.entries(type, batch, languages.standard()).forEach((slug, entry) -> {
                known.add(new EntryRef(type, slug));
                content.name(new EntryRef(type, slug), entry);
            });
            names.known(type, batch).forEach(name -> {
                var ref = new EntryRef(type, name.slug());
                if (!name.retired()) {
                    known.add(ref);
                    content.name(ref, name.entry());
                } else {
                    known.remove(ref);
                    if (name.withdrawn()) {
                        withdrawn.add(ref);
                    }
                }
            });
        }));
        return known;
    }
}
