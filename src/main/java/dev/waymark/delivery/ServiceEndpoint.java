package dev.waymark.delivery;

import dev.waymark.http.response.CachePolicy;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.store.Releases;
import dev.waymark.wire.Href;
import dev.waymark.wire.License;
import dev.waymark.wire.Service;
import dev.waymark.wire.ServiceLinks;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where every client starts. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service")
class ServiceEndpoint {
    private static final License LICENSE =
            new License("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", "Content by Waymark, CC BY 4.0");

    private static final ServiceLinks LINKS = new ServiceLinks(
            Href.list(EntryType.ROADMAP),
            Href.list(EntryType.STAGE),
            Href.list(EntryType.TIP),
            Href.list(EntryType.SKILL),
            Href.list(EntryType.JOB_ROLE),
            Href.list(EntryType.LEARNING_RESOURCE),
            "/v1/vocabularies",
            "/v1/releases",
            "/openapi.json",
            "/docs");

    private final JsonAnswers answers;
    private final Releases releases;
    private final Languages languages;

    ServiceEndpoint(JsonAnswers answers, Releases releases, Languages languages) {
        this.languages = languages;
        this.answers = answers;
        this.releases = releases;
    }

    /** The newest release, the languages and where things are. */
    @GET
    @Operation(
            operationId = "getService",
            summary = "Start here",
            description =
                    "The newest release, the languages on offer, the licence of the texts and where things are. A client"
                            + " that wants a consistent view sends `release` and `lang` with every later call.")
    public RestResponse<Service> get() {
        int newest = releases.newest().map(Releases.Published::number).orElse(0);
        return answers.of(service(newest, languages), newest, CachePolicy.SERVICE);
    }

    /** The entrance as long as that release is the newest. */
    static Service service(int newest, Languages languages) {
        return new Service(newest, languages.offered(), languages.standard(), LICENSE, LINKS);
    }
}
