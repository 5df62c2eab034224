package dev.waymark.manage;

import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.reading.Json;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with documents that no cache may keep. */
@ApplicationScoped
class ManagementAnswers {
    private final Json json;

    ManagementAnswers(Json json) {
        this.json = json;
    }

    /** Says that it was done, or is so. */
    <T> RestResponse<T> ok(T document) {
        return of(200, document).toResponse();
    }

    /** An answer with a status. */
    Answer of(int status, Object document) {
        return Answer.untagged(status, Answer.JSON, json.bytes(document), CachePolicy.NO_STORE);
    }
}
