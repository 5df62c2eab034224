package dev.waymark.http.body;

import static dev.waymark.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;

import dev.waymark.problem.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body that does not say what it is, or has another charset; Quarkus REST would take it for what is read. */
public class BodyType {

    private static final String ZIP = "application/zip";

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        Consumes types = operation.getResourceMethod().getAnnotation(Consumes.class);
        if (types != null && !isReadable(request)) {
            throw refusal(List.of(types.value()));
        }
    }

    /** Makes the refusal of a body that is of none of those media types. */
    public static ProblemException refusal(List<String> types) {
        return UNSUPPORTED_MEDIA_TYPE.because("The body must be %s. Say so in Content-Type."
                .formatted(types.stream()
                        .map(type -> type.equals(ZIP) ? type : type + " in UTF-8")
                        .collect(Collectors.joining(" or "))));
    }

    private static boolean isReadable(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null || type.isBlank()) {
            return false;
        }
        MediaType media = request.getMediaType();
        return media.getSubtype().equals("zip")
                || "UTF-8".equalsIgnoreCase(media.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8"));
    }
}
