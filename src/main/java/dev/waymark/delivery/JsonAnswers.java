package dev.waymark.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.http.Answers;
import dev.waymark.http.Freshness;
import dev.waymark.http.Representation;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with small documents that are made on demand and not rendered in advance. */
@ApplicationScoped
class JsonAnswers {
    private final Answers answers;
    private final ObjectMapper mapper;

    JsonAnswers(Answers answers, ObjectMapper mapper) {
        this.answers = answers;
        this.mapper = mapper;
    }

    /** The answer with that document, made of that release. */
    <T> RestResponse<T> of(T document, int release, Freshness freshness) {
        try {
            return answers.of(Representation.of(mapper.writeValueAsBytes(document), release, freshness));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document can be written", e);
        }
    }
}
