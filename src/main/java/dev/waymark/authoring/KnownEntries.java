package dev.waymark.authoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.waymark.content.EntryRef;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import dev.waymark.publishing.Batches;
import dev.waymark.store.Drafts;
import dev.waymark.store.Names;
import dev.waymark.store.Withdrawals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the entries that texts may mean, by what they are called. */
@ApplicationScoped
class KnownEntries {
    private final Drafts drafts;
    private final Names names;
    private final Withdrawals withdrawals;
    private final Languages languages;

    KnownEntries(Drafts drafts, Names names, Withdrawals withdrawals, Languages languages) {
        this.drafts = drafts;
        this.names = names;
        this.withdrawals = withdrawals;
        this.languages = languages;
    }

    /**
     * Drafts in the default language.
     *
     * @param current those that have such a slug
     * @param taken those of entries that people have renamed or retired, by the slugs that texts may know them by
     */
    record Found(Map<EntryRef, Drafts.State> current, Map<EntryRef, Drafts.State> taken) {
        /** The draft that a text is about, also if it is not to be changed; null if there is none. */
        Drafts.@Nullable State of(EntryRef ref) {
            var theirs = taken.get(ref);
            return theirs == null ? current.get(ref) : theirs;
        }
    }

    /** Finds entries, whose drafts nobody else changes until the end of the transaction. */
    Found find(Collection<EntryRef> refs) {
        var bySlug = refs.stream().distinct().collect(groupingBy(EntryRef::type, mapping(EntryRef::slug, toList())));
        var current = current(bySlug);
        return new Found(current, taken(bySlug, current));
    }

    /** Returns the texts of entries that were withdrawn. */
    List<ContentText> withdrawn(ReadContent content) {
        var names = withdrawals.names().stream()
                .map(name -> new EntryRef(name.type(), new Slug(name.slug())))
                .collect(toSet());
        return names.isEmpty()
                ? List.of()
                : Stream.concat(content.documents().keySet().stream(), content.translations().keySet().stream())
                        .filter(text -> names.contains(text.entry()))
                        .toList();
    }

    private Map<EntryRef, Drafts.State> current(Map<EntryType, List<Slug>> bySlug) {
        var current = new HashMap<EntryRef, Drafts.State>();
        bySlug.forEach((type, slugs) -> Batches.of(slugs)
                .forEach(batch -> drafts.named(type, batch, languages.standard())
                        .forEach(draft -> current.put(new EntryRef(type, draft.slug()), draft))));
        return current;
    }

    private Map<EntryRef, Drafts.State> taken(Map<EntryType, List<Slug>> bySlug, Map<EntryRef, Drafts.State> current) {
        var taken = new HashMap<EntryRef, Drafts.State>();
        bySlug.forEach((type, slugs) -> Batches.of(slugs).forEach(batch -> {
            var known = names.known(type, batch).stream()
                    .filter(name -> name.retired() || !current.containsKey(new EntryRef(type, name.slug())))
                    .toList();
            var theirs = drafts.of(known.stream().map(Names.Known::entry).toList(), languages.standard()).stream()
                    .collect(toMap(Drafts.State::entry, Function.identity()));
            known.forEach(name -> taken.put(new EntryRef(type, name.slug()), theirs.get(name.entry())));
        }));
        return taken;
    }
}
