package dev.waymark.http.request;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be done at a path.
 *
 * @param template the path, with variables such as {@code {slug}}
 * @param operations what an endpoint declares of each method
 */
record PathOperations(String template, Map<String, DeclaredOperation> operations) {

    /** Every method that any operation may have, in the order of {@code Allow}. */
    static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    /** The methods that are answered with a representation. */
    static final List<String> READING = List.of("GET", "HEAD");

    PathOperations {
        operations = Map.copyOf(operations);
    }

    PathOperations and(String method, DeclaredOperation operation) {
        Map<String, DeclaredOperation> more = new TreeMap<>(operations);
        more.put(method, operation);
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
    DeclaredOperation operation(String method) {
        return operations.get(method.equals("HEAD") ? "GET" : method);
    }
}
