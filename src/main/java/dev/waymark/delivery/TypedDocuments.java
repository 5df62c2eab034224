package dev.waymark.delivery;

import dev.waymark.http.response.CachePolicy;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemException;
import dev.waymark.reading.Json;
import dev.waymark.reading.Version;
import dev.waymark.store.Releases;
import dev.waymark.wire.LearningResourceDocument;
import dev.waymark.wire.RoadmapDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Published documents for what shows them to people, as the read API answers them. */
@ApplicationScoped
public class TypedDocuments {
    private final Documents documents;
    private final Releases releases;
    private final Json json;
    private final Languages languages;

    TypedDocuments(Documents documents, Releases releases, Json json, Languages languages) {
        this.languages = languages;
        this.documents = documents;
        this.releases = releases;
        this.json = json;
    }

    /**
     * A document in a version.
     *
     * @param document the document
     * @param release the release from which it comes
     * @param policy how long something assembled from it may be reused
     */
    public record Published<T>(T document, int release, CachePolicy policy) {}

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
        var text = Objects.requireNonNull(documents.find(type, slug, version).text(), "a live entry has a document");
        return new Published<>(json.read(text, shape), version.release(), version.ofAssembly());
    }
}
