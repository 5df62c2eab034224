package dev.waymark.delivery;

import dev.waymark.http.response.Redirects;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.Json;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.VersionRequest;
import dev.waymark.reading.Versions;
import dev.waymark.store.PublicRevisions;
import dev.waymark.wire.Href;
import dev.waymark.wire.PublishedRevision;
import dev.waymark.wire.PublishedRevisionList;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

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
        var question = question(type, slug, asked);
        var cursor = request.cursorOf(question);
        var version = versions.find(asked, cursor);
        var found = documents.find(type, slug, version);
        if (!found.slug().equals(slug)) {
            return redirects.moved(Href.of(type, found.slug()) + "/revisions");
        }
        int below = cursor == null ? Integer.MAX_VALUE : (int) cursor.id();
        var rows = revisions.below(found.entry(), languages.standard(), version.release(), below, request.limit() + 1);
        var page = rows.stream().limit(request.limit()).toList();
        var next = rows.size() > page.size() ? next(page, question, version.release()) : null;
        var total = request.counted() ? revisions.count(found.entry(), languages.standard(), version.release()) : null;
        return json.answer(list(page, next, total), version.release(), version.ofAssembly())
                .followedBy(next)
                .toResponse();
    }

    static String question(EntryType type, String slug, VersionRequest asked) {
        return "revisions %s %s %s".formatted(type.value(), slug, asked);
    }

    static String next(List<PublicRevisions.Shown> page, String question, int release) {
        return new Cursor(release, page.get(page.size() - 1).number(), 0).text(question);
    }

    static PublishedRevisionList list(
            List<PublicRevisions.Shown> page, @Nullable String next, @Nullable Integer total) {
        return new PublishedRevisionList(
                page.stream()
                        .map(row -> new PublishedRevision(row.number(), row.release(), row.publishedAt()))
                        .toList(),
                next,
                total);
    }
}
