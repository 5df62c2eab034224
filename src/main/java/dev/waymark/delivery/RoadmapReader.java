package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.reading.Version;
import dev.waymark.store.Coverages;
import dev.waymark.store.PublishedDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the roadmaps of a version one after the other. */
@ApplicationScoped
public class RoadmapReader {
    /** A roadmap is large. */
    private static final int AT_ONCE = 5;

    private static final Set<EntryType> ROADMAPS = EnumSet.of(EntryType.ROADMAP);

    private final PublishedDocuments documents;
    private final Coverages coverages;

    RoadmapReader(PublishedDocuments documents, Coverages coverages) {
        this.documents = documents;
        this.coverages = coverages;
    }

    public record Roadmap(String slug, String json) {}

    /** Returns how many there are. */
    public int count(Version version) {
        return coverages.entries(version.language(), EntryType.ROADMAP, version.release());
    }

    /**
     * Reads them, in an order that the same content always has, as long as they are taken.
     *
     * @param taker returns whether it took the roadmap; after one that it did not take, none is read any more
     * @return how many were not taken
     */
    public int each(Version version, Predicate<Roadmap> taker) {
        int left = count(version);
        long last = 0;
        while (left > 0) {
            // No more than there are: to look for another one is a look at every rendition behind the last.
            var some = documents.after(last, Math.min(AT_ONCE, left), ROADMAPS, version.language(), version.release());
            for (var roadmap : some) {
                if (!taker.test(new Roadmap(roadmap.root(), roadmap.text()))) {
                    return left;
                }
                left--;
                last = roadmap.id();
            }
            if (some.isEmpty()) {
                return left;
            }
        }
        return left;
    }
}
