package dev.waymark.http.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Adds real answers to the contract: {@code openapi/examples/<operationId>.json} for 200, and
 * {@code <operationId>.<status>.json} for a refusal.
 */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    static void addTo(Operation operation) {
        APIResponses responses = operation.getResponses();
        find(operation.getOperationId()).ifPresent(example -> {
            MediaType json = mediaType(responses.getAPIResponse("200"), "application/json");
            if (json != null) {
                json.setExample(example);
            }
        });
        for (String status : responses.getAPIResponses().keySet().toArray(String[]::new)) {
            find(operation.getOperationId() + "." + status).ifPresent(example -> {
                APIResponse own = CommonResponses.ownProblem(status);
                own.getContent().getMediaType(Problem.MEDIA_TYPE).setExample(example);
                responses.addAPIResponse(status, own);
            });
        }
    }

    private static @Nullable MediaType mediaType(@Nullable APIResponse response, String name) {
        return response == null || response.getContent() == null
                ? null
                : response.getContent().getMediaType(name);
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
