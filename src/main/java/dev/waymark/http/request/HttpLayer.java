package dev.waymark.http.request;

import static dev.waymark.problem.ProblemType.HEADERS_TOO_LARGE;
import static dev.waymark.problem.ProblemType.MALFORMED_REQUEST;
import static dev.waymark.problem.ProblemType.MALFORMED_URL;
import static dev.waymark.problem.ProblemType.METHOD_NOT_ALLOWED;
import static dev.waymark.problem.ProblemType.NOT_FOUND;
import static dev.waymark.problem.ProblemType.OVERLOADED;
import static dev.waymark.problem.ProblemType.PAYLOAD_TOO_LARGE;
import static dev.waymark.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static dev.waymark.problem.ProblemType.URI_TOO_LONG;

import dev.waymark.http.FilterOrder;
import dev.waymark.http.RequestId;
import dev.waymark.http.Zone;
import dev.waymark.http.error.ProblemAnswers;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happens below REST: the headers of every answer, requests that no endpoint should see, and failures. */
@ApplicationScoped
class HttpLayer {

    private final ProblemAnswers problems;
    private final long largestBody;

    HttpLayer(
            ProblemAnswers problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.problems = problems;
        this.largestBody = largestBody.asLongValue();
    }

    void addFilter(@Observes Filters filters) {
        filters.register(this::receive, FilterOrder.REQUEST);
    }

    void addRoutes(@Observes Router router) {
        router.route().last().handler(context -> problems.send(context, nothingAt(context)));
        router.route().last().failureHandler(this::refuse);
        router.errorHandler(400, this::refuse);
    }

    private void refuse(RoutingContext context) {
        // A path that cannot be decoded, or HTTP/1.1 without a Host, fails before any filter is asked.
        if (!context.response().headers().contains(RequestId.HEADER)) {
            identify(context);
            DefaultHeaders.set(context.response().headers(), "/");
        }
        problems.send(context, refusal(context));
    }

    private static void identify(RoutingContext context) {
        context.response()
                .headers()
                .set(RequestId.HEADER, RequestId.choose(context.request().getHeader(RequestId.HEADER)));
    }

    private void receive(RoutingContext context) {
        HttpServerResponse response = context.response();
        identify(context);
        try {
            RequestHead.checkReadable(context.request());
            RequestTarget.check(context.request().uri());
        } catch (ProblemException e) {
            // Such a request has no path that could be looked at.
            DefaultHeaders.set(response.headers(), "/");
            problems.send(context, e);
            return;
        }
        String path = context.normalizedPath();
        DefaultHeaders.set(response.headers(), path);
        try {
            RequestHead.check(context.request(), path, largestBody);
        } catch (ProblemException e) {
            problems.send(context, e);
            return;
        }
        if (HttpMethod.OPTIONS.equals(context.request().method()) && Zone.of(path) == Zone.PUBLIC) {
            allow(response);
        } else {
            context.next();
        }
    }

    /** Answers a CORS preflight and a plain OPTIONS alike: every public path takes the same methods. */
    private static void allow(HttpServerResponse response) {
        response.headers()
                .set("Allow", Zone.METHODS)
                .set("Access-Control-Allow-Methods", Zone.METHODS)
                .set("Access-Control-Allow-Headers", "If-None-Match")
                .set("Access-Control-Max-Age", "86400")
                .set("Cache-Control", "public, max-age=86400");
        response.setStatusCode(204).end();
    }

    private static ProblemException nothingAt(RoutingContext context) {
        return NOT_FOUND.because("Nothing is at %s. The contract at /openapi.json lists every path."
                .formatted(Parameters.quoted(context.normalizedPath())));
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
            case 400 -> {
                if (!context.request().headers().contains("Host")) {
                    yield MALFORMED_REQUEST.because("The request has no Host header. Send exactly one.");
                }
                yield context.failure() == null
                        ? MALFORMED_REQUEST.because("The request breaks a rule of HTTP. Use an ordinary HTTP client.")
                        : MALFORMED_URL.because("The path or query of the URL cannot be decoded.");
            }
            case 404 -> nothingAt(context);
            case 405 ->
                METHOD_NOT_ALLOWED
                        .because("This path answers %s only.".formatted(Zone.METHODS))
                        .withHeader("Allow", Zone.METHODS);
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
