package dev.waymark.http.response;

import dev.waymark.http.Zone;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/** Redirects requests for an entry that has another slug now. */
@ApplicationScoped
public class Redirects {

    private final RoutingContext context;
    private final AnswerSender sender;

    Redirects(RoutingContext context, AnswerSender sender) {
        this.context = context;
        this.sender = sender;
    }

    /** 308 to a path given without a query; the query of the request is kept. */
    public <T> RestResponse<T> moved(String path) {
        return answer(context, path).toResponse();
    }

    /** Sends the same without REST. */
    public void send(RoutingContext other, String path) {
        sender.send(other, answer(other, path));
    }

    private static Answer answer(RoutingContext context, String path) {
        String query = context.request().query();
        return Answer.redirect(
                308,
                query == null ? path : path + "?" + query,
                Zone.of(path).isShared() ? CachePolicy.BRIEF : CachePolicy.NO_STORE);
    }
}
