package dev.waymark.http.request;

import dev.waymark.http.Zone;
import io.vertx.core.MultiMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be done at a path.
 *
 * @param template the path, with variables such as {@code {slug}}
 * @param operations what an endpoint declares of each method
 * @param formats the other formats of what it answers
 */
record PathOperations(String template, Map<String, DeclaredOperation> operations, List<OtherFormat> formats) {

    /** Every method that any operation may have, in the order of {@code Allow}. */
    static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    /** The methods that are answered with a representation. */
    static final List<String> READING = List.of("GET", "HEAD");

    PathOperations {
        operations = Map.copyOf(operations);
        formats = List.copyOf(formats);
    }

    static PathOperations none(String template) {
        return new PathOperations(template, Map.of(), List.of());
    }

    /** Finds the other formats among the operations of all paths. */
    PathOperations withFormats(Collection<PathOperations> all) {
        List<OtherFormat> found = all.stream()
                .filter(other -> other.template.startsWith(template + ".") && Zone.of(template) == Zone.PUBLIC)
                .sorted(Comparator.comparing(PathOperations::template))
                .flatMap(other -> other.format(other.template.substring(template.length())).stream())
                .toList();
        return new PathOperations(template, operations, found);
    }

    private Optional<OtherFormat> format(String suffix) {
        DeclaredOperation reading = operations.get("GET");
        return reading == null || suffix.contains("/") || reading.produces().isEmpty()
                ? Optional.empty()
                : Optional.of(new OtherFormat(suffix, reading.produces().get(0), reading.parameters()));
    }

    /** Names the other formats of what is answered at a path. */
    List<String> otherFormats(String path) {
        return formats.stream().map(format -> format.named(path)).toList();
    }

    /** The links from what is answered at a path and a query to its other formats; empty without any. */
    String alternates(String path, MultiMap query) {
        return formats.stream().map(format -> format.link(path, query)).collect(Collectors.joining(", "));
    }

    PathOperations and(String method, DeclaredOperation operation) {
        Map<String, DeclaredOperation> more = new TreeMap<>(operations);
        more.put(method, operation);
        return new PathOperations(template, more, formats);
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
