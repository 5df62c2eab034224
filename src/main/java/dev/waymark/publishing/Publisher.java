package dev.waymark.publishing;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Relation;
import dev.waymark.model.Sha256;
import dev.waymark.store.Drafts;
import dev.waymark.store.Links;
import dev.waymark.store.Names;
import dev.waymark.store.Releases;
import dev.waymark.store.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes releases. One at a time: each call holds the lock of {@link Releases#begin} until its transaction ends, and all
 * of it becomes visible at once or not at all. Its cost grows with what changes and with what shows that, not with the
 * content.
 */
@ApplicationScoped
public class Publisher {
    private final Releases releases;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Names names;
    private final Links links;
    private final Pages pages;
    private final DocumentJson json;

    Publisher(
            Releases releases,
            Drafts drafts,
            Revisions revisions,
            Names names,
            Links links,
            Pages pages,
            DocumentJson json) {
        this.releases = releases;
        this.drafts = drafts;
        this.revisions = revisions;
        this.names = names;
        this.links = links;
        this.pages = pages;
        this.json = json;
    }

    /**
     * Publishes the drafts of those entries, as far as they differ from what is published.
     *
     * @param by who publishes
     * @param note what the release is about
     * @return the number of the release, or nothing if no draft differs
     * @throws RejectedException if the content would break its rules; nothing is published
     */
    @Transactional
    public OptionalInt publish(Collection<Long> entries, String by, @Nullable String note) {
        var next = releases.begin();
        var latest = latest(entries);
        var changed = new TreeMap<Long, Drafts.Current>();
        for (var draft : drafts.of(entries, "en")) {
            var revision = latest.get(draft.entry());
            if (revision == null || !revision.sha256().equals(Sha256.of(draft.document()))) {
                changed.put(draft.entry(), draft);
            }
        }
        if (changed.isEmpty()) {
            return OptionalInt.empty();
        }
        var documents = new TreeMap<Long, AuthoredDocument>();
        changed.forEach((entry, draft) -> documents.put(entry, json.stored(draft.type(), draft.document())));
        var corpus = new Corpus(names, revisions, json, documents, Set.of());
        check(documents, corpus);

        releases.add(next, by, note, Renderer.VERSION);
        var shown = new HashSet<Long>();
        changed.forEach((entry, draft) -> {
            var document = corpus.document(entry);
            var former = latest.get(entry);
            revisions.add(entry, draft.locale(), former == null ? 1 : former.number() + 1, draft.document());
            if (former != null
                    && !References.of(json.stored(former.type(), former.document()))
                            .equals(References.of(document))) {
                shown.add(entry);
            }
        });
        name(documents, next.number());
        var outgoing = new TreeMap<Long, List<Links.Outgoing>>();
        documents.forEach((entry, document) -> outgoing.put(entry, outgoing(document, corpus)));
        links.replace(outgoing, next.number());
        var touched = new HashSet<>(documents.keySet());
        if (!shown.isEmpty()) {
            touched.addAll(links.sourcesOf(shown));
        }
        pages.render(touched, corpus, next);
        return OptionalInt.of(next.number());
    }

    /**
     * Takes an entry out of publication.
     *
     * @param replacedBy the entry that stands in for it, or null
     * @param by who does
     * @param note what the release is about
     * @return the number of the release
     * @throws RejectedException if another entry refers to it
     */
    @Transactional
    public int retire(long entry, @Nullable Long replacedBy, String by, @Nullable String note) {
        var next = releases.begin();
        var corpus = new Corpus(names, revisions, json, Map.of(), Set.of(entry));
        var referrers = new HashSet<>(links.sourcesOf(Set.of(entry)));
        referrers.remove(entry);
        referrers.add(entry);
        corpus.loadEntries(referrers);
        referrers.remove(entry);
        if (!referrers.isEmpty()) {
            var document = corpus.document(entry);
            throw new RejectedException(List.of(new Finding(
                    document.type(),
                    document.slug().value(),
                    "",
                    "still referred to by %s"
                            .formatted(referrers.stream()
                                    .map(corpus::document)
                                    .map(referrer ->
                                            "%s %s".formatted(referrer.type().value(), referrer.slug()))
                                    .sorted()
                                    .collect(Collectors.joining(", "))))));
        }
        releases.add(next, by, note, Renderer.VERSION);
        names.retire(entry, replacedBy, next.number());
        links.replace(Map.of(entry, List.of()), next.number());
        pages.close(entry, next.number());
        return next.number();
    }

    /** Publishes all content as this version of the code renders it, unless the newest release already is so. */
    @Transactional
    public OptionalInt renderAnew() {
        var next = releases.begin();
        var newest = releases.newest();
        if (newest.isEmpty() || newest.get().renderer() == Renderer.VERSION) {
            return OptionalInt.empty();
        }
        releases.add(next, "waymark", "Rendered by a newer version of Waymark", Renderer.VERSION);
        var corpus = new Corpus(names, revisions, json, Map.of(), Set.of());
        pages.render(Set.copyOf(names.published()), corpus, next);
        return OptionalInt.of(next.number());
    }

    private Map<Long, Revisions.Latest> latest(Collection<Long> entries) {
        return revisions.latest(entries, "en").stream()
                .collect(Collectors.toMap(Revisions.Latest::entry, Function.identity()));
    }

    private void check(Map<Long, AuthoredDocument> documents, Corpus corpus) {
        var findings = new ArrayList<Finding>();
        documents.values().forEach(document -> findings.addAll(Rules.check(document)));
        findings.addAll(Integrity.check(documents.values(), corpus));
        documents.forEach((entry, document) -> names.known(document.type(), List.of(document.slug())).stream()
                .filter(name -> name.entry() != entry)
                .forEach(name -> findings.add(new Finding(
                        document.type(),
                        document.slug().value(),
                        "/slug",
                        "'%s' is or was the name of another entry; a slug is never given twice"
                                .formatted(document.slug())))));
        if (!findings.isEmpty()) {
            throw new RejectedException(findings);
        }
    }

    private void name(Map<Long, AuthoredDocument> documents, int release) {
        var live = names.of(documents.keySet()).stream()
                .filter(Names.Known::live)
                .collect(Collectors.toMap(Names.Known::entry, Names.Known::slug));
        documents.forEach((entry, document) -> {
            if (!document.slug().equals(live.get(entry))) {
                names.give(document.type(), document.slug(), entry, release);
            }
        });
    }

    private List<Links.Outgoing> outgoing(AuthoredDocument document, Corpus corpus) {
        var positions = new EnumMap<Relation, Integer>(Relation.class);
        return document.edges().stream()
                .map(edge -> new Links.Outgoing(
                        edge.part() == null ? "" : edge.part().value(),
                        edge.relation(),
                        corpus.entry(Target.of(edge)).orElseThrow(),
                        positions.merge(edge.relation(), 1, Integer::sum),
                        json.text(edge.attributes())))
                .toList();
    }
}
