package dev.waymark.manage;

import dev.waymark.access.Caller;
import dev.waymark.access.Callers;
import dev.waymark.access.Idempotency;
import dev.waymark.access.KeyRing;
import dev.waymark.http.response.Answer;
import dev.waymark.problem.Problem;
import dev.waymark.reading.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The keys of all who use the management API. */
@Path(KeyEndpoint.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("keys:admin")
@Tag(name = "Management: keys")
class KeyEndpoint {
    static final String PATH = "/v1/manage/keys";

    private static final String ID = "The id of the key.";
    private static final String EXAMPLE = "4f1s7o0q2xkd";

    private final Callers callers;
    private final KeyRing ring;
    private final KeyPages pages;
    private final Idempotency idempotency;
    private final ManagementAnswers answers;

    KeyEndpoint(Callers callers, KeyRing ring, KeyPages pages, Idempotency idempotency, ManagementAnswers answers) {
        this.callers = callers;
        this.ring = ring;
        this.pages = pages;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listKeys",
            summary = "List keys",
            description =
                    "A page of the keys that have not been revoked, the oldest first. Needs the scope `keys:admin`.")
    public RestResponse<KeyList> list(@BeanParam KeyListParameters parameters) {
        return answers.ok(pages.page(PageRequest.of(parameters.limit, parameters.count, parameters.cursor)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createKey",
            summary = "Make a key",
            description =
                    "Makes a key with scopes of your own. Its text is in this answer and nowhere else. Needs the scope"
                            + " `keys:admin`.")
    @APIResponse(
            responseCode = "201",
            description = "The key was made.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = KeyWithText.class)))
    public RestResponse<KeyWithText> create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = KeyRequest.class)))
                    byte[] body) {
        Caller caller = callers.present();
        var wish = KeyRequest.read(body);
        return idempotency
                .answer(body, caller, () -> {
                    KeyRing.Made made = ring.make(wish, caller);
                    return answers.of(201, KeyWithText.of(made))
                            .with("Location", Key.href(made.key().id()));
                })
                .toResponse();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getKey",
            summary = "Read a key",
            description = "A key that has not been revoked, without its text. Needs the scope `keys:admin`.")
    public RestResponse<Key> get(
            @RestPath
                    @Parameter(
                            description = ID,
                            example = EXAMPLE,
                            schema =
                                    @Schema(type = SchemaType.STRING, minLength = 12, maxLength = 12, pattern = Key.ID))
                    String id) {
        return answers.ok(Key.of(ring.find(id)));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key",
            description =
                    "Ends a key for ever, from the next request on and on every node. Any key with `keys:admin` may"
                            + " revoke any other one, since what leaked must not wait for somebody mightier; but a key with `keys:admin`"
                            + " only while another one has all its scopes and does not expire. Needs the scope `keys:admin`.")
    @APIResponse(responseCode = "204", description = "The key is revoked.")
    @APIResponse(
            responseCode = "409",
            description = "Nobody could make keys with all these scopes any more.",
            extensions = @Extension(name = Problem.CODES, value = "last-administrator"))
    public RestResponse<Void> revoke(
            @RestPath
                    @Parameter(
                            description = ID,
                            example = EXAMPLE,
                            schema =
                                    @Schema(type = SchemaType.STRING, minLength = 12, maxLength = 12, pattern = Key.ID))
                    String id) {
        ring.revoke(id, callers.present());
        return Answer.nothing().toResponse();
    }

    @POST
    @Path("{id}/rotate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rotateKey",
            summary = "Rotate a key",
            description =
                    "Gives a key another text, which is in this answer and nowhere else. One former text goes on to count for"
                            + " some hours, but not longer than the key: the newest, or that which a key sends to rotate"
                            + " itself. Any other former text ends at once. Needs the scope `keys:admin` and every scope of"
                            + " the key.")
    @APIResponse(
            responseCode = "200",
            description = "The key has another text.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = KeyWithText.class)))
    @APIResponse(
            responseCode = "409",
            description = "The key has expired, or a request with the same `Idempotency-Key` is under way.",
            extensions = @Extension(name = Problem.CODES, value = "key-expired idempotency-in-flight"))
    public RestResponse<KeyWithText> rotate(
            @RestPath
                    @Parameter(
                            description = ID,
                            example = EXAMPLE,
                            schema =
                                    @Schema(type = SchemaType.STRING, minLength = 12, maxLength = 12, pattern = Key.ID))
                    String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Rotation.class)))
                    byte[] body) {
        Caller caller = callers.present();
        int overlapHours = Rotation.overlapHours(body);
        return idempotency
                .answer(body, caller, () -> answers.of(200, KeyWithText.of(ring.rotate(id, overlapHours, caller))))
                .toResponse();
    }
}
