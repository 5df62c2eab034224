package dev.waymark.delivery;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.EntryType;
import dev.waymark.problem.ProblemException;
import dev.waymark.reading.Version;
import dev.waymark.reading.VersionRequest;
import dev.waymark.reading.Versions;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads documents as they were published, for what hands them on in another form. */
@ApplicationScoped
public class PublishedTexts {
    private final Documents documents;
    private final Versions versions;

    PublishedTexts(Documents documents, Versions versions) {
        this.documents = documents;
        this.versions = versions;
    }

    public record Published(Version version, String json) {}

    /**
     * Reads the document of the entry that has, or once had, that slug.
     *
     * @throws ProblemException if there is no such entry or release
     */
    public Published entry(EntryType type, String slug, VersionRequest asked) {
        var version = versions.find(asked);
        return new Published(version, documents.text(type, slug, type, "", version));
    }

    /**
     * Reads the document of a stage or tip of a roadmap.
     *
     * @throws ProblemException if there is no such roadmap, part or release
     */
    public Published part(String roadmap, EntryType type, String slug, VersionRequest asked) {
        var version = versions.find(asked);
        return new Published(
                version, documents.text(EntryType.ROADMAP, roadmap, type, Parameters.pathSlug(slug), version));
    }
}
