package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.reading.Version;
import dev.waymark.reading.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads documents of a release that is not public, as they would be answered if it were. */
@ApplicationScoped
public class Previews {
    private final Documents documents;
    private final Versions versions;

    Previews(Documents documents, Versions versions) {
        this.documents = documents;
        this.versions = versions;
    }

    /**
     * Returns the bytes of the document of an entry; what readers would be refused ends in the same problem.
     *
     * @param lang a BCP 47 tag, as it stands in a URL; null for the default language
     * @param include what is to come along, as it stands in a URL
     */
    public byte[] entry(
            EntryType type, String slug, @Nullable String lang, @Nullable List<String> include, int release) {
        var version = new Version(release, false, versions.language(lang));
        return documents
                .entry(type, slug, parameters(type, include).asked(), version)
                .body();
    }

    /** Refuses values that could not be used. */
    public void check(EntryType type, @Nullable String lang, @Nullable List<String> include) {
        versions.language(lang);
        parameters(type, include).asked();
    }

    private static IncludeParameters parameters(EntryType type, @Nullable List<String> include) {
        return switch (type) {
            case ROADMAP -> {
                var parameters = new RoadmapIncludeParameters();
                parameters.include = include;
                yield parameters;
            }
            case SKILL -> {
                var parameters = new SkillIncludeParameters();
                parameters.include = include;
                yield parameters;
            }
            case JOB_ROLE -> {
                var parameters = new JobRoleIncludeParameters();
                parameters.include = include;
                yield parameters;
            }
            case LEARNING_RESOURCE -> {
                var parameters = new LearningResourceIncludeParameters();
                parameters.include = include;
                yield parameters;
            }
            case STAGE, TIP -> throw new IllegalArgumentException("a part of a roadmap has no draft of its own");
        };
    }
}
