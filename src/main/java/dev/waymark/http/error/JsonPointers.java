package dev.waymark.http.error;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/** Says where in a JSON document something is (RFC 6901). */
final class JsonPointers {

    private JsonPointers() {}

    static String of(JsonMappingException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? String.valueOf(step.getIndex()) : escape(step.getFieldName()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
