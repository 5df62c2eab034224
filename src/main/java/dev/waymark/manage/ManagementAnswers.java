package dev.waymark.manage;

import dev.waymark.http.SpoolFile;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.http.response.FileAnswer;
import dev.waymark.reading.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with documents that no cache may keep. */
@ApplicationScoped
class ManagementAnswers {
    private static final byte[] NOTHING = {};

    private final Json json;

    ManagementAnswers(Json json) {
        this.json = json;
    }

    /** Says that it was done, or is so. */
    <T> RestResponse<T> ok(T document) {
        return of(200, document).toResponse();
    }

    /** An answer with what is in a file, to be kept under a name. */
    <T> RestResponse<T> file(SpoolFile file, String mediaType, String name) {
        try {
            var head = Answer.untagged(200, mediaType, NOTHING, CachePolicy.NO_STORE)
                    .with("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
            return new FileAnswer(head, file, file.size()).toResponse();
        } catch (IOException e) {
            file.close();
            throw new UncheckedIOException(e);
        }
    }

    Answer of(int status, Object document) {
        return Answer.untagged(status, Answer.JSON, json.bytes(document), CachePolicy.NO_STORE);
    }
}
