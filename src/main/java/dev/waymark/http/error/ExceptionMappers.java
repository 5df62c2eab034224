package dev.waymark.http.error;

import static dev.waymark.problem.ProblemType.CONFLICT;
import static dev.waymark.problem.ProblemType.INVALID_PARAMETER;
import static dev.waymark.problem.ProblemType.MALFORMED_BODY;
import static dev.waymark.problem.ProblemType.MALFORMED_REQUEST;
import static dev.waymark.problem.ProblemType.MISSING_SCOPE;
import static dev.waymark.problem.ProblemType.NOT_ACCEPTABLE;
import static dev.waymark.problem.ProblemType.OVERLOADED;
import static dev.waymark.problem.ProblemType.PAYLOAD_TOO_LARGE;
import static dev.waymark.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.waymark.http.RequestId;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of the REST layer into a problem. */
class ExceptionMappers {
    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

    private final ProblemAnswers answers;
    private final RoutingContext context;

    ExceptionMappers(ProblemAnswers answers, RoutingContext context) {
        this.answers = answers;
        this.context = context;
    }

    @ServerExceptionMapper
    public RestResponse<byte[]> refused(ProblemException e) {
        return answer(e);
    }

    @ServerExceptionMapper
    public RestResponse<byte[]> nothingThere(NotFoundException e) {
        return answer(ProblemAnswers.nothingAt(context));
    }

    @ServerExceptionMapper
    public RestResponse<byte[]> notAcceptable(NotAcceptableException e) {
        return answer(NOT_ACCEPTABLE.because(
                "This path answers application/json. Send that or */* in Accept, or leave Accept out."));
    }

    @ServerExceptionMapper
    public RestResponse<byte[]> notSupported(NotSupportedException e) {
        return answer(
                UNSUPPORTED_MEDIA_TYPE.because("The body must be application/json in UTF-8. Say so in Content-Type."));
    }

    /** Says the same whatever is wrong with the key, so that nothing can be learnt from it. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<byte[]> unauthenticated(SecurityException e) {
        return answer(ProblemType.unauthenticated());
    }

    @ServerExceptionMapper
    public RestResponse<byte[]> forbidden(ForbiddenException e, ResourceInfo operation) {
        return answer(MISSING_SCOPE.because("This operation needs a key with the scope %s, which yours does not have."
                .formatted(scope(operation))));
    }

    /** All of them are needed; the contract is refused if an operation offers a choice. */
    private static String scope(ResourceInfo operation) {
        PermissionsAllowed[] own = operation.getResourceMethod().getAnnotationsByType(PermissionsAllowed.class);
        PermissionsAllowed[] all =
                own.length > 0 ? own : operation.getResourceClass().getAnnotationsByType(PermissionsAllowed.class);
        return Arrays.stream(all)
                .flatMap(scopes -> Arrays.stream(scopes.value()))
                .collect(Collectors.joining(" and "));
    }

    @ServerExceptionMapper
    public RestResponse<byte[]> malformed(JsonProcessingException e) {
        return answer(MALFORMED_BODY.because("The body is not well-formed JSON. Check it with a JSON parser."));
    }

    /** Jackson's most specific type has to be named, since Quarkus has a mapper of its own for it. */
    @ServerExceptionMapper
    public RestResponse<byte[]> mismatched(MismatchedInputException e) {
        ProblemError error =
                ProblemError.inBody(JsonPointers.of(e), "This member has the wrong type, or does not exist.");
        return answer(MALFORMED_BODY.because("The body does not have the shape that this operation reads.", error));
    }

    @ServerExceptionMapper
    public RestResponse<byte[]> violated(ConstraintViolationException e) {
        List<ProblemError> errors = Violations.of(e);
        return answer(new ProblemException(
                INVALID_PARAMETER, "The request has a value that cannot be used; each error says which.", errors));
    }

    @ServerExceptionMapper
    public RestResponse<byte[]> other(WebApplicationException e) {
        return answer(
                switch (e.getResponse().getStatus()) {
                    case 400 ->
                        e.getCause() instanceof JsonProcessingException
                                ? MALFORMED_BODY.because("The body is not JSON of the shape that this operation reads.")
                                : MALFORMED_REQUEST.because(
                                        "The request cannot be read. Compare it with the contract.");
                    case 413 -> PAYLOAD_TOO_LARGE.because("The body is larger than the service reads.");
                    case 503 -> OVERLOADED.because("Try again shortly.").withHeader("Retry-After", "1");
                    default -> answers.fault(context, e);
                });
    }

    @ServerExceptionMapper
    public RestResponse<byte[]> fault(Throwable e) {
        if (context.response().ended()) {
            // Quarkus itself answers a body that turns out to be too large, and then ends the reading of it.
            return answer(PAYLOAD_TOO_LARGE.because("The body is larger than the service reads."));
        }
        if (StorageFailure.isCollision(e)) {
            LOG.warnf("Request %s came second: somebody else has just made the same", RequestId.of(context));
            return answer(
                    CONFLICT.because(
                            "Somebody else has made something of the same name at this moment, and nothing was done. Look at what is there now, and try again."));
        }
        return answer(answers.fault(context, e));
    }

    private RestResponse<byte[]> answer(ProblemException refusal) {
        return answers.of(context, refusal).toResponse();
    }
}
