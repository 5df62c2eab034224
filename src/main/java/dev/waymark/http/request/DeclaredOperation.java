package dev.waymark.http.request;

import dev.waymark.http.parameter.DeclaredParameters;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.List;

/**
 * What an endpoint declares of an operation.
 *
 * @param parameters its query parameters
 * @param produces the media types of its answers; none if it does not say
 */
record DeclaredOperation(DeclaredParameters parameters, List<String> produces) {

    static DeclaredOperation of(Method operation, Class<?> endpoint) {
        Produces own = operation.getAnnotation(Produces.class);
        Produces types = own == null ? endpoint.getAnnotation(Produces.class) : own;
        return new DeclaredOperation(
                DeclaredParameters.of(operation), types == null ? List.of() : List.of(types.value()));
    }
}
