package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.reading.Version;
import dev.waymark.store.PublishedDocuments;
import dev.waymark.wire.Href;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes what the read API answers to paths while a release is the newest, byte for byte, in every language on offer. It is
 * read in sets, and nothing is kept, so that only time grows with the content.
 */
@ApplicationScoped
public class StaticAnswers {
    /** Of what is no roadmap, and so is small. */
    private static final int AT_ONCE = 500;

    private static final Set<EntryType> OTHERS = EnumSet.complementOf(EnumSet.of(EntryType.ROADMAP));

    private final StaticReleases releases;
    private final StaticLists lists;
    private final StaticEntries entries;
    private final PublishedDocuments documents;
    private final RoadmapReader roadmaps;
    private final Languages languages;

    StaticAnswers(
            StaticReleases releases,
            StaticLists lists,
            StaticEntries entries,
            PublishedDocuments documents,
            RoadmapReader roadmaps,
            Languages languages) {
        this.releases = releases;
        this.lists = lists;
        this.entries = entries;
        this.documents = documents;
        this.roadmaps = roadmaps;
        this.languages = languages;
    }

    /** Writes them one after the other, in an order that the same content always has. */
    public void write(int release, Consumer<StaticAnswer> sink) {
        for (var language : languages.offered()) {
            releases.all(language, release, sink);
            for (var type : EntryType.values()) {
                lists.all(type, language, release, sink);
            }
            roadmaps(language, release, sink);
            others(language, release, sink);
        }
        entries.all(release, sink);
    }

    private void roadmaps(String language, int release, Consumer<StaticAnswer> sink) {
        roadmaps.each(new Version(release, false, language), roadmap -> {
            sink.accept(new StaticAnswer(language, Href.of(EntryType.ROADMAP, roadmap.slug()), null, roadmap.json()));
            return true;
        });
    }

    private void others(String language, int release, Consumer<StaticAnswer> sink) {
        List<PublishedDocuments.Document> some;
        long last = 0;
        do {
            some = documents.after(last, AT_ONCE, OTHERS, language, release);
            for (var document : some) {
                sink.accept(new StaticAnswer(language, Documents.path(document), null, document.text()));
                last = document.id();
            }
        } while (some.size() == AT_ONCE);
    }
}
