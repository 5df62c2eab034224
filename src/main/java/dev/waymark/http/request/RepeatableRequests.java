package dev.waymark.http.request;

import static dev.waymark.problem.ProblemType.INVALID_HEADER;

import dev.waymark.model.Sha256;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells by which name a request may come again, and what it asks for. */
@ApplicationScoped
public class RepeatableRequests {
    private static final Pattern SHAPE = Pattern.compile("[!-~]{1,128}");

    private final RoutingContext context;

    RepeatableRequests(RoutingContext context) {
        this.context = context;
    }

    /**
     * A request that may come again.
     *
     * @param name the {@code Idempotency-Key}; null if it is not to be recognized
     * @param digest the SHA-256 of all that it asks for: method, path, query, {@code If-Match} and body
     */
    public record Repeatable(@Nullable String name, String digest) {}

    /**
     * Reads the present request; a wrong header ends in a problem.
     *
     * @param body the SHA-256 of its body
     */
    public Repeatable present(String body) {
        List<String> names = context.request().headers().getAll("Idempotency-Key");
        if (names.size() > 1) {
            throw INVALID_HEADER.because("Idempotency-Key came more than once. Send one.");
        }
        String name = names.isEmpty() ? null : names.get(0);
        if (name != null && !SHAPE.matcher(name).matches()) {
            throw INVALID_HEADER.because(
                    "Idempotency-Key has 1 to 128 visible characters of ASCII. Send a random one, such as a UUID.");
        }
        return new Repeatable(name, digest(body));
    }

    private String digest(String body) {
        HttpServerRequest request = context.request();
        return Sha256.of(String.join(
                "\n",
                request.method().name(),
                context.normalizedPath(),
                Objects.requireNonNullElse(request.query(), ""),
                String.join(", ", request.headers().getAll("If-Match")),
                body));
    }
}
