package dev.waymark.http.response;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/** Redirects requests for an entry that has another slug now. */
@ApplicationScoped
public class Redirects {

    private final RoutingContext context;

    Redirects(RoutingContext context) {
        this.context = context;
    }

    /** 308 to a path given without a query; the query of the request is kept. */
    public <T> RestResponse<T> moved(String path) {
        HttpServerRequest request = context.request();
        String location = request.query() == null ? path : path + "?" + request.query();
        return Answer.redirect(308, location, CachePolicy.BRIEF).toResponse();
    }
}
