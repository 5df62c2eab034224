package dev.waymark.http.body;

import static dev.waymark.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body that does not say what it is, or has another charset; Quarkus REST would take it for what is read. */
class BodyType {

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        boolean reads = operation.getResourceMethod().isAnnotationPresent(Consumes.class);
        if (reads && !isReadable(request)) {
            throw UNSUPPORTED_MEDIA_TYPE.because("The body must be application/json in UTF-8. Say so in Content-Type.");
        }
    }

    private static boolean isReadable(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type != null
                && !type.isBlank()
                && "UTF-8"
                        .equalsIgnoreCase(request.getMediaType()
                                .getParameters()
                                .getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8"));
    }
}
