package dev.waymark.http.parameter;

import static dev.waymark.problem.ProblemType.INVALID_PARAMETER;
import static dev.waymark.problem.ProblemType.REPEATED_PARAMETER;
import static dev.waymark.problem.ProblemType.UNKNOWN_PARAMETER;

import dev.waymark.http.Zone;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that an operation below {@code /v1} does not declare, or takes only once. */
@ApplicationScoped
class StrictParameters {

    private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(UriInfo uri, ResourceInfo operation, RoutingContext context) {
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        // People's pages get links with tracking parameters; there, ignoring is right.
        if (given.isEmpty() || !Zone.isBelow("/v1", context.normalizedPath())) {
            return;
        }
        DeclaredParameters known = declared.computeIfAbsent(operation.getResourceMethod(), DeclaredParameters::of);
        refuseUnknown(given, known);
        refuseEmpty(given);
        refuseRepeated(given, known);
    }

    private static void refuseUnknown(MultivaluedMap<String, String> given, DeclaredParameters known) {
        List<ProblemError> errors = new TreeSet<>(given.keySet())
                .stream()
                        .filter(name -> !known.names().contains(name))
                        .map(name ->
                                ProblemError.inParameter(name, "This operation has no such parameter.", known.names()))
                        .toList();
        if (!errors.isEmpty()) {
            String detail = known.names().isEmpty()
                    ? "This operation takes no query parameters."
                    : "This operation takes only the parameters %s.".formatted(String.join(", ", known.names()));
            throw new ProblemException(
                    UNKNOWN_PARAMETER,
                    "%s is not a parameter here. %s"
                            .formatted(
                                    Parameters.quoted(
                                            String.valueOf(errors.get(0).parameter())),
                                    detail),
                    errors);
        }
    }

    /** Quarkus REST takes an empty value for none, which would turn a broken filter into no filter. */
    private static void refuseEmpty(MultivaluedMap<String, String> given) {
        List<ProblemError> errors = new TreeSet<>(given.keySet())
                .stream()
                        .filter(name -> given.getOrDefault(name, List.of()).contains(""))
                        .map(name -> ProblemError.inParameter(name, "It has no value; give it one or leave it out."))
                        .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    INVALID_PARAMETER,
                    "%s has no value. Give it one or leave it out."
                            .formatted(errors.get(0).parameter()),
                    errors);
        }
    }

    private static void refuseRepeated(MultivaluedMap<String, String> given, DeclaredParameters known) {
        List<ProblemError> errors = known.single().stream()
                .filter(name -> given.getOrDefault(name, List.of()).size() > 1)
                .map(name -> ProblemError.inParameter(name, "It takes one value; send it once."))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    REPEATED_PARAMETER,
                    "%s takes one value but was given more than once. Send it once."
                            .formatted(errors.get(0).parameter()),
                    errors);
        }
    }
}
