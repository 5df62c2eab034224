package dev.waymark.embed;

import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.reading.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The scripts that other sites load, by version: {@code 1.0.0} never changes and is cached for a year, {@code 1} is the
 * newest 1.x and cached for a minute.
 */
@Path("/embed")
class ScriptEndpoint {
    private static final String JAVASCRIPT = "text/javascript;charset=UTF-8";
    private static final String TYPESCRIPT = "application/typescript;charset=UTF-8";

    private final Answer versions;

    ScriptEndpoint(Json json) {
        this.versions = Answer.of(Answer.JSON, json.bytes(ScriptVersions.all()), CachePolicy.NEWEST);
    }

    @GET
    @Path("versions.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<ScriptVersions> versions() {
        return versions.toResponse();
    }

    @GET
    @Path("{version}/waymark.js")
    @Produces(JAVASCRIPT)
    @Operation(hidden = true)
    public RestResponse<String> element(@RestPath String version) {
        return Answer.of(JAVASCRIPT, script(version).element().bytes(), policy(version))
                .toResponse();
    }

    @GET
    @Path("{version}/frame.js")
    @Produces(JAVASCRIPT)
    @Operation(hidden = true)
    public RestResponse<String> frame(@RestPath String version) {
        return Answer.of(JAVASCRIPT, script(version).frame().bytes(), policy(version))
                .toResponse();
    }

    @GET
    @Path("{version}/waymark.d.ts")
    @Produces(TYPESCRIPT)
    @Operation(hidden = true)
    public RestResponse<String> types(@RestPath String version) {
        return Answer.of(TYPESCRIPT, script(version).types().bytes(), policy(version))
                .toResponse();
    }

    private static Script script(String version) {
        Optional<Script> exact = Script.of(version);
        return exact.or(() -> Script.newestOf(version)).orElseThrow(NotFoundException::new);
    }

    private static CachePolicy policy(String version) {
        return Script.of(version).isPresent() ? CachePolicy.FINGERPRINTED : CachePolicy.NEWEST;
    }
}
