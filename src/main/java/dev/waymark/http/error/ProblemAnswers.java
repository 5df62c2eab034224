package dev.waymark.http.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.http.LogText;
import dev.waymark.http.RequestId;
import dev.waymark.http.Zone;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.AnswerSender;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.problem.Problem;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Makes the answers of refusals, for every layer. */
@ApplicationScoped
public class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final ObjectMapper mapper;
    private final AnswerSender sender;
    private final List<ProblemView> views;

    ProblemAnswers(ObjectMapper mapper, AnswerSender sender, @All List<ProblemView> views) {
        this.mapper = mapper;
        this.sender = sender;
        this.views = views;
    }

    /** Sends a refusal without REST. */
    public void send(RoutingContext context, ProblemException refusal) {
        sender.send(context, of(context, refusal));
    }

    Answer of(RoutingContext context, ProblemException refusal) {
        String path = path(context);
        boolean cacheable = refusal.type().cacheable() && Zone.of(path).isShared();
        Answer answer = views.stream()
                .map(view -> view.of(path, context.request().query(), refusal))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> document(refusal))
                .with(cacheable ? CachePolicy.BRIEF : CachePolicy.NO_STORE);
        for (Map.Entry<String, String> header : refusal.headers().entrySet()) {
            answer = header.getKey().equals("ETag")
                    ? answer.tagged(header.getValue())
                    : answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    /** The path of the request; as it came if it has wrong escapes, which is what is refused then. */
    private static String path(RoutingContext context) {
        String path = context.request().path();
        if (path == null) {
            return "";
        }
        try {
            return context.normalizedPath();
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    private Answer document(ProblemException refusal) {
        return Answer.untagged(
                refusal.type().status(), Problem.MEDIA_TYPE, body(refusal.problem()), CachePolicy.NO_STORE);
    }

    /**
     * The refusal of a request that has failed: of the database, which is told from a fault of ours. That is logged; the caller learns
     * only the id to report.
     */
    public ProblemException fault(RoutingContext context, Throwable cause) {
        if (StorageFailure.causes(cause)) {
            if (StorageFailure.denies(cause)) {
                LOG.error(
                        "The database denies the service what it needs: look at its role, password and rights", cause);
            }
            return ProblemType.storageUnavailable();
        }
        String id = RequestId.of(context);
        LOG.errorf(
                cause,
                "Request %s failed: %s %s",
                id,
                context.request().method(),
                LogText.withoutSecrets(String.valueOf(context.request().path())));
        return ProblemType.INTERNAL.because(
                "Something went wrong on our side. Try again; if it stays, report the request id %s.".formatted(id));
    }

    /** Refuses a path at which there is neither an operation nor a page. */
    public static ProblemException nothingAt(RoutingContext context) {
        return ProblemType.NOT_FOUND.because("Nothing is at %s. The contract at /openapi.json lists every path."
                .formatted(Parameters.quoted(LogText.withoutSecrets(context.normalizedPath()))));
    }

    private byte[] body(Problem problem) {
        try {
            return mapper.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is made of texts and numbers", e);
        }
    }
}
