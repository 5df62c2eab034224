package dev.waymark.http.request;

import dev.waymark.http.Deprecation;
import dev.waymark.http.parameter.DeclaredParameters;
import io.vertx.core.MultiMap;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint declares of an operation.
 *
 * @param parameters its query parameters
 * @param produces the media types of its answers; none if it does not say
 * @param consumes the media types of its body; none if it does not say
 * @param readsBody whether it reads a body at all
 * @param largestBody the limit of its body; null for that of its zone
 * @param deprecation that it should not be used any more; null if it should
 */
record DeclaredOperation(
        DeclaredParameters parameters,
        List<String> produces,
        List<String> consumes,
        boolean readsBody,
        @Nullable Long largestBody,
        @Nullable Deprecation deprecation) {

    static DeclaredOperation of(Method operation, Class<?> endpoint) {
        Produces own = operation.getAnnotation(Produces.class);
        Produces types = own == null ? endpoint.getAnnotation(Produces.class) : own;
        Consumes body = operation.getAnnotation(Consumes.class);
        Operation described = operation.getAnnotation(Operation.class);
        LargestBody limit = operation.getAnnotation(LargestBody.class);
        return new DeclaredOperation(
                DeclaredParameters.of(operation),
                types == null ? List.of() : List.of(types.value()),
                body == null ? List.of() : List.of(body.value()),
                Arrays.stream(operation.getParameters())
                        .anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class)),
                limit == null ? null : limit.value(),
                described == null ? null : Deprecation.of(described.deprecated(), described.extensions()));
    }

    /** Says in the headers of the answer if a request with that query uses what it should not any more. */
    void tellDeprecation(MultiMap query, MultiMap headers) {
        Stream.concat(
                        Stream.ofNullable(deprecation),
                        parameters.deprecated().entrySet().stream()
                                .filter(parameter -> query.contains(parameter.getKey()))
                                .map(Map.Entry::getValue))
                .reduce(Deprecation::and)
                .ifPresent(known -> known.tell(headers));
    }
}
