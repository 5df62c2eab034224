package dev.waymark.delivery;

import dev.waymark.http.response.Redirects;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.Json;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.Versions;
import dev.waymark.store.PublicRevisions;
import dev.waymark.wire.Href;
import dev.waymark.wire.PublishedRevision;
import dev.waymark.wire.PublishedRevisionList;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with when an entry was published with a document of its own. */
@ApplicationScoped
class RevisionLists {
    private final Documents documents;
    private final Redirects redirects;
    private final Json json;
    private final Versions versions;
    private final PublicRevisions revisions;
    private final Languages languages;

    RevisionLists(
            Documents documents,
            Redirects redirects,
            Json json,
            Versions versions,
            PublicRevisions revisions,
            Languages languages) {
        this.documents = documents;
        this.redirects = redirects;
        this.json = json;
        this.versions = versions;
        this.revisions = revisions;
        this.languages = languages;
    }

    /** A page of the revisions of an entry up to a release. */
    RestResponse<PublishedRevisionList> of(EntryType type, String slug, RevisionParameters parameters) {
        var request = PageRequest.of(parameters.page);
        var asked = versions.asked(parameters);
        var question = "revisions %s %s %s".formatted(type.value(), slug, asked);
        var cursor = request.cursorOf(question);
        var version = versions.find(asked, cursor);
        var found = documents.find(type, slug, version);
        if (!found.slug().equals(slug)) {
            return redirects.moved(Href.of(type, found.slug()) + "/revisions");
        }
        int below = cursor == null ? Integer.MAX_VALUE : (int) cursor.id();
        var rows = revisions.below(found.entry(), languages.standard(), version.release(), below, request.limit() + 1);
        var page = rows.stream().limit(request.limit()).toList();
        var next = rows.size() > page.size()
                ? new Cursor(version.release(), page.get(page.size() - 1).number(), 0).text(question)
                : null;
        var total = request.counted() ? revisions.count(found.entry(), languages.standard(), version.release()) : null;
        var list = new PublishedRevisionList(
                page.stream()
                        .map(row -> new PublishedRevision(row.number(), row.release(), row.publishedAt()))
                        .toList(),
                next,
                total);
        return json.answer(list, version.release(), version.ofAssembly()).toResponse();
    }
}
