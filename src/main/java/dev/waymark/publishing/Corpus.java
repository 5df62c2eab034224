package dev.waymark.publishing;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import dev.waymark.store.Names;
import dev.waymark.store.Revisions;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The documents as they will stand once the changes are published, read from the store as far as they are asked for. */
class Corpus {
    private final Names names;
    private final Revisions revisions;
    private final DocumentJson json;
    private final Map<Long, AuthoredDocument> documents = new HashMap<>();
    private final Map<Target, Long> entries = new HashMap<>();
    private final Set<Target> asked = new HashSet<>();
    private final Set<Long> retired;

    /**
     * @param changed the documents that are about to be published, by entry
     * @param retired the entries that are about to be taken out of publication
     */
    Corpus(
            Names names,
            Revisions revisions,
            DocumentJson json,
            Map<Long, AuthoredDocument> changed,
            Set<Long> retired) {
        this.names = names;
        this.revisions = revisions;
        this.json = json;
        this.retired = retired;
        documents.putAll(changed);
        changed.forEach((entry, document) -> entries.put(Target.of(document), entry));
        asked.addAll(entries.keySet());
    }

    /** Reads those that were not asked for before: a former slug leads to the document of today. */
    void load(Collection<Target> targets) {
        var slugs = new EnumMap<EntryType, Set<Slug>>(EntryType.class);
        for (var target : targets) {
            if (asked.add(target)) {
                slugs.computeIfAbsent(target.type(), type -> new HashSet<>()).add(target.slug());
            }
        }
        slugs.forEach((type, some) -> names.known(type, some).stream()
                .filter(name -> !name.retired() && !retired.contains(name.entry()))
                .forEach(name -> entries.put(new Target(type, name.slug()), name.entry())));
        loadEntries(Set.copyOf(entries.values()));
    }

    /** Reads the documents of those entries. */
    void loadEntries(Set<Long> wanted) {
        var missing = new HashSet<>(wanted);
        missing.removeAll(documents.keySet());
        if (!missing.isEmpty()) {
            revisions
                    .latest(missing, "en")
                    .forEach(revision ->
                            documents.put(revision.entry(), json.stored(revision.type(), revision.document())));
        }
    }

    /** The entry that a reference names, if it will be published; it has to be loaded first. */
    Optional<Long> entry(Target target) {
        return Optional.ofNullable(entries.get(target));
    }

    /** The document that a reference names, if it will be published; it has to be loaded first. */
    Optional<AuthoredDocument> document(Target target) {
        return entry(target).map(documents::get);
    }

    /** The document of an entry that was loaded. */
    AuthoredDocument document(long entry) {
        var document = documents.get(entry);
        if (document == null) {
            throw new IllegalStateException("entry %d has no published document".formatted(entry));
        }
        return document;
    }
}
