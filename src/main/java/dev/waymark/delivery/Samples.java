package dev.waymark.delivery;

import dev.waymark.model.Access;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.LearningResourceKind;
import dev.waymark.reading.Json;
import dev.waymark.reading.Version;
import dev.waymark.wire.Href;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Requests to show to people, each with the answer that the read API gives to it, from one release. */
@ApplicationScoped
public class Samples {
    private final Lists lists;
    private final Documents documents;
    private final Json json;
    private final Languages languages;

    Samples(Lists lists, Documents documents, Json json, Languages languages) {
        this.languages = languages;
        this.lists = lists;
        this.documents = documents;
        this.json = json;
    }

    /**
     * A request and its answer.
     *
     * @param request the path and query
     * @param answer the answer, as JSON
     */
    public record Sample(String request, String answer) {}

    /** The entrance. */
    public Sample service(int release) {
        return new Sample("/v1", json.text(ServiceEndpoint.service(release, languages)));
    }

    /** A free book, found with filters in a release that is named. */
    public Sample freeBook(int release) {
        var parameters = new LearningResourceListParameters();
        parameters.kind = List.of(LearningResourceKind.BOOK.value());
        parameters.access = List.of(Access.FREE.value());
        parameters.limit = "1";
        parameters.release = String.valueOf(release);
        var page = lists.read(
                EntryType.LEARNING_RESOURCE,
                parameters,
                LearningResourceEndpoint.filters(parameters),
                Sorting.ofPlaced(parameters));
        var request = "%s?kind=book&access=free&limit=1&release=%d"
                .formatted(Href.list(EntryType.LEARNING_RESOURCE), release);
        return new Sample(request, Lists.json(page));
    }

    /** A skill. */
    public Sample skill(String slug, int release) {
        var found = documents.find(EntryType.SKILL, slug, new Version(release, false, languages.standard()));
        return new Sample(Href.of(EntryType.SKILL, slug), String.valueOf(found.text()));
    }
}
