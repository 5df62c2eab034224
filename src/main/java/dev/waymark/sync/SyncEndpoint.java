package dev.waymark.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.response.Answer;
import dev.waymark.reading.Versions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What an application keeps, and what changed since. */
@Path("/v1/sync")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offline")
class SyncEndpoint {
    private final Syncs syncs;
    private final Versions versions;

    SyncEndpoint(Syncs syncs, Versions versions) {
        this.syncs = syncs;
        this.versions = versions;
    }

    @GET
    @Operation(
            operationId = "sync",
            summary = "Sync a copy of the content",
            description =
                    "A page of all documents of a release, as they are at their own addresses; the last page has a `token`. With"
                            + " `since` and that token, only what changed up to the newest release, or up to `release`:"
                            + " documents that are new or changed, and the names of those to take out. Follow `next` to its"
                            + " end; all pages come from one release, whatever is published meanwhile. Whoever puts in and"
                            + " takes out what the pages say has what a sync anew would bring, also if pages come twice.")
    public RestResponse<SyncPage> sync(@BeanParam SyncParameters parameters) {
        var page = syncs.page(SyncQuestion.of(parameters, versions));
        var version = page.version();
        return Answer.of(Answer.JSON, page.text().getBytes(UTF_8), version.ofAssembly())
                .from(version.release())
                .toResponse();
    }
}
