package dev.waymark.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The embed builder. */
@Path("/embed")
class BuilderEndpoint {

    /** As for other pages, but with a script, a form and a preview in a frame. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " frame-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Builder builder;

    BuilderEndpoint(Builder builder) {
        this.builder = builder;
    }

    /** Shows the builder; the fields of its form are the query. */
    @GET
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> get(@BeanParam BuilderParameters parameters) {
        var page = builder.page(parameters);
        return Answer.of(Answer.HTML, page.render().getBytes(UTF_8), CachePolicy.NEWEST)
                .from(page.release())
                .with("Content-Security-Policy", POLICY)
                .toResponse();
    }
}
