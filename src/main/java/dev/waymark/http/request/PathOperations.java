package dev.waymark.http.request;

import dev.waymark.http.parameter.DeclaredParameters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be done at a path.
 *
 * @param template the path, with variables such as {@code {slug}}
 * @param operations the query parameters of each method that an endpoint declares
 */
record PathOperations(String template, Map<String, DeclaredParameters> operations) {

    /** Every method that any operation may have, in the order of {@code Allow}. */
    static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    PathOperations {
        operations = Map.copyOf(operations);
    }

    PathOperations and(String method, DeclaredParameters parameters) {
        Map<String, DeclaredParameters> more = new TreeMap<>(operations);
        more.put(method, parameters);
        return new PathOperations(template, more);
    }

    /** Adds those that follow from what is declared: OPTIONS always, HEAD with GET. */
    List<String> methods() {
        Stream<String> implied = operations.containsKey("GET") ? Stream.of("HEAD", "OPTIONS") : Stream.of("OPTIONS");
        List<String> taken =
                Stream.concat(operations.keySet().stream(), implied).toList();
        return METHODS.stream().filter(taken::contains).toList();
    }

    /** Returns null for a method that no endpoint declares. */
    @Nullable
    DeclaredParameters parameters(String method) {
        return operations.get(method.equals("HEAD") ? "GET" : method);
    }
}
