package dev.waymark.http.contract;

import dev.waymark.problem.Problem;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** Responses that operations below {@code /v1/manage} share; all of these are problems. */
enum ManagementResponses {
    BAD_REQUEST(
            "400", "A parameter, a header or the URL cannot be used, or the body cannot be read; `errors` says which."),
    UNAUTHENTICATED("401", "There is no key, or one that does not count. Which of these it is, is not told."),
    MISSING_SCOPE(
            "403",
            "The key does not have the scope that this needs, or expires before what it would make; `detail` says which."),
    NOT_FOUND("404", "Nothing has this id or slug."),
    NOT_ACCEPTABLE("406", "`Accept` excludes what this operation answers."),
    CONFLICT(
            "409",
            "How things stand does not allow it; `code` and `detail` say why. Or a request with the same `Idempotency-Key` is"
                    + " under way: try again after `Retry-After` seconds."),
    GONE("410", "Readers would be told that the entry was taken out of publication."),
    STALE_VERSION(
            "412",
            "The draft has another version than the request says, is there already, or is not there any more. Nothing was changed."),
    TOO_LARGE("413", "The body has more than 1 MiB."),
    URI_TOO_LONG("414", "Path and query together have more than 4096 characters."),
    UNSUPPORTED_MEDIA_TYPE("415", "The body is not JSON, or is compressed."),
    UNPROCESSABLE(
            "422",
            "The body, or the content, can be read and breaks a rule, or the `Idempotency-Key` came with another request."),
    PRECONDITION_REQUIRED("428", "The request does not say which version it changes."),
    TOO_MANY_REQUESTS(
            "429",
            "Too many requests, or too many keys that do not count, came from this address. Try again after `Retry-After`"
                    + " seconds."),
    INTERNAL("500", "A fault of ours. Report the value of `X-Request-Id`."),
    UNAVAILABLE("503", "Not at the moment. Try again after `Retry-After` seconds.");

    private static final String PREFIX = "Management";

    private static final List<String> STANDING_HEADERS =
            List.of("Cache-Control", "Date", "X-Request-Id", "X-Robots-Tag");

    /** What answers the making of something tells where it is. */
    private static final Set<String> MADE = Set.of("201", "202");

    private final String status;
    private final String description;

    ManagementResponses(String status, String description) {
        this.status = status;
        this.description = description;
    }

    static void defineIn(OpenAPI contract) {
        for (ManagementResponses response : values()) {
            contract.getComponents().addResponse(PREFIX + response.status, response.define());
        }
    }

    static void addTo(String path, HttpMethod method, Operation operation) {
        if (operation.getSecurity() == null) {
            throw new IllegalStateException(
                    "%s is below /v1/manage and asks for no key".formatted(operation.getOperationId()));
        }
        APIResponses responses = operation.getResponses();
        ManagementHeaders.describe(method, operation);
        responses.getAPIResponses().forEach((status, own) -> {
            if (own.getRef() != null) {
                return;
            }
            if (status.startsWith("4")) {
                makeProblem(own);
            } else if (method == HttpMethod.POST
                    && !(status.equals("200") && ManagementHeaders.canBeChecked(operation))) {
                addHeader(own, "Idempotency-Replayed", "Idempotency-Replayed");
            }
            if (MADE.contains(status)
                    && method == HttpMethod.POST
                    && !names(own).contains("Location")) {
                addHeader(own, "Location", "LocationOfMade");
            }
            if (isDraft(own.getContent()) && !path.contains("/revisions/")) {
                addHeader(own, "ETag", "VersionTag");
            }
            STANDING_HEADERS.forEach(name -> addHeader(own, name, name));
        });
        for (ManagementResponses response : values()) {
            if (response.appliesTo(path, method, operation) && !responses.hasAPIResponse(response.status)) {
                responses.addAPIResponse(
                        response.status, OASFactory.createAPIResponse().ref(PREFIX + response.status));
            }
        }
    }

    private APIResponse define() {
        APIResponse response = OASFactory.createAPIResponse().description(description);
        makeProblem(response);
        ProblemCodes.OF_EDITORS.list(response, status, type -> true);
        Examples.show(response, "management." + status);
        STANDING_HEADERS.forEach(name -> addHeader(response, name, name));
        List<String> own = switch (this) {
            case UNAUTHENTICATED -> List.of("WWW-Authenticate");
            case TOO_MANY_REQUESTS -> List.of("RateLimit", "RateLimit-Policy", "Retry-After");
            case CONFLICT, UNAVAILABLE -> List.of("Retry-After");
            case STALE_VERSION -> List.of("ETag");
            default -> List.of();
        };
        own.forEach(name -> addHeader(response, name, componentOf(name)));
        return response;
    }

    private String componentOf(String header) {
        if (header.equals("ETag")) {
            return "PresentVersionTag";
        }
        return this == CONFLICT && header.equals("Retry-After") ? "RetryInFlight" : header;
    }

    private static void makeProblem(APIResponse response) {
        response.setContent(OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem"))));
    }

    /** Whether it is a draft, or what is translated of one, that can be changed. */
    private static boolean isDraft(@Nullable Content content) {
        return content != null
                && content.getMediaTypes().values().stream()
                        .map(media -> String.valueOf(media.getSchema().getRef()))
                        .anyMatch(schema -> schema.endsWith("Draft") || schema.endsWith("Texts"));
    }

    private static Set<String> names(APIResponse response) {
        return response.getHeaders() == null ? Set.of() : response.getHeaders().keySet();
    }

    private static void addHeader(APIResponse response, String name, String component) {
        response.addHeader(name, OASFactory.createHeader().ref(component));
    }

    private boolean appliesTo(String path, HttpMethod method, Operation operation) {
        return switch (this) {
            case MISSING_SCOPE ->
                operation.getSecurity().stream()
                        .anyMatch(requirement ->
                                requirement.getSchemes().values().stream().anyMatch(scopes -> !scopes.isEmpty()));
            case NOT_FOUND -> path.contains("{");
            case CONFLICT -> method == HttpMethod.POST;
            case STALE_VERSION -> operation.getResponses().hasAPIResponse(PRECONDITION_REQUIRED.status);
            case PRECONDITION_REQUIRED, GONE -> false;
            case TOO_LARGE, UNSUPPORTED_MEDIA_TYPE -> operation.getRequestBody() != null;
            case UNPROCESSABLE -> operation.getRequestBody() != null || method == HttpMethod.POST;
            default -> true;
        };
    }
}
