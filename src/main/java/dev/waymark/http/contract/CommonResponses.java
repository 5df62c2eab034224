package dev.waymark.http.contract;

import dev.waymark.http.Zone;
import dev.waymark.problem.Problem;
import dev.waymark.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Responses that every operation for readers shares. */
enum CommonResponses {
    NOT_MODIFIED("304", "NotModified", "The client has this representation already (`If-None-Match`).", false),
    MOVED("308", "Moved", "The entry has another slug now. The query is kept; repeat the request there.", false),
    BAD_REQUEST("400", "BadRequest", "A parameter, or the URL itself, cannot be used; `errors` says which.", true),
    NOT_FOUND("404", "NotFound", "No such entry, or no such release.", true),
    NOT_ACCEPTABLE("406", "NotAcceptable", "`Accept` excludes what this operation answers.", true),
    GONE(
            "410",
            "Gone",
            "The entry was taken out of publication (`retired`), or removed from every release (`withdrawn`).",
            true),
    FOREIGN_TOKEN(
            "410",
            "ForeignToken",
            "The token in `since` was made by another database, or by this one before a backup was restored: throw the copy away"
                    + " and sync anew, without `since`.",
            true),
    TOO_LARGE("413", "TooLarge", "The body has more than 512 KiB.", true),
    URI_TOO_LONG("414", "UriTooLong", "Path and query together have more than 4096 characters.", true),
    UNSUPPORTED_MEDIA_TYPE("415", "UnsupportedMediaType", "The body is not JSON, or is compressed.", true),
    UNPROCESSABLE("422", "Unprocessable", "The body can be read and has a value that cannot be used.", true),
    TOO_MANY_REQUESTS(
            "429",
            "TooManyRequests",
            "Too many requests came from this address. Try again after `Retry-After` seconds.",
            true),
    INTERNAL("500", "InternalError", "A fault of ours. Report the value of `X-Request-Id`.", true),
    UNAVAILABLE("503", "Unavailable", "Not at the moment. Try again after `Retry-After` seconds.", true);

    private static final List<String> STANDING_HEADERS = List.of(
            "Access-Control-Allow-Origin",
            "Access-Control-Expose-Headers",
            "Cache-Control",
            "Date",
            "Link",
            "Vary",
            "X-Request-Id");

    /** Where the parameter is taken without effect. */
    private static final Set<String> WITHOUT_RELEASE = Set.of("/v1", "/v1/releases", "/v1/releases.atom");

    /** Below these paths nothing is ever renamed or taken out of publication. */
    private static final List<String> LASTING = List.of("/v1/releases/", "/v1/vocabularies/");

    private final String status;
    private final String component;
    private final String description;
    private final boolean problem;

    CommonResponses(String status, String component, String description, boolean problem) {
        this.status = status;
        this.component = component;
        this.description = description;
        this.problem = problem;
    }

    static void defineIn(OpenAPI contract) {
        for (CommonResponses response : values()) {
            contract.getComponents().addResponse(response.component, response.define());
        }
    }

    static void addTo(String path, Operation operation) {
        APIResponses responses = operation.getResponses();
        APIResponse success = responses.getAPIResponse("200");
        if (success != null) {
            addHeaders(success, successHeaders(path, operation));
        }
        for (CommonResponses response : values()) {
            if (response.appliesTo(path, operation) && !responses.hasAPIResponse(response.status)) {
                responses.addAPIResponse(
                        response.status, OASFactory.createAPIResponse().ref(response.component));
            }
        }
    }

    private static List<String> successHeaders(String path, Operation operation) {
        if (!Zone.isBelow("/v1", path)) {
            return List.of("Content-Encoding");
        }
        return isSent(operation)
                ? List.of("Content-Encoding", "Content-Release")
                : List.of("Content-Encoding", "Content-Release", "ETag");
    }

    /** Copies a shared response, so that an operation can add its own example. */
    static APIResponse ownProblem(String status) {
        for (CommonResponses response : values()) {
            if (response.problem && response.status.equals(status)) {
                return response.define();
            }
        }
        throw new IllegalArgumentException("No operation answers a problem with status " + status);
    }

    private APIResponse define() {
        APIResponse response = OASFactory.createAPIResponse().description(description);
        if (problem) {
            Content content = OASFactory.createContent()
                    .addMediaType(
                            Problem.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref("Problem")));
            response.setContent(content);
            ProblemCodes.OF_READERS.list(response, status, this::has);
        }
        addHeaders(
                response,
                switch (this) {
                    case NOT_MODIFIED -> List.of("Content-Release", "ETag");
                    case MOVED -> List.of("Location");
                    case TOO_MANY_REQUESTS -> List.of("RateLimit", "RateLimit-Policy", "Retry-After");
                    case UNAVAILABLE -> List.of("Retry-After");
                    default -> List.of();
                },
                // It repeats of the representation only what caches need (RFC 9110, 15.4.5).
                this == NOT_MODIFIED ? List.of("Link") : List.of());
        return response;
    }

    /** Another token has a response of its own beside what is gone. */
    private boolean has(ProblemType type) {
        return (this == FOREIGN_TOKEN) == (type == ProblemType.FOREIGN_TOKEN);
    }

    private static void addHeaders(APIResponse response, List<String> own) {
        addHeaders(response, own, List.of());
    }

    private static void addHeaders(APIResponse response, List<String> own, List<String> left) {
        List<String> names = new ArrayList<>(own);
        names.addAll(STANDING_HEADERS);
        names.removeAll(left);
        names.sort(String.CASE_INSENSITIVE_ORDER);
        names.forEach(name -> response.addHeader(name, OASFactory.createHeader().ref(name)));
    }

    private boolean appliesTo(String path, Operation operation) {
        boolean named = path.contains("{");
        return switch (this) {
            case NOT_MODIFIED -> !isSent(operation);
            case TOO_LARGE, UNSUPPORTED_MEDIA_TYPE -> isSent(operation);
            case UNPROCESSABLE -> isSent(operation) && Zone.isBelow("/v1", path);
            case MOVED, GONE -> named && LASTING.stream().noneMatch(path::startsWith);
            case FOREIGN_TOKEN -> hasParameter(operation, "since") && !named;
            case NOT_FOUND -> named || (hasParameter(operation, "release") && !WITHOUT_RELEASE.contains(path));
            default -> true;
        };
    }

    private static boolean isSent(Operation operation) {
        return operation.getRequestBody() != null;
    }

    private static boolean hasParameter(Operation operation, String name) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null && parameters.stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }
}
