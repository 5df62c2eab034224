package dev.waymark.pages;

import dev.waymark.words.Words;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Swagger UI, which tries every call; in English, as the contract. */
@Path("/docs")
@Produces("text/html;charset=UTF-8")
class DocsEndpoint {
    /** The search is a form without a script; Swagger UI is two files of our own, calls our own paths, and shows SVG from data URLs. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @GET
    @Operation(hidden = true)
    public RestResponse<String> get() {
        return PageAnswers.of(new DocsPage(Words.ENGLISH))
                .with("Content-Security-Policy", POLICY)
                .toResponse();
    }
}
