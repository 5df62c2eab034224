package dev.waymark.delivery;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.response.Answers;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Relation;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.Version;
import dev.waymark.store.Releases;
import dev.waymark.wire.Href;
import dev.waymark.wire.ReferenceList;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with what refers to an entry: what a reader cannot see in its own document. */
@ApplicationScoped
class ReferenceLists {
    private static final List<String> WORDS =
            Arrays.stream(Relation.values()).map(Relation::value).toList();

    private final Documents documents;
    private final Answers answers;
    private final JsonAnswers json;
    private final Releases releases;
    private final ReferencePages pages;
    private final Languages languages;

    ReferenceLists(
            Documents documents,
            Answers answers,
            JsonAnswers json,
            Releases releases,
            ReferencePages pages,
            Languages languages) {
        this.languages = languages;
        this.documents = documents;
        this.answers = answers;
        this.json = json;
        this.releases = releases;
        this.pages = pages;
    }

    /** A page of the references to an entry. */
    RestResponse<ReferenceList> to(EntryType type, String slug, ReferenceParameters parameters) {
        int limit = Parameters.integer("limit", parameters.limit, 1, Lists.MOST, Lists.USUAL);
        boolean counted = Parameters.oneOf("count", parameters.count, List.of("exact")) != null;
        var question = new ReferencePages.Question(
                type,
                slug,
                Parameters.someOf("relation", parameters.relation, WORDS),
                Version.language(parameters.lang, languages),
                Parameters.release(parameters.release));
        var cursor = parameters.cursor == null ? null : Cursor.of(parameters.cursor, question.toString());
        var version = cursor == null
                ? Version.of(parameters, releases, languages)
                : new Version(cursor.release(), question.release() != null, question.language());
        var found = documents.find(type, slug, version);
        if (!found.slug().equals(slug)) {
            return answers.moved(Href.of(type, found.slug()) + "/references");
        }
        var page = pages.page(
                found.entry(), question, version.release(), cursor == null ? 0 : cursor.id(), limit, counted);
        return json.of(page, version.release(), version.ofAssembly());
    }
}
