package dev.waymark.http.response;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells in which coding the client of the present request gets a body that was not made in memory. */
@ApplicationScoped
public class ClientCoding {
    private final RoutingContext current;

    ClientCoding(RoutingContext current) {
        this.current = current;
    }

    /** Whether it gets gzip; otherwise the bytes as they are. */
    public boolean isGzip() {
        return RequestConditions.of(current).gzip();
    }
}
