package dev.waymark.delivery;

import dev.waymark.http.response.Answers;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.http.response.Representation;
import dev.waymark.reading.Json;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with small documents that are made on demand and not rendered in advance. */
@ApplicationScoped
class JsonAnswers {
    private final Answers answers;
    private final Json json;

    JsonAnswers(Answers answers, Json json) {
        this.answers = answers;
        this.json = json;
    }

    /** The answer with that document, made of that release. */
    <T> RestResponse<T> of(T document, int release, CachePolicy policy) {
        return answers.of(Representation.of(json.bytes(document), release, policy));
    }
}
