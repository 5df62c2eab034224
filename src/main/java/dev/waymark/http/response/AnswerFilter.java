package dev.waymark.http.response;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Takes over what {@link AnswerSender} decides in answer to HEAD, for which Quarkus REST asks no writer. */
@ApplicationScoped
class AnswerFilter {

    private final AnswerSender sender;

    AnswerFilter(AnswerSender sender) {
        this.sender = sender;
    }

    @ServerResponseFilter
    public void prepare(ContainerResponseContext response, RoutingContext context) {
        if (!HttpMethod.HEAD.equals(context.request().method())) {
            return;
        }
        if (response.getEntity() instanceof Answer answer) {
            sender.prepare(context, sender.ready(context, answer));
        } else if (response.getEntity() instanceof FileAnswer answer) {
            answer.file().close();
            sender.prepare(context, answer);
        } else {
            return;
        }
        response.setStatus(context.response().getStatusCode());
        String contentType = context.response().headers().get("Content-Type");
        if (contentType == null) {
            response.setEntity(null);
            // Else it would be that of the body that there is not.
            CurrentRequestManager.get().setResponseContentType((MediaType) null);
            response.getHeaders().remove("Content-Type");
        } else {
            response.getHeaders().putSingle("Content-Type", contentType);
        }
    }
}
