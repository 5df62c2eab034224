package dev.waymark.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.http.Freshness;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemException;
import dev.waymark.store.Releases;
import dev.waymark.wire.LearningResourceDocument;
import dev.waymark.wire.RoadmapDocument;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Published documents for what shows them to people, as the read API answers them. */
@ApplicationScoped
public class TypedDocuments {
    private final Documents documents;
    private final Releases releases;
    private final ObjectMapper mapper;
    private final Languages languages;

    TypedDocuments(Documents documents, Releases releases, ObjectMapper mapper, Languages languages) {
        this.languages = languages;
        this.documents = documents;
        this.releases = releases;
        this.mapper = mapper;
    }

    /**
     * A document in a version.
     *
     * @param document the document
     * @param release the release from which it comes
     * @param freshness how long something assembled from it may be reused
     */
    public record Published<T>(T document, int release, Freshness freshness) {}

    /**
     * The roadmap that has, or once had, that slug.
     *
     * @param release the number of a release, as it stands in a URL; null for the newest
     * @param lang a BCP 47 tag, as it stands in a URL; null for the default language
     * @throws ProblemException if there is no such roadmap or release, or a value cannot be used
     */
    public Published<RoadmapDocument> roadmap(String slug, @Nullable String release, @Nullable String lang) {
        return read(EntryType.ROADMAP, RoadmapDocument.class, slug, Version.of(release, lang, releases, languages));
    }

    /**
     * The learning resource that has, or once had, that slug.
     *
     * @param release the number of a release, as it stands in a URL; null for the newest
     * @throws ProblemException if there is no such learning resource or release, or a value cannot be used
     */
    public Published<LearningResourceDocument> learningResource(String slug, @Nullable String release) {
        var version = Version.of(release, null, releases, languages);
        return read(EntryType.LEARNING_RESOURCE, LearningResourceDocument.class, slug, version);
    }

    private <T> Published<T> read(EntryType type, Class<T> shape, String slug, Version version) {
        var text = documents.find(type, slug, version).text();
        try {
            return new Published<>(mapper.readValue(text, shape), version.release(), version.ofAssembly());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A published document can be read", e);
        }
    }
}
