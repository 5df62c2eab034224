package dev.waymark.http.response;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Turns representations into answers: entity tag, 304, policy. An endpoint returns what it gets here. */
@ApplicationScoped
public class Answers {

    private final RoutingContext context;
    private final Gzip gzip;

    Answers(RoutingContext context, Gzip gzip) {
        this.context = context;
        this.gzip = gzip;
    }

    /**
     * The answer with a representation, in gzip for a client that takes it, or 304 when the client has it. {@code T} is the
     * type that the contract documents; the bytes go out as they are.
     */
    public <T> RestResponse<T> of(Representation representation) {
        MultiMap request = context.request().headers();
        boolean zipped = gzip.pays(representation) && AcceptEncoding.gzip(request.getAll("Accept-Encoding"));
        boolean known = IfNoneMatch.matches(request.getAll("If-None-Match"), representation.tag());
        ResponseBuilder<Object> answer;
        if (known) {
            answer = ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED, null);
        } else {
            byte[] body = zipped ? gzip.of(representation) : representation.body();
            // The length is said here, since Quarkus REST says it in answer to GET only.
            answer = ResponseBuilder.ok((Object) body).header("Content-Length", body.length);
            if (zipped) {
                answer.header("Content-Encoding", "gzip");
            }
        }
        return typed(answer.header("ETag", '"' + representation.tag() + (zipped ? IfNoneMatch.GZIP : "") + '"')
                .header("Content-Release", representation.release())
                .header("Cache-Control", representation.policy().cacheControl())
                .build());
    }

    /** The answer with bytes that come with the service and not from a release. */
    public <T> RestResponse<T> of(byte[] body, CachePolicy policy) {
        RestResponse<T> answer = of(Representation.of(body, 0, policy));
        answer.getHeaders().remove("Content-Release");
        return answer;
    }

    /** 308 to the present path of an entry, given without a query; the query of the request is kept. */
    public <T> RestResponse<T> moved(String href) {
        HttpServerRequest request = context.request();
        String location = request.query() == null ? href : href + "?" + request.query();
        return typed(ResponseBuilder.create(RestResponse.Status.PERMANENT_REDIRECT, null)
                .header("Location", location)
                .header("Cache-Control", "public, max-age=60")
                .build());
    }

    @SuppressWarnings("unchecked") // The type parameter only tells the contract what the bytes say.
    private static <T> RestResponse<T> typed(RestResponse<?> response) {
        return (RestResponse<T>) response;
    }
}
