package dev.waymark.http.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.http.RequestId;
import dev.waymark.http.Zone;
import dev.waymark.problem.Problem;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Sends problems. Nothing else in the code builds the body of a refusal, in whichever layer it happens. */
@ApplicationScoped
public class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final ObjectMapper mapper;

    ProblemAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Answers from the HTTP layer. */
    public void send(RoutingContext context, ProblemException refusal) {
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            // Too late to explain: a cut connection is the only way left to say that the answer is not whole.
            context.request().connection().close();
            return;
        }
        response.setStatusCode(refusal.type().status());
        headers(context, refusal).forEach(response.headers()::set);
        response.end(Buffer.buffer(body(refusal.problem())));
    }

    /** Answers from the REST layer. */
    RestResponse<byte[]> answer(RoutingContext context, ProblemException refusal) {
        ResponseBuilder<byte[]> response = ResponseBuilder.create(
                RestResponse.Status.fromStatusCode(refusal.type().status()), body(refusal.problem()));
        headers(context, refusal).forEach(response::header);
        return response.build();
    }

    /** A fault of ours: the log has everything, the caller gets only the name to report. */
    public ProblemException fault(RoutingContext context, Throwable cause) {
        String id = RequestId.of(context);
        LOG.errorf(
                cause,
                "Request %s failed: %s %s",
                id,
                context.request().method(),
                context.request().path());
        return ProblemType.INTERNAL.because(
                "Something went wrong on our side. Try again; if it stays, report the request id %s.".formatted(id));
    }

    private static Map<String, String> headers(RoutingContext context, ProblemException refusal) {
        Map<String, String> headers = new LinkedHashMap<>(refusal.headers());
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        boolean cacheable = refusal.type().cacheable() && Zone.of(context.normalizedPath()) == Zone.PUBLIC;
        headers.put("Cache-Control", cacheable ? "public, max-age=60" : "no-store");
        return headers;
    }

    private byte[] body(Problem problem) {
        try {
            return mapper.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is made of texts and numbers", e);
        }
    }
}
