package dev.waymark.delivery;

import dev.waymark.reading.Json;
import dev.waymark.reading.VersionParameters;
import dev.waymark.reading.Versions;
import dev.waymark.wire.LanguageList;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The languages, and how much is said in each. */
@Path("/v1/languages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service")
class LanguageEndpoint {
    private final LanguageLists languages;
    private final Json json;
    private final Versions versions;

    LanguageEndpoint(LanguageLists languages, Json json, Versions versions) {
        this.languages = languages;
        this.json = json;
        this.versions = versions;
    }

    @GET
    @Operation(
            operationId = "listLanguages",
            summary = "List the languages",
            description =
                    "The languages on offer, the default one first, and how many entries of a release are said in each: in full,"
                            + " in part or not at all. What is not said in a language is shown in the default language. In a"
                            + " release from before a language was offered there is nothing in it.")
    public RestResponse<LanguageList> list(@BeanParam VersionParameters parameters) {
        var version = versions.find(versions.asked(parameters));
        return json.answer(languages.of(version.release(), version.language()), version.release(), version.ofAssembly())
                .toResponse();
    }
}
