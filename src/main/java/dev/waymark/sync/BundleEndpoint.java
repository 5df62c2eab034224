package dev.waymark.sync;

import dev.waymark.http.SpoolFile;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.http.response.ClientCoding;
import dev.waymark.http.response.EntityTags;
import dev.waymark.http.response.FileAnswer;
import dev.waymark.http.response.FileAnswer.Form;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import dev.waymark.reading.Versions;
import dev.waymark.store.sync.ReleaseMarks;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Everything in one file. */
@Path("/v1/releases/{number}/bundle.ndjson")
@Produces(BundleEndpoint.NDJSON)
@Tag(name = "Offline")
class BundleEndpoint {
    static final String NDJSON = "application/x-ndjson";

    private static final byte[] NOTHING = {};

    private final Versions versions;
    private final ReleaseMarks marks;
    private final Bundles bundles;
    private final ClientCoding coding;

    BundleEndpoint(Versions versions, ReleaseMarks marks, Bundles bundles, ClientCoding coding) {
        this.versions = versions;
        this.marks = marks;
        this.bundles = bundles;
        this.coding = coding;
    }

    @GET
    @Operation(
            operationId = "getReleaseBundle",
            summary = "Download everything",
            description =
                    "All documents of a release in a language, each on a line as it is at its own address. The first line is a head:"
                            + " `type` (`bundle`), `release`, `publishedAt`, `language`, `license`, `counts` (of `skills`,"
                            + " `jobRoles`, `learningResources` and `roadmaps`, the lines that follow), `token` (for `/v1/sync`,"
                            + " to go on from here) and `vocabularies`. Of much content, who asks first is answered 503 and"
                            + " comes again after `Retry-After` seconds. One that is larger than the service keeps files for is"
                            + " 503 with the code `bundle-too-large`: sync page by page.")
    @APIResponse(
            responseCode = "200",
            description = "The lines.",
            headers =
                    @Header(
                            name = "Repr-Digest",
                            description =
                                    "The SHA-256 of the body in the coding in which it is sent (RFC 9530): `sha-256=:…:`.",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> bundle(
            @Parameter(description = "The number of the release.", example = "1") @RestPath String number,
            @BeanParam BundleParameters parameters) {
        int release = existing(number);
        var language = versions.asked(parameters.release, parameters.lang).language();
        for (int tries = 0; ; tries++) {
            var state = marks.state(release).orElseThrow(BundleEndpoint::unknown);
            var key = new BundleKey(release, state.mark(), state.withdrawn(), language);
            var bundle = bundles.get(key);
            try {
                return answer(bundle, bundle.file().link(), release);
            } catch (IOException e) {
                // Somebody has tidied up, or another one has taken its place a moment ago.
                bundles.forget(key, bundle);
                if (tries > 0) {
                    throw ProblemType.OVERLOADED
                            .because("The bundle has to be made anew. Ask again in 5 seconds.")
                            .withHeader("Retry-After", "5");
                }
            }
        }
    }

    private <T> RestResponse<T> answer(Bundle bundle, SpoolFile file, int release) {
        boolean gzip = coding.isGzip();
        var body = gzip ? bundle.gzip() : bundle.lines();
        var head = Answer.of(NDJSON, NOTHING, EntityTags.ofDigest(bundle.lines().sha256()), CachePolicy.PINNED_LIST)
                .from(release)
                .with("Repr-Digest", body.digest());
        return new FileAnswer(head, file, body.length(), gzip ? Form.GZIP : Form.UNZIPPED).toResponse();
    }

    private int existing(String number) {
        if (number.matches("[1-9][0-9]{0,8}") && versions.exists(Integer.parseInt(number))) {
            return Integer.parseInt(number);
        }
        throw unknown();
    }

    private static ProblemException unknown() {
        return ProblemType.UNKNOWN_RELEASE.because(
                "There is no such release; /v1/releases lists those that there are.");
    }
}
