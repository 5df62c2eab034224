package dev.waymark.publishing;

import dev.waymark.content.ContentView;
import dev.waymark.content.DocumentJson;
import dev.waymark.content.EntryRef;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Relation;
import dev.waymark.store.Links;
import dev.waymark.store.Links.Outgoing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;

/** Decides which references begin and end with a release; what stays the same keeps its row. */
class LinkPlan {
    private final ContentView content;
    private final DocumentJson json;
    private final List<Outgoing> begun = new ArrayList<>();
    private final List<Long> ended = new ArrayList<>();

    LinkPlan(ContentView content, DocumentJson json) {
        this.content = content;
        this.json = json;
    }

    List<Outgoing> begun() {
        return begun;
    }

    /** The rows that end. */
    List<Long> ended() {
        return ended;
    }

    /** Has an entry refer to what its document refers to. */
    void publish(long entry, AuthoredDocument document, Collection<Links.Current> current) {
        var wanted = new LinkedHashSet<>(outgoing(entry, document));
        current.stream().filter(link -> !wanted.remove(link.reference())).forEach(link -> ended.add(link.id()));
        begun.addAll(wanted);
    }

    /** Has an entry refer to nothing. */
    void retire(Collection<Links.Current> current) {
        current.forEach(link -> ended.add(link.id()));
    }

    private List<Outgoing> outgoing(long entry, AuthoredDocument document) {
        var positions = new EnumMap<Relation, Integer>(Relation.class);
        return document.edges().stream()
                .map(edge -> new Outgoing(
                        entry,
                        edge.part() == null ? "" : edge.part().value(),
                        edge.relation(),
                        content.entry(EntryRef.of(edge)).orElseThrow(),
                        positions.merge(edge.relation(), 1, Integer::sum),
                        json.text(edge.attributes())))
                .toList();
    }
}
