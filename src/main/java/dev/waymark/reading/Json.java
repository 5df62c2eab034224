package dev.waymark.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes documents as JSON, and reads JSON that this service wrote itself. */
@ApplicationScoped
public class Json {
    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String text(Object document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not writable as JSON: " + document.getClass(), e);
        }
    }

    public byte[] bytes(Object document) {
        return text(document).getBytes(UTF_8);
    }

    public Answer answer(Object document, int release, CachePolicy policy) {
        return Answer.of(Answer.JSON, bytes(document), policy).from(release);
    }

    /** Reads our own JSON; to read what others wrote is not its task, since a fault in it is an internal error. */
    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not readable as " + type.getSimpleName(), e);
        }
    }
}
