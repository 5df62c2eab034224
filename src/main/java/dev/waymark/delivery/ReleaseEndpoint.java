package dev.waymark.delivery;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.Json;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.StandingParameters;
import dev.waymark.reading.Versions;
import dev.waymark.store.Releases;
import dev.waymark.wire.Href;
import dev.waymark.wire.Release;
import dev.waymark.wire.ReleaseList;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What was published when. */
@Path("/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
class ReleaseEndpoint {
    /** What the cursors of the list are bound to. */
    static final String QUESTION = "releases";

    private final Json json;
    private final Versions versions;
    private final Releases releases;
    private final ReleaseDifferences differences;

    ReleaseEndpoint(Json json, Versions versions, Releases releases, ReleaseDifferences differences) {
        this.json = json;
        this.versions = versions;
        this.releases = releases;
        this.differences = differences;
    }

    @GET
    @Operation(
            operationId = "listReleases",
            summary = "List releases",
            description = "A page of releases, the newest first.")
    public RestResponse<ReleaseList> list(
            @BeanParam ReleaseListParameters parameters, @BeanParam StandingParameters standing) {
        versions.check(standing);
        var request = PageRequest.of(parameters);
        Parameters.oneOf("sort", parameters.sort, List.of("-number"));
        var cursor = request.cursorOf(QUESTION);
        int newest = versions.readable();
        if (cursor != null
                && !(0 < cursor.key() && cursor.key() < cursor.release() && versions.exists(cursor.release()))) {
            throw Cursor.invalid();
        }
        int from = cursor == null ? newest : cursor.key();
        // Releases are numbered without gaps, so that the number tells where a page ends and how many there are.
        var page = releases.downFrom(from, request.limit()).stream()
                .map(ReleaseEndpoint::shown)
                .toList();
        int rest = from - page.size();
        var next = rest > 0 ? new Cursor(from, 0, rest).text(QUESTION) : null;
        return json.answer(new ReleaseList(page, next, request.counted() ? newest : null), newest, CachePolicy.NEWEST)
                .followedBy(next)
                .toResponse();
    }

    @GET
    @Path("{number}")
    @Operation(
            operationId = "getRelease",
            summary = "Read a release",
            description = "When a release was published, and why.")
    public RestResponse<Release> get(
            @Parameter(description = "The number of the release.", example = "1") @RestPath String number,
            @BeanParam StandingParameters standing) {
        versions.check(standing);
        var release = differences.existing(number).flatMap(releases::numbered).orElseThrow(ReleaseDifferences::unknown);
        return json.answer(shown(release), release.number(), CachePolicy.PINNED_LIST)
                .toResponse();
    }

    @GET
    @Path("{number}/changes")
    @Operation(
            operationId = "listReleaseChanges",
            summary = "See what a release changed",
            description =
                    "What differs between a release and an earlier one, in sentences and by what it means: a page of the changes of"
                            + " some entries.")
    public RestResponse<ReleaseChangeList> changes(
            @Parameter(description = "The number of the release.", example = "1") @RestPath String number,
            @BeanParam ReleaseChangeParameters parameters,
            @BeanParam StandingParameters standing) {
        versions.check(standing);
        var request = PageRequest.of(parameters.limit, null, parameters.cursor);
        var changes = differences.page(number, parameters.since, request);
        return json.answer(changes, changes.to(), CachePolicy.PINNED_LIST)
                .followedBy(changes.next())
                .toResponse();
    }

    static Release shown(Releases.Published release) {
        return new Release(release.number(), Href.release(release.number()), release.publishedAt(), release.note());
    }
}
