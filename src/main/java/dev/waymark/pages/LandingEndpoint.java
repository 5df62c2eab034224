package dev.waymark.pages;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.Languages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The first page. */
@Path("/")
@Produces("text/html;charset=UTF-8")
class LandingEndpoint {
    private final PageAnswers answers;
    private final Landing landing;
    private final Languages languages;

    LandingEndpoint(PageAnswers answers, Landing landing, Languages languages) {
        this.answers = answers;
        this.landing = landing;
        this.languages = languages;
    }

    /** Shows what the service is, how much it has, and requests to try. */
    @GET
    @Operation(hidden = true)
    public RestResponse<String> get(@RestQuery @Nullable String lang) {
        return answers.of(landing.newest(languages.lookup(Parameters.language(lang))));
    }
}
