package dev.waymark.http.request;

import dev.waymark.http.RequestId;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Tells by which name the present request stands in the log. */
@ApplicationScoped
public class PresentRequest {
    private final CurrentVertxRequest current;

    PresentRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Returns the name; null where the service works of its own accord. */
    public @Nullable String id() {
        if (!Arc.container().requestContext().isActive() || current.getCurrent() == null) {
            return null;
        }
        return RequestId.of(current.getCurrent());
    }
}
