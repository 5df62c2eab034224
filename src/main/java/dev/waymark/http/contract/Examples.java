package dev.waymark.http.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Adds real requests and answers to the contract: {@code openapi/examples/<operationId>.json} for what an operation answers,
 * {@code <operationId>.request.json} for what it is sent, and {@code <operationId>.<status>.json} for a refusal, or
 * for an answer that is not like the others.
 */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";

    private Examples() {}

    static void addTo(Operation operation) {
        APIResponses responses = operation.getResponses();
        find(operation.getOperationId())
                .ifPresent(example -> responses.getAPIResponses().values().stream()
                        .map(response -> mediaType(response.getContent(), JSON_TYPE))
                        .filter(Objects::nonNull)
                        .forEach(json -> json.setExample(example)));
        if (operation.getRequestBody() != null) {
            find(operation.getOperationId() + ".request")
                    .ifPresent(example -> operation.getRequestBody().getContent().getMediaTypes().values().stream()
                            .findFirst()
                            .ifPresent(sent -> sent.setExample(example)));
        }
        for (String status : responses.getAPIResponses().keySet().toArray(String[]::new)) {
            find(operation.getOperationId() + "." + status).ifPresent(example -> {
                APIResponse given = responses.getAPIResponse(status);
                APIResponse own = given.getRef() == null ? given : CommonResponses.ownProblem(status);
                own.getContent().getMediaTypes().values().forEach(media -> media.setExample(example));
                responses.addAPIResponse(status, own);
            });
        }
    }

    /** Shows in a problem that operations share what {@code <name>.json} has. */
    static void show(APIResponse problem, String name) {
        find(name)
                .ifPresent(example ->
                        problem.getContent().getMediaType(Problem.MEDIA_TYPE).setExample(example));
    }

    private static @Nullable MediaType mediaType(@Nullable Content content, String name) {
        return content == null ? null : content.getMediaType(name);
    }

    private static Optional<Object> find(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream("META-INF/openapi-examples/" + name + ".json")) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("The example " + name + " is not JSON", e);
        }
    }
}
