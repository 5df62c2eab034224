package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
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

    private final StaticReleases releases;
    private final StaticLists lists;
    private final StaticEntries entries;
    private final PublishedDocuments documents;
    private final Languages languages;

    StaticAnswers(
            StaticReleases releases,
            StaticLists lists,
            StaticEntries entries,
            PublishedDocuments documents,
            Languages languages) {
        this.releases = releases;
        this.lists = lists;
        this.entries = entries;
        this.documents = documents;
        this.languages = languages;
    }

    /** Writes them one after the other, in an order that the same content always has. */
    public void write(int release, Consumer<StaticAnswer> sink) {
        for (var language : languages.offered()) {
            releases.all(language, release, sink);
            for (var type : EntryType.values()) {
                lists.all(type, language, release, sink);
            }
            documents(EnumSet.of(EntryType.ROADMAP), FEW, language, release, sink);
            documents(EnumSet.complementOf(EnumSet.of(EntryType.ROADMAP)), MANY, language, release, sink);
        }
        entries.all(release, sink);
    }

    private void documents(
            Set<EntryType> types, int atOnce, String language, int release, Consumer<StaticAnswer> sink) {
        List<PublishedDocuments.Document> some;
        long last = 0;
        do {
            some = documents.after(last, atOnce, types, language, release);
            for (var document : some) {
                sink.accept(new StaticAnswer(language, Documents.path(document), null, document.text()));
                last = document.id();
            }
        } while (some.size() == atOnce);
    }
}
