package dev.waymark.publishing;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.store.Names;
import dev.waymark.store.Releases;
import dev.waymark.store.Renditions;
import dev.waymark.store.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings what readers get up to date: renders entries and opens a rendition of each piece whose bytes changed. */
@ApplicationScoped
class Pages {
    private final Renditions renditions;
    private final Revisions revisions;
    private final Names names;
    private final DocumentJson json;
    private final Renderer renderer = new Renderer();

    Pages(Renditions renditions, Revisions revisions, Names names, DocumentJson json) {
        this.renditions = renditions;
        this.revisions = revisions;
        this.names = names;
        this.json = json;
    }

    private record Key(EntryType type, String part) {}

    /** Renders those entries; pieces with the same bytes as before stay untouched. */
    void render(Set<Long> entries, Corpus corpus, Releases.Next next) {
        corpus.loadEntries(entries);
        corpus.load(entries.stream()
                .flatMap(entry -> corpus.document(entry).edges().stream())
                .map(Target::of)
                .toList());
        var references = new References(corpus);
        var numbers = revisions.latest(entries, "en").stream()
                .collect(Collectors.toMap(Revisions.Latest::entry, Revisions.Latest::number));
        var former = names.of(entries).stream()
                .filter(name -> !name.live())
                .collect(Collectors.groupingBy(
                        Names.Known::entry,
                        Collectors.mapping(name -> name.slug().value(), Collectors.toList())));
        var current = renditions.current(entries).stream().collect(Collectors.groupingBy(Renditions.Current::entry));
        var outdated = new ArrayList<Long>();
        var wanted = new ArrayList<Renditions.Wanted>();
        for (long entry : entries) {
            var before = current.getOrDefault(entry, List.of()).stream()
                    .collect(Collectors.toMap(page -> new Key(page.type(), page.part()), Function.identity()));
            var subject = new Subject(
                    references,
                    former.getOrDefault(entry, List.of()),
                    numbers.getOrDefault(entry, 1),
                    "en",
                    (type, part, documentAt) -> date(before.get(new Key(type, part)), documentAt, next.at()));
            render(entry, corpus.document(entry), subject, before, outdated, wanted);
        }
        renditions.close(outdated, next.number());
        renditions.open(wanted, next.number());
    }

    /** Ends what readers get of an entry. */
    void close(long entry, int release) {
        renditions.close(
                renditions.current(Set.of(entry)).stream()
                        .map(Renditions.Current::id)
                        .toList(),
                release);
    }

    private void render(
            long entry,
            AuthoredDocument document,
            Subject subject,
            Map<Key, Renditions.Current> before,
            Collection<Long> outdated,
            Collection<Renditions.Wanted> wanted) {
        var gone = new HashMap<>(before);
        for (var piece : renderer.render(document, subject)) {
            var text = json.text(piece.document());
            var same = before.get(new Key(piece.type(), piece.part()));
            if (same != null && same.text().equals(text)) {
                gone.remove(new Key(piece.type(), piece.part()));
            } else {
                wanted.add(new Renditions.Wanted(
                        entry,
                        piece.type(),
                        piece.part(),
                        piece.slug(),
                        subject.language(),
                        subject.revision(),
                        text,
                        json.text(piece.summary()),
                        piece.title(),
                        String.join("\n", piece.search()),
                        piece.position(),
                        piece.facets()));
            }
        }
        gone.values().forEach(page -> outdated.add(page.id()));
    }

    private Instant date(
            Renditions.@org.jspecify.annotations.Nullable Current before,
            Function<Instant, Object> documentAt,
            Instant now) {
        return before != null && before.text().equals(json.text(documentAt.apply(before.publishedAt())))
                ? before.publishedAt()
                : now;
    }
}
