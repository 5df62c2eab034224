package dev.waymark.delivery;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.response.Redirects;
import dev.waymark.model.EntryType;
import dev.waymark.model.Relation;
import dev.waymark.reading.Json;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.Versions;
import dev.waymark.wire.Href;
import dev.waymark.wire.ReferenceList;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with what refers to an entry. */
@ApplicationScoped
class ReferenceLists {
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

    /** A page of the references to an entry. */
    RestResponse<ReferenceList> to(EntryType type, String slug, ReferenceParameters parameters) {
        var request = PageRequest.of(parameters.page);
        var asked = versions.asked(parameters);
        var question = new ReferencePages.Question(
                type,
                slug,
                Parameters.someOf("relation", parameters.relation, WORDS),
                asked.language(),
                asked.release());
        var cursor = request.cursorOf(question.toString());
        var version = versions.find(asked, cursor);
        var found = documents.find(type, slug, version);
        if (!found.slug().equals(slug)) {
            return redirects.moved(Href.of(type, found.slug()) + "/references");
        }
        var page = pages.page(
                found.entry(),
                question,
                version.release(),
                cursor == null ? 0 : cursor.id(),
                request.limit(),
                request.counted());
        return json.answer(page, version.release(), version.ofAssembly()).toResponse();
    }
}
