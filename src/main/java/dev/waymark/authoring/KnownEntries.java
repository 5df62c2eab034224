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
import dev.waymark.store.DraftEdits;
import dev.waymark.store.DraftNames;
import dev.waymark.store.Drafts;
import dev.waymark.store.Names;
import dev.waymark.store.Withdrawals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the entries that texts may mean, by what they are called. */
@ApplicationScoped
class KnownEntries {
    private final Drafts drafts;
    private final DraftNames draftNames;
    private final DraftEdits edits;
    private final Names names;
    private final Withdrawals withdrawals;
    private final Languages languages;

    KnownEntries(
            Drafts drafts,
            DraftNames draftNames,
            DraftEdits edits,
            Names names,
            Withdrawals withdrawals,
            Languages languages) {
        this.drafts = drafts;
        this.draftNames = draftNames;
        this.edits = edits;
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

    /**
     * Lets nobody else change the entries that texts are about, and others, until the transaction ends: all at once, and in the
     * order of all who hold several, so that nobody waits in a circle.
     */
    void hold(ReadContent content, Collection<EntryRef> others) {
        var refs = Stream.concat(texts(content).map(ContentText::entry), others.stream());
        var entries = new TreeSet<Long>();
        bySlug(refs)
                .forEach((type, slugs) -> Batches.of(slugs).forEach(batch -> {
                    entries.addAll(draftNames
                            .entries(type, batch, languages.standard())
                            .values());
                    names.known(type, batch).forEach(name -> entries.add(name.entry()));
                }));
        Batches.of(entries).forEach(batch -> edits.holdAll(batch, languages.standard()));
    }

    /** Finds entries that are held, and holds those that have got such a slug since. */
    Found find(Collection<EntryRef> refs) {
        var bySlug = bySlug(refs.stream());
        var current = current(bySlug);
        return new Found(current, taken(bySlug, current));
    }

    private static Map<EntryType, List<Slug>> bySlug(Stream<EntryRef> refs) {
        return refs.distinct().collect(groupingBy(EntryRef::type, mapping(EntryRef::slug, toList())));
    }

    private static Stream<ContentText> texts(ReadContent content) {
        return Stream.concat(content.documents().keySet().stream(), content.translations().keySet().stream());
    }

    /** Returns the texts of entries that were withdrawn. */
    List<ContentText> withdrawn(ReadContent content) {
        var names = withdrawals.names().stream()
                .map(name -> new EntryRef(name.type(), new Slug(name.slug())))
                .collect(toSet());
        return names.isEmpty()
                ? List.of()
                : texts(content).filter(text -> names.contains(text.entry())).toList();
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
