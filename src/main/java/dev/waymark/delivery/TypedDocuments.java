package dev.waymark.delivery;

import dev.waymark.http.response.CachePolicy;
import dev.waymark.model.Access;
import dev.waymark.model.EntryType;
import dev.waymark.model.LearningResourceKind;
import dev.waymark.problem.ProblemException;
import dev.waymark.reading.Json;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.Version;
import dev.waymark.reading.VersionRequest;
import dev.waymark.reading.Versions;
import dev.waymark.store.Filter;
import dev.waymark.store.PageQuery.Order;
import dev.waymark.store.PublishedDocuments;
import dev.waymark.store.PublishedLists;
import dev.waymark.store.Releases;
import dev.waymark.wire.LearningResourceDocument;
import dev.waymark.wire.LearningResourceList;
import dev.waymark.wire.LearningResourceSummary;
import dev.waymark.wire.License;
import dev.waymark.wire.Release;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.RoadmapList;
import dev.waymark.wire.SkillDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads published documents for what shows them to people, as the read API answers them. */
@ApplicationScoped
public class TypedDocuments {
    private static final Set<Includable> WHOLE =
            EnumSet.of(Includable.SKILLS, Includable.JOB_ROLES, Includable.LEARNING_RESOURCES);

    private static final int MOST_TEACHING = 1000;

    private final Documents documents;
    private final Lists lists;
    private final PublishedLists published;
    private final Releases releases;
    private final Versions versions;
    private final Inclusion inclusion;
    private final Json json;

    TypedDocuments(
            Documents documents,
            Lists lists,
            PublishedLists published,
            Releases releases,
            Versions versions,
            Inclusion inclusion,
            Json json) {
        this.documents = documents;
        this.lists = lists;
        this.published = published;
        this.releases = releases;
        this.versions = versions;
        this.inclusion = inclusion;
        this.json = json;
    }

    /**
     * A document in a version.
     *
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
        return read(EntryType.ROADMAP, RoadmapDocument.class, slug, versions.find(versions.asked(release, lang)));
    }

    /** The same with the skills, job roles and learning resources to which it refers. */
    public Published<RoadmapDocument> wholeRoadmap(String slug, @Nullable String release, @Nullable String lang) {
        return wholeRoadmap(slug, versions.find(versions.asked(release, lang)));
    }

    /** The same in a release that is there, if only for the present transaction. */
    public Published<RoadmapDocument> wholeRoadmap(String slug, int release, @Nullable String lang) {
        return wholeRoadmap(slug, new Version(release, false, versions.language(lang)));
    }

    private Published<RoadmapDocument> wholeRoadmap(String slug, Version version) {
        var found = documents.find(EntryType.ROADMAP, slug, version);
        var whole = inclusion.with(text(found), WHOLE, EntryType.ROADMAP, found, "", version);
        return new Published<>(json.read(whole, RoadmapDocument.class), version.release(), version.ofAssembly());
    }

    /**
     * The learning resource that has, or once had, that slug.
     *
     * @param release the number of a release, as it stands in a URL; null for the newest
     * @throws ProblemException if there is no such learning resource or release, or a value cannot be used
     */
    public Published<LearningResourceDocument> learningResource(String slug, @Nullable String release) {
        var version = versions.find(versions.asked(release, null));
        return read(EntryType.LEARNING_RESOURCE, LearningResourceDocument.class, slug, version);
    }

    /** The license of the texts of a roadmap, its stages and its tips; without anything if it is the service's own. */
    public License license(String roadmap, Version version) {
        return read(EntryType.ROADMAP, RoadmapDocument.class, roadmap, version)
                .document()
                .license();
    }

    /** The skill of that slug in a release, in the default language. */
    public SkillDocument skill(String slug, int release) {
        return read(EntryType.SKILL, SkillDocument.class, slug, new Version(release, true, versions.language(null)))
                .document();
    }

    /** Lists the first roadmaps by title in a release. */
    public RoadmapList roadmaps(String language, int release, int limit) {
        return roadmaps(language, release, limit, null);
    }

    /**
     * Lists some roadmaps by title in a release.
     *
     * @param cursor the {@code next} of those before, in the same language and release; null for the first
     */
    public RoadmapList roadmaps(String language, int release, int limit, @Nullable String cursor) {
        var page = new PageRequest(limit, false, cursor);
        var found = lists.read(question(EntryType.ROADMAP, List.of(), language, release, page));
        return json.read(found.json(), RoadmapList.class);
    }

    /** The first learning resources of a kind and access by title in a release, in the default language. */
    public LearningResourceList learningResources(LearningResourceKind kind, Access access, int release, int limit) {
        List<Filter> filters = List.of(
                new Filter.Facet("kind", List.of(kind.value())), new Filter.Facet("access", List.of(access.value())));
        return json.read(
                list(EntryType.LEARNING_RESOURCE, filters, versions.language(null), release, limit)
                        .json(),
                LearningResourceList.class);
    }

    /** The learning resources that teach one of those skills, by title, in a release. */
    public List<LearningResourceSummary> teaching(Set<String> skills, String language, int release) {
        if (skills.isEmpty()) {
            return List.of();
        }
        List<Filter> filters =
                List.of(new Filter.Facet("skill", skills.stream().sorted().toList()));
        var question =
                question(EntryType.LEARNING_RESOURCE, filters, language, release, PageRequest.first(MOST_TEACHING));
        var page = lists.read(question, new Version(release, true, language));
        return json.read(page.json(), LearningResourceList.class).items();
    }

    public Optional<Release> newestRelease() {
        return releases.numbered(versions.readable()).map(ReleaseEndpoint::shown);
    }

    /** How many documents of each type a release has; a type of which there are none is left out. */
    public Map<EntryType, Long> counts(int release) {
        return published.counts(versions.language(null), release);
    }

    private Lists.Page list(EntryType type, List<Filter> filters, String language, int release, int limit) {
        return lists.read(question(type, filters, language, release, PageRequest.first(limit)));
    }

    private static ListQuestion question(
            EntryType type, List<Filter> filters, String language, int release, PageRequest page) {
        var version = new VersionRequest(release == 0 ? null : release, language);
        return new ListQuestion(type, filters, null, Order.TITLE, version, page);
    }

    private <T> Published<T> read(EntryType type, Class<T> shape, String slug, Version version) {
        var text = text(documents.find(type, slug, version));
        return new Published<>(json.read(text, shape), version.release(), version.ofAssembly());
    }

    private static String text(PublishedDocuments.Found found) {
        return Objects.requireNonNull(found.text(), "a live entry has a document");
    }
}
