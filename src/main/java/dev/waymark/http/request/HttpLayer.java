package dev.waymark.http.request;

import static dev.waymark.problem.ProblemType.HEADERS_TOO_LARGE;
import static dev.waymark.problem.ProblemType.OVERLOADED;
import static dev.waymark.problem.ProblemType.PAYLOAD_TOO_LARGE;
import static dev.waymark.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static dev.waymark.problem.ProblemType.URI_TOO_LONG;

import dev.waymark.http.FilterOrder;
import dev.waymark.http.RequestId;
import dev.waymark.http.Zone;
import dev.waymark.http.error.ProblemAnswers;
import dev.waymark.http.response.Alternates;
import dev.waymark.http.response.CacheKey;
import dev.waymark.http.response.KeptAnswers;
import dev.waymark.http.response.Redirects;
import dev.waymark.problem.ProblemException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/** Stands in front of REST: names requests, sets default headers, refuses what no operation takes, answers OPTIONS. */
@ApplicationScoped
class HttpLayer {

    private final ProblemAnswers problems;
    private final Operations operations;
    private final DefaultHeaders defaults;
    private final Redirects redirects;
    private final KeptAnswers kept;
    private final RateLimit limit;
    private final ManagementOrigins origins;

    HttpLayer(
            ProblemAnswers problems,
            Operations operations,
            DefaultHeaders defaults,
            Redirects redirects,
            KeptAnswers kept,
            RateLimit limit,
            ManagementOrigins origins) {
        this.origins = origins;
        this.redirects = redirects;
        this.kept = kept;
        this.limit = limit;
        this.problems = problems;
        this.operations = operations;
        this.defaults = defaults;
    }

    void addFilters(@Observes Filters filters) {
        filters.register(this::receive, FilterOrder.REQUEST);
        filters.register(this::limitBody, FilterOrder.BODY_LIMIT);
    }

    void addRoutes(@Observes Router router) {
        router.route().last().handler(context -> problems.send(context, ProblemAnswers.nothingAt(context)));
        router.route().last().failureHandler(this::refuse);
        router.errorHandler(400, this::refuse);
    }

    private void receive(RoutingContext context) {
        identify(context);
        try {
            RequestHead.checkReadable(context.request());
            RequestTarget.check(context.request().uri());
        } catch (ProblemException e) {
            // Such a request has no path that could be looked at.
            defaults.set(context.response().headers(), "/");
            problems.send(context, limit.take(context.request(), "/").orElse(e));
            return;
        }
        String path = pathOf(context);
        defaults.set(context.response().headers(), path);
        origins.admit(context.request(), path, context.response().headers());
        List<String> methods = operations.methods(path);
        try {
            RequestHead.check(context.request(), accepted(context, path), largestBody(context, path));
            operations.at(path).ifPresent(place -> OperationCheck.check(context, path, place));
        } catch (ProblemException e) {
            problems.send(context, limit.take(context.request(), path).orElse(e));
            return;
        }
        if (HttpMethod.OPTIONS.equals(context.request().method())) {
            allow(context, path, methods);
        } else if (isOtherSpelling(context, path)) {
            redirects.send(context, path);
        } else {
            answer(context, path);
        }
    }

    /** Answers with what is kept, where an answer depends on the target alone; all else takes a token. */
    private void answer(RoutingContext context, String path) {
        PathOperations place = operations.at(path).orElse(null);
        DeclaredOperation reading = place != null
                        && Zone.of(path).isShared()
                        && PathOperations.READING.contains(
                                context.request().method().name())
                ? place.operation("GET")
                : null;
        String key = reading == null ? null : CacheKey.of(path, context.queryParams(), reading.parameters());
        if (key != null && kept.send(context, key)) {
            return;
        }
        Optional<ProblemException> refusal = limit.take(context.request(), path).or(() -> operations.off(path));
        if (refusal.isPresent()) {
            problems.send(context, refusal.get());
        } else if (key == null || place == null) {
            context.next();
        } else {
            Alternates.offer(context, place.alternates(path, context.queryParams()));
            kept.fetch(context, key, place.template());
        }
    }

    /** A path has one spelling, so that no cache keeps an answer under many. */
    private boolean isOtherSpelling(RoutingContext context, String path) {
        return !path.equals(context.request().path())
                && Zone.of(path) != Zone.OPERATIONS
                && operations.at(path).isPresent();
    }

    private static String pathOf(RoutingContext context) {
        String path = context.normalizedPath();
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** Where there is no operation, each method that there might be goes on, to be told that nothing is there. */
    private List<String> accepted(RoutingContext context, String path) {
        boolean goesOn = Zone.of(path).isStrict()
                && operations.at(path).isEmpty()
                && PathOperations.METHODS.contains(context.request().method().name());
        return goesOn ? PathOperations.METHODS : operations.methods(path);
    }

    private Optional<DeclaredOperation> operation(RoutingContext context, String path) {
        return operations.at(path, context.request().method().name());
    }

    private long largestBody(RoutingContext context, String path) {
        return operation(context, path)
                .map(DeclaredOperation::largestBody)
                .orElseGet(() -> Zone.of(path).largestBody());
    }

    /** Takes effect on bodies that do not say their length. */
    private void limitBody(RoutingContext context) {
        long largest = largestBody(context, pathOf(context));
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, largest).next();
    }

    /** Answers a CORS preflight and a plain OPTIONS alike. */
    private void allow(RoutingContext context, String path, List<String> methods) {
        String allowed = String.join(", ", methods);
        var headers = context.response().headers().set("Allow", allowed);
        origins.allow(context.request(), path, allowed, headers);
        if (Zone.of(path).isShared()) {
            headers.set("Access-Control-Allow-Methods", allowed)
                    // No request has credentials that anything heeds, and the wildcard stands for all but this one.
                    .set("Access-Control-Allow-Headers", "*, Authorization")
                    .set("Access-Control-Max-Age", "86400")
                    .set("Cache-Control", "public, max-age=86400");
        }
        context.response().setStatusCode(204).end();
    }

    private void refuse(RoutingContext context) {
        // A path that cannot be decoded, or HTTP/1.1 without a Host, fails before any filter is asked.
        if (!context.response().headers().contains(RequestId.HEADER)) {
            identify(context);
            defaults.set(context.response().headers(), "/");
            if (answeredWithoutPath(context)) {
                return;
            }
            problems.send(context, limit.take(context.request(), "/").orElseGet(() -> refusal(context)));
        } else {
            problems.send(context, refusal(context));
        }
    }

    /** A target that is no path, such as the asterisk that stands for the whole service, comes to no filter. */
    private boolean answeredWithoutPath(RoutingContext context) {
        try {
            RequestHead.checkReadable(context.request());
        } catch (ProblemException e) {
            problems.send(context, limit.take(context.request(), "/").orElse(e));
            return true;
        }
        boolean asksForAll = HttpMethod.OPTIONS.equals(context.request().method())
                && context.request().uri().equals("*");
        if (asksForAll) {
            allow(context, "/", Zone.PUBLIC.methods());
        }
        return asksForAll;
    }

    private static void identify(RoutingContext context) {
        context.response()
                .headers()
                .set(RequestId.HEADER, RequestId.choose(context.request().getHeader(RequestId.HEADER)));
    }

    private ProblemException refusal(RoutingContext context) {
        if (context.failure() instanceof ProblemException e) {
            return e;
        }
        if (context.failure() instanceof RejectedExecutionException) {
            return OVERLOADED
                    .because("No thread is free to answer. Try again shortly.")
                    .withHeader("Retry-After", "1");
        }
        return switch (context.statusCode()) {
            case 400 -> RequestHead.malformed(context.request());
            case 404 -> ProblemAnswers.nothingAt(context);
            case 405 -> RequestHead.notAllowed(operations.methods(context.normalizedPath()));
            case 413 -> PAYLOAD_TOO_LARGE.because("The body is larger than the service reads. Send a smaller one.");
            case 414 -> URI_TOO_LONG.because("The URL is longer than the service reads. Ask in parts.");
            case 415 -> UNSUPPORTED_MEDIA_TYPE.because("Send the body as application/json.");
            case 431 -> HEADERS_TOO_LARGE.because("The headers are larger than the service reads. Send no cookies.");
            default -> problems.fault(context, failure(context));
        };
    }

    private static Throwable failure(RoutingContext context) {
        return context.failure() == null
                ? new IllegalStateException("The HTTP layer failed with status " + context.statusCode())
                : context.failure();
    }
}
