package dev.waymark.publishing;

import dev.waymark.content.ContentView;
import dev.waymark.content.DocumentJson;
import dev.waymark.content.EntryRef;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import dev.waymark.store.Names;
import dev.waymark.store.Publications;
import dev.waymark.store.Withdrawals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Adds to a view what is public already. */
@ApplicationScoped
class PublishedContent {
    private final Names names;
    private final Publications publications;
    private final Withdrawals withdrawals;
    private final DocumentJson json;
    private final Languages languages;
    private final Cancellation cancellation;

    PublishedContent(
            Names names,
            Publications publications,
            Withdrawals withdrawals,
            DocumentJson json,
            Languages languages,
            Cancellation cancellation) {
        this.names = names;
        this.publications = publications;
        this.withdrawals = withdrawals;
        this.json = json;
        this.languages = languages;
        this.cancellation = cancellation;
    }

    /** Adds the documents of those entries, as far as they are missing and public. */
    void addDocuments(ContentView content, Collection<Long> entries) {
        cancellation.inBatches(content.missing(entries), batch -> addAll(content, publications.current(batch)));
    }

    void addAll(ContentView content, Collection<Publications.Public> documents) {
        documents.stream()
                .collect(Collectors.groupingBy(Publications.Public::entry))
                .forEach((entry, some) -> add(content, entry, some));
    }

    private void add(ContentView content, long entry, List<Publications.Public> documents) {
        var texts = new HashMap<String, String>();
        documents.forEach(document -> texts.put(document.locale(), document.document()));
        var document = texts.remove(languages.standard());
        if (document != null) {
            content.put(entry, json.stored(documents.get(0).type(), document), texts);
        }
    }

    /**
     * Adds the documents to which references lead. A former slug leads to the document of today, and what was withdrawn can
     * still be referred to, so that no release waits for its referrers.
     *
     * @param usable whether a name may be referred to
     */
    void addTargets(ContentView content, Collection<EntryRef> refs, Predicate<Names.Known> usable) {
        var slugs = new EnumMap<EntryType, Set<Slug>>(EntryType.class);
        content.unresolved(refs)
                .forEach(ref -> slugs.computeIfAbsent(ref.type(), type -> new HashSet<>())
                        .add(ref.slug()));
        var targets = new HashMap<EntryRef, Long>();
        slugs.forEach((type, some) -> cancellation.inBatches(
                some,
                batch -> names.known(type, batch).stream()
                        .filter(name -> name.withdrawn() || usable.test(name))
                        .forEach(name -> {
                            targets.put(new EntryRef(type, name.slug()), name.entry());
                            if (name.withdrawn()) {
                                content.withdraw(name.entry());
                            }
                        })));
        targets.forEach(content::name);
        addDocuments(content, targets.values());
        addTombstones(content, targets.values());
    }

    private void addTombstones(ContentView content, Collection<Long> entries) {
        var withdrawn = entries.stream().filter(content::isWithdrawn).toList();
        for (var batch : Batches.of(content.missing(withdrawn))) {
            addAll(content, withdrawals.tombstones(batch, languages.standard()));
        }
    }
}
