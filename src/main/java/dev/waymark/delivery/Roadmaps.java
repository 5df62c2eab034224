package dev.waymark.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.http.Freshness;
import dev.waymark.model.EntryType;
import dev.waymark.problem.ProblemException;
import dev.waymark.store.Releases;
import dev.waymark.wire.RoadmapDocument;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Published roadmaps for what shows them to people, as the read API answers them. */
@ApplicationScoped
public class Roadmaps {
    private final Documents documents;
    private final Releases releases;
    private final ObjectMapper mapper;

    Roadmaps(Documents documents, Releases releases, ObjectMapper mapper) {
        this.documents = documents;
        this.releases = releases;
        this.mapper = mapper;
    }

    /**
     * A roadmap in a version.
     *
     * @param document the document
     * @param release the release from which it comes
     * @param freshness how long something assembled from it may be reused
     */
    public record Published(RoadmapDocument document, int release, Freshness freshness) {}

    /**
     * The roadmap that has, or once had, that slug.
     *
     * @param release the number of a release, as it stands in a URL; null for the newest
     * @param lang a BCP 47 tag, as it stands in a URL; null for the default language
     * @throws ProblemException if there is no such roadmap or release, or a value cannot be used
     */
    public Published read(String slug, @Nullable String release, @Nullable String lang) {
        var version = Version.of(release, lang, releases);
        var text = documents.find(EntryType.ROADMAP, slug, version).text();
        try {
            return new Published(
                    mapper.readValue(text, RoadmapDocument.class), version.release(), version.ofAssembly());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A published roadmap is one", e);
        }
    }
}
