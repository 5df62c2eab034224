package dev.waymark.delivery;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.response.Redirects;
import dev.waymark.model.EntryType;
import dev.waymark.model.Relation;
import dev.waymark.reading.Json;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.Version;
import dev.waymark.reading.VersionRequest;
import dev.waymark.reading.Versions;
import dev.waymark.wire.Href;
import dev.waymark.wire.ReferenceList;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finds what refers to an entry. */
@ApplicationScoped
public class ReferenceLists {
    private static final List<String> WORDS =
            Arrays.stream(Relation.values()).map(Relation::value).toList();

    private final Documents documents;
    private final Redirects redirects;
    private final Json json;
    private final Versions versions;
    private final ReferencePages pages;

    ReferenceLists(Documents documents, Redirects redirects, Json json, Versions versions, ReferencePages pages) {
        this.documents = documents;
        this.redirects = redirects;
        this.json = json;
        this.versions = versions;
        this.pages = pages;
    }

    /** @param slug the slug of the entry there */
    public record Found(Version version, String slug, ReferenceList list) {}

    /** Answers with a page of the references to an entry. */
    RestResponse<ReferenceList> to(EntryType type, String slug, ReferenceParameters parameters) {
        var found = find(type, slug, parameters.relation, versions.asked(parameters), PageRequest.of(parameters.page));
        if (!found.slug().equals(slug)) {
            return redirects.moved(Href.of(type, found.slug()) + "/references");
        }
        return json.answer(
                        found.list(), found.version().release(), found.version().ofAssembly())
                .followedBy(found.list().next())
                .toResponse();
    }

    /**
     * Finds a page of the references to the entry that has, or once had, that slug.
     *
     * @param relation words of relations, as they stand in a URL; null for all
     */
    public Found find(
            EntryType type, String slug, @Nullable List<String> relation, VersionRequest asked, PageRequest request) {
        var question = new ReferencePages.Question(
                type, slug, Parameters.someOf("relation", relation, WORDS), asked.language(), asked.release());
        var cursor = request.cursorOf(question.toString());
        var version = versions.find(asked, cursor);
        var found = documents.find(type, slug, version);
        var page = pages.page(
                found.entry(),
                question,
                version.release(),
                cursor == null ? 0 : cursor.id(),
                request.limit(),
                request.counted());
        return new Found(version, found.slug(), page);
    }
}
