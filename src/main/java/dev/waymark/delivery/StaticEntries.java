package dev.waymark.delivery;

import static java.util.stream.Collectors.toMap;

import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.reading.Json;
import dev.waymark.reading.VersionRequest;
import dev.waymark.store.Links;
import dev.waymark.store.PublicRevisions;
import dev.waymark.store.PublishedLists.Item;
import dev.waymark.store.ReleaseEntries;
import dev.waymark.store.ReleaseEntries.Public;
import dev.waymark.wire.Href;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Writes the lists that belong to an entry: what refers to it, when it was published, and the stages and tips of a roadmap.
 * Statements are for hundreds of entries each.
 */
@ApplicationScoped
class StaticEntries {
    private static final int ENTRIES = 500;
    private static final int REFERENCES = 2000;

    private final ReleaseEntries entries;
    private final ReferencePages references;
    private final Languages languages;
    private final Json json;

    StaticEntries(ReleaseEntries entries, ReferencePages references, Languages languages, Json json) {
        this.entries = entries;
        this.references = references;
        this.languages = languages;
        this.json = json;
    }

    void all(int release, Consumer<StaticAnswer> sink) {
        // A release from before a language was offered has nothing in it.
        var spoken = languages.offered().stream()
                .filter(language -> !entries.after(0, 1, language, release).isEmpty())
                .toList();
        List<Public> some;
        long last = 0;
        do {
            some = entries.after(last, ENTRIES, languages.standard(), release);
            if (!some.isEmpty()) {
                references(some, spoken, release, sink);
                revisions(some, spoken, release, sink);
                parts(some, spoken, release, sink);
                last = last(some);
            }
        } while (some.size() == ENTRIES);
    }

    private void references(List<Public> some, List<String> spoken, int release, Consumer<StaticAnswer> sink) {
        var lists = lists(some, spoken, (entry, language) -> references(entry, language, release, sink));
        List<ReleaseEntries.Referred> rows;
        long target = some.get(0).entry();
        long id = 0;
        do {
            rows = entries.references(last(some), release, target, id, REFERENCES);
            for (var row : rows) {
                of(lists, row.target()).forEach(list -> list.add(row.link()));
                target = row.target();
                id = row.link().id();
            }
        } while (rows.size() == REFERENCES);
        end(lists);
    }

    private StaticPages<Links.Incoming> references(
            Public entry, String language, int release, Consumer<StaticAnswer> sink) {
        var question = new ReferencePages.Question(entry.type(), entry.slug(), List.of(), language, null);
        return new StaticPages<>(
                language,
                Href.of(entry.type(), entry.slug()) + "/references",
                page -> ReferencePages.next(page, question, release),
                (page, next) -> json.text(references.list(page, question, next, null)),
                sink);
    }

    private void revisions(List<Public> some, List<String> spoken, int release, Consumer<StaticAnswer> sink) {
        var lists = lists(some, spoken, (entry, language) -> revisions(entry, language, release, sink));
        entries.revisions(some.get(0).entry(), last(some), languages.standard(), release)
                .forEach(row -> of(lists, row.entry()).forEach(list -> list.add(row.revision())));
        end(lists);
    }

    private StaticPages<PublicRevisions.Shown> revisions(
            Public entry, String language, int release, Consumer<StaticAnswer> sink) {
        var asked = new VersionRequest(null, language);
        var question = RevisionLists.question(entry.type(), entry.slug(), asked);
        return new StaticPages<>(
                language,
                Href.of(entry.type(), entry.slug()) + "/revisions",
                page -> RevisionLists.next(page, question, release),
                (page, next) -> json.text(RevisionLists.list(page, next, null)),
                sink);
    }

    private void parts(List<Public> some, List<String> spoken, int release, Consumer<StaticAnswer> sink) {
        var roadmaps =
                some.stream().filter(entry -> entry.type() == EntryType.ROADMAP).toList();
        if (roadmaps.isEmpty()) {
            return;
        }
        var slugs = roadmaps.stream().collect(toMap(Public::entry, Public::slug));
        for (var language : spoken) {
            var parts = entries.parts(slugs.keySet(), language, release);
            for (var type : List.of(EntryType.STAGE, EntryType.TIP)) {
                var lists = new LinkedHashMap<Long, StaticPages<Item>>();
                roadmaps.forEach(roadmap ->
                        lists.put(roadmap.entry(), StaticLists.partsOf(roadmap.slug(), type, language, release, sink)));
                parts.stream()
                        .filter(part -> part.type() == type)
                        .forEach(part -> Objects.requireNonNull(lists.get(part.roadmap()))
                                .add(part.item(), part.item().length()));
                lists.values().forEach(StaticPages::end);
            }
        }
    }

    private static long last(List<Public> some) {
        return some.get(some.size() - 1).entry();
    }

    /** Begins a list of each entry in each of those languages. */
    private static <T> Map<Long, List<StaticPages<T>>> lists(List<Public> some, List<String> spoken, Begin<T> begin) {
        var lists = new LinkedHashMap<Long, List<StaticPages<T>>>();
        some.forEach(entry -> lists.put(
                entry.entry(),
                spoken.stream().map(language -> begin.list(entry, language)).toList()));
        return lists;
    }

    private interface Begin<T> {
        StaticPages<T> list(Public entry, String language);
    }

    /** The lists of an entry; between these entries are others that are not public. */
    private static <T> List<StaticPages<T>> of(Map<Long, List<StaticPages<T>>> lists, long entry) {
        return lists.getOrDefault(entry, List.of());
    }

    private static <T> void end(Map<Long, List<StaticPages<T>>> lists) {
        lists.values().forEach(some -> some.forEach(StaticPages::end));
    }
}
