package dev.waymark.pages;

import dev.waymark.delivery.ServiceDocument;
import dev.waymark.delivery.TypedDocuments;
import dev.waymark.model.Access;
import dev.waymark.model.EntryType;
import dev.waymark.model.LearningResourceKind;
import dev.waymark.reading.Json;
import dev.waymark.wire.Href;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes requests to show to people, each with the answer that the read API gives to it, from one release. */
@ApplicationScoped
class Samples {
    private final ServiceDocument service;
    private final TypedDocuments documents;
    private final Json json;

    Samples(ServiceDocument service, TypedDocuments documents, Json json) {
        this.service = service;
        this.documents = documents;
        this.json = json;
    }

    /**
     * A request and its answer.
     *
     * @param request the path and query
     * @param answer the answer, as JSON
     */
    record Sample(String request, String answer) {}

    Sample service(int release) {
        return new Sample("/v1", json.text(service.of(release)));
    }

    /** Asks for a free book with filters, in a release that is named. */
    Sample freeBook(int release) {
        var books = documents.learningResources(LearningResourceKind.BOOK, Access.FREE, release, 1);
        var request = "%s?kind=book&access=free&limit=1&release=%s"
                .formatted(Href.list(EntryType.LEARNING_RESOURCE), release);
        return new Sample(request, json.text(books));
    }

    Sample skill(String slug, int release) {
        return new Sample(Href.of(EntryType.SKILL, slug), json.text(documents.skill(slug, release)));
    }
}
