package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.store.Coverages;
import dev.waymark.store.PublishedDocuments;
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
    /** Roadmaps are large, and other documents small. */
    private static final int FEW = 5;

    private static final int MANY = 500;

    private static final Set<EntryType> ROADMAPS = EnumSet.of(EntryType.ROADMAP);
    private static final Set<EntryType> OTHERS = EnumSet.complementOf(EnumSet.of(EntryType.ROADMAP));

    private final StaticReleases releases;
    private final StaticLists lists;
    private final StaticEntries entries;
    private final PublishedDocuments documents;
    private final Coverages coverages;
    private final Languages languages;

    StaticAnswers(
            StaticReleases releases,
            StaticLists lists,
            StaticEntries entries,
            PublishedDocuments documents,
            Coverages coverages,
            Languages languages) {
        this.releases = releases;
        this.lists = lists;
        this.entries = entries;
        this.documents = documents;
        this.coverages = coverages;
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
        long last = 0;
        // No more than there are: to look for another one is a look at every rendition behind the last.
        for (int left = coverages.entries(language, EntryType.ROADMAP, release); left > 0; left -= FEW) {
            var some = documents.after(last, Math.min(FEW, left), ROADMAPS, language, release);
            last = add(some, last, language, sink);
        }
    }

    private void others(String language, int release, Consumer<StaticAnswer> sink) {
        List<PublishedDocuments.Document> some;
        long last = 0;
        do {
            some = documents.after(last, MANY, OTHERS, language, release);
            last = add(some, last, language, sink);
        } while (some.size() == MANY);
    }

    /** Returns behind which document the next ones are. */
    private static long add(
            List<PublishedDocuments.Document> some, long before, String language, Consumer<StaticAnswer> sink) {
        long last = before;
        for (var document : some) {
            sink.accept(new StaticAnswer(language, Documents.path(document), null, document.text()));
            last = document.id();
        }
        return last;
    }
}
