package dev.waymark.http.request;

import dev.waymark.http.Zone;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The origins whose scripts may use what editors do: {@code waymark.manage.origins}, each compared as a whole. */
@Singleton
@Startup
class ManagementOrigins {

    private static final Pattern ORIGIN = Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");

    private final Set<String> origins;

    /** @throws ConfigurationException if a value is no origin as browsers write it */
    ManagementOrigins(@ConfigProperty(name = "waymark.manage.origins") Optional<List<String>> origins) {
        this.origins = Set.copyOf(origins.orElse(List.of()));
        this.origins.stream().filter(origin -> !isOrigin(origin)).findFirst().ifPresent(origin -> {
            throw new ConfigurationException(
                    "waymark.manage.origins is a list of origins such as https://editor.example.org, in lower case, without a path and without a port that goes without saying; '%s' is none."
                            .formatted(origin));
        });
    }

    private static boolean isOrigin(String text) {
        if (!ORIGIN.matcher(text).matches()) {
            return false;
        }
        URI origin = URI.create(text);
        int usual = origin.getScheme().equals("https") ? 443 : 80;
        return origin.getPort() <= 65_535 && origin.getPort() != usual;
    }

    /** Lets a script of a listed origin read the answer. */
    void admit(HttpServerRequest request, String path, MultiMap headers) {
        if (!origins.isEmpty() && Zone.of(path) == Zone.MANAGEMENT) {
            headers.set("Vary", "Origin");
            if (isListed(request)) {
                headers.set("Access-Control-Allow-Origin", request.getHeader("Origin"))
                        .set(
                                "Access-Control-Expose-Headers",
                                "Content-Disposition, ETag, Location, Date, Retry-After, WWW-Authenticate, X-Request-Id,"
                                        + " Idempotency-Replayed");
            }
        }
    }

    /** Lets a script of a listed origin send what an operation takes. */
    void allow(HttpServerRequest request, String path, String methods, MultiMap headers) {
        if (Zone.of(path) == Zone.MANAGEMENT && isListed(request)) {
            headers.set("Access-Control-Allow-Methods", methods)
                    .set(
                            "Access-Control-Allow-Headers",
                            "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Request-Id")
                    .set("Access-Control-Max-Age", "600");
        }
    }

    private boolean isListed(HttpServerRequest request) {
        List<String> given = request.headers().getAll("Origin");
        return given.size() == 1 && origins.contains(given.get(0));
    }
}
