package dev.waymark.manage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.access.Callers;
import dev.waymark.access.Idempotency;
import dev.waymark.authoring.DraftEditor;
import dev.waymark.authoring.EntryChangeList;
import dev.waymark.authoring.EntryChanges;
import dev.waymark.authoring.EntryState;
import dev.waymark.authoring.EntryStates;
import dev.waymark.authoring.RevisionHistory;
import dev.waymark.authoring.RevisionList;
import dev.waymark.http.request.Preconditions;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.reading.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What was published of entries before. */
@Path(Collections.ROOT)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("content:read")
@Tag(name = "Management: {entries}")
class RevisionEndpoint {
    static final String WHICH = "^(draft|[1-9][0-9]{0,8})$";

    private final Callers callers;
    private final DraftEditor editor;
    private final RevisionHistory history;
    private final EntryChanges changes;
    private final EntryStates states;
    private final Preconditions preconditions;
    private final Idempotency idempotency;
    private final ManagementAnswers answers;

    RevisionEndpoint(
            Callers callers,
            DraftEditor editor,
            RevisionHistory history,
            EntryChanges changes,
            EntryStates states,
            Preconditions preconditions,
            Idempotency idempotency,
            ManagementAnswers answers) {
        this.callers = callers;
        this.editor = editor;
        this.history = history;
        this.changes = changes;
        this.states = states;
        this.preconditions = preconditions;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @GET
    @Path(Collections.ENTRY + "/revisions")
    @Operation(
            operationId = "listEntryRevisions",
            summary = "List the revisions of a {entry}",
            description = "Who published what when, the newest first. Needs the scope `content:read`.")
    public RestResponse<RevisionList> list(
            @RestPath String collection, @RestPath String slug, @BeanParam CursorParameters parameters) {
        var page = PageRequest.of(parameters.limit, null, parameters.cursor);
        return answers.ok(history.page(Collections.type(collection), slug, page.limit(), page.cursor()));
    }

    @GET
    @Path(Collections.ENTRY + "/revisions/{number}")
    @Operation(
            operationId = "getEntryRevision",
            summary = "Read a revision of a {entry}",
            description = "The document as it was published then. Needs the scope `content:read`.")
    public RestResponse<AnyDraft> get(
            @RestPath String collection,
            @RestPath String slug,
            @RestPath @Parameter(description = "The number of the revision.", example = "1") String number) {
        var revision = history.find(Collections.type(collection), slug, number);
        return Answer.untagged(200, Answer.JSON, revision.document().getBytes(UTF_8), CachePolicy.NO_STORE)
                .toResponse();
    }

    @GET
    @Path(Collections.ENTRY + "/changes")
    @Operation(
            operationId = "listEntryChanges",
            summary = "See what was changed in a {entry}",
            description =
                    "What differs between two revisions of a {entry}, or between one and the draft, in sentences and by what it"
                            + " means. Needs the scope `content:read`.")
    public RestResponse<EntryChangeList> changes(
            @RestPath String collection,
            @RestPath String slug,
            @RestQuery
                    @Parameter(
                            description =
                                    "The number of a revision, or `draft`; without it, the revision from which the draft was edited.",
                            schema = @Schema(type = SchemaType.STRING, pattern = WHICH))
                    @Nullable
                    String from,
            @RestQuery
                    @Parameter(
                            description = "The number of a revision, or `draft`; without it, `draft`.",
                            schema = @Schema(type = SchemaType.STRING, pattern = WHICH))
                    @Nullable
                    String to) {
        return answers.ok(changes.between(Collections.type(collection), slug, from, to));
    }

    @POST
    @Path(Collections.ENTRY + "/revisions/{number}/restore")
    @PermissionsAllowed("content:write")
    @Operation(
            operationId = "restoreEntryRevision",
            summary = "Take a revision of a {entry} up again",
            description =
                    "Writes the document of a revision over the draft, which keeps its slug. Needs the scope `content:write`.")
    @APIResponse(
            responseCode = "200",
            description = "The draft says this now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntryState.class)))
    @APIResponse(responseCode = "428", ref = "Management428")
    public RestResponse<EntryState> restore(
            @RestPath String collection,
            @RestPath String slug,
            @RestPath @Parameter(description = "The number of the revision.", example = "1") String number) {
        var type = Collections.type(collection);
        var condition = preconditions.present();
        var caller = callers.present();
        return idempotency
                .answer(new byte[0], caller, () -> {
                    int revision = history.find(type, slug, number).number();
                    editor.restore(type, slug, revision, condition, caller.id());
                    return answers.of(200, states.of(type, slug));
                })
                .toResponse();
    }
}
