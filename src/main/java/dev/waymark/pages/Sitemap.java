package dev.waymark.pages;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.formats.SitemapFile;
import dev.waymark.http.PublicUrl;
import dev.waymark.model.Languages;
import dev.waymark.wire.RoadmapList;
import dev.waymark.wire.RoadmapSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the addresses of all pages for search engines (sitemaps.org): in one file, or in several and an index of these. Files stay
 * in the release of their index, so that no page is in none of them.
 */
@ApplicationScoped
class Sitemap {
    /** An index names no more; at the usual size that is half a million roadmaps in five languages. */
    private static final int MOST_FILES = 250;

    /** The pages beside those of roadmaps. */
    private static final List<String> OTHERS = List.of("/", "/embed", "/docs", "/reference", "/docs/compatibility");

    private final TypedDocuments documents;
    private final Languages languages;
    private final PublicUrl publicUrl;

    Sitemap(TypedDocuments documents, Languages languages, PublicUrl publicUrl) {
        this.documents = documents;
        this.languages = languages;
        this.publicUrl = publicUrl;
    }

    /**
     * Writes the one file of a release, or the index of its files.
     *
     * @param most how many addresses a file may have
     */
    String of(int release, int most) {
        var first = roadmaps(release, null, most);
        return first.next() == null ? file(first, true) : index(release, first.next(), most);
    }

    /** @param cursor where its roadmaps begin, as the index says; null for the first file */
    String file(int release, @Nullable String cursor, int most) {
        return file(roadmaps(release, cursor, most), cursor == null);
    }

    private String file(RoadmapList roadmaps, boolean first) {
        var file = new SitemapFile();
        if (first) {
            OTHERS.forEach(page -> file.add(publicUrl.of(page), null));
            languages.others().forEach(language -> file.add(publicUrl.of("/?lang=" + language), null));
        }
        for (var roadmap : roadmaps.items()) {
            file.add(page(roadmap, ""), roadmap.updatedAt());
            languages.others().forEach(language -> file.add(page(roadmap, "?lang=" + language), roadmap.updatedAt()));
        }
        return file.text();
    }

    private String page(RoadmapSummary roadmap, String query) {
        return publicUrl.of("/embed" + roadmap.href() + query);
    }

    private String index(int release, String second, int most) {
        var first = publicUrl.of("/sitemap.xml?release=" + release);
        List<String> files = new ArrayList<>(List.of(first));
        for (String next = second; next != null && files.size() < MOST_FILES; ) {
            files.add(first + "&cursor=" + next);
            next = roadmaps(release, next, most).next();
        }
        return SitemapFile.index(files);
    }

    private RoadmapList roadmaps(int release, @Nullable String cursor, int most) {
        int others = OTHERS.size() + languages.others().size();
        int limit = Math.max(1, (most - others) / languages.offered().size());
        return documents.roadmaps(languages.standard(), release, limit, cursor);
    }
}
