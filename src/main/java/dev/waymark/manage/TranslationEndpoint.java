package dev.waymark.manage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.access.Callers;
import dev.waymark.authoring.DraftEditor.Saved;
import dev.waymark.authoring.TranslationEditor;
import dev.waymark.authoring.TranslationStateList;
import dev.waymark.authoring.TranslationStates;
import dev.waymark.http.body.Body;
import dev.waymark.http.request.Preconditions;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What entries say in other languages than the default one. */
@Path(Collections.ROOT)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("content:read")
@Tag(name = "Management: {entries}")
class TranslationEndpoint {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Callers callers;
    private final TranslationEditor editor;
    private final TranslationStates states;
    private final Preconditions preconditions;
    private final ManagementAnswers answers;

    TranslationEndpoint(
            Callers callers,
            TranslationEditor editor,
            TranslationStates states,
            Preconditions preconditions,
            ManagementAnswers answers) {
        this.callers = callers;
        this.editor = editor;
        this.states = states;
        this.preconditions = preconditions;
        this.answers = answers;
    }

    @GET
    @Path(Collections.TRANSLATIONS)
    @Operation(
            operationId = "listEntryTranslations",
            summary = "See how far a {entry} is translated",
            description =
                    "For each language how its texts stand, where one is still to come, and what was found in them. Needs the scope"
                            + " `content:read`.")
    public RestResponse<TranslationStateList> list(@RestPath String collection, @RestPath String slug) {
        return answers.ok(states.of(Collections.type(collection), slug));
    }

    @GET
    @Path(Collections.TRANSLATION)
    @Operation(
            operationId = "getEntryTranslation",
            summary = "Read what a {entry} says in a language",
            description =
                    "All that can be translated of the {entry}, in its shape, and null or an empty list where a text is still to come."
                            + " Items of lists are known by their slug or number; those that the {entry} does not have any"
                            + " more come last. What you read here you can send back. In the default language it is what there"
                            + " is to translate, which is read here and written in the {entry} itself. Needs the scope `content:read`.")
    public RestResponse<AnyTexts> get(@RestPath String collection, @RestPath String slug, @RestPath String language) {
        return answer(editor.read(Collections.type(collection), slug, language));
    }

    @PUT
    @Path(Collections.TRANSLATION)
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("content:write")
    @Operation(
            operationId = "putEntryTranslation",
            summary = "Write what a {entry} says in a language",
            description =
                    "Makes the first texts of the {entry} in a language, with `If-None-Match: *`, or writes others over them, with"
                            + " `If-Match`. An item without a text may be left out. To send the same again says that it still translates"
                            + " what the {entry} says now. Nothing of it is public before a release. Needs the scope `content:write`.")
    @APIResponse(
            responseCode = "201",
            description = "The texts were made.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AnyTexts.class)))
    @APIResponse(
            responseCode = "200",
            description = "The {entry} says this now.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AnyTexts.class)))
    @APIResponse(responseCode = "428", ref = "Management428")
    public RestResponse<AnyTexts> put(
            @RestPath String collection,
            @RestPath String slug,
            @RestPath String language,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = AnyTexts.class)))
                    byte[] body) {
        var condition = preconditions.present();
        var texts = Body.document(body);
        var by = callers.present().id();
        return answer(editor.put(Collections.type(collection), slug, language, texts, condition, by));
    }

    @PATCH
    @Path(Collections.TRANSLATION)
    @Consumes(MERGE_PATCH)
    @PermissionsAllowed("content:write")
    @Operation(
            operationId = "patchEntryTranslation",
            summary = "Change members of what a {entry} says in a language",
            description =
                    "Replaces the members that are sent (RFC 7396): a list as a whole, and null takes a text away. Needs the scope"
                            + " `content:write`.")
    @APIResponse(
            responseCode = "200",
            description = "The {entry} says this now.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AnyTexts.class)))
    @APIResponse(responseCode = "428", ref = "Management428")
    public RestResponse<AnyTexts> patch(
            @RestPath String collection,
            @RestPath String slug,
            @RestPath String language,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MERGE_PATCH,
                                            schema = @Schema(implementation = MergePatch.class)))
                    byte[] body) {
        var condition = preconditions.present();
        var patch = Body.document(body);
        var by = callers.present().id();
        return answer(editor.patch(Collections.type(collection), slug, language, patch, condition, by));
    }

    @DELETE
    @Path(Collections.TRANSLATION)
    @PermissionsAllowed("content:write")
    @Operation(
            operationId = "discardEntryTranslation",
            summary = "Discard the changes of what a {entry} says in a language",
            description =
                    "Throws away what was changed in the texts since they were published last; of texts that were never published, all."
                            + " What is public stays as it is. Needs the scope `content:write`.")
    @APIResponse(responseCode = "204", description = "Nothing is left that is not public.")
    @APIResponse(responseCode = "409", ref = "Management409")
    @APIResponse(responseCode = "428", ref = "Management428")
    public RestResponse<Void> discard(@RestPath String collection, @RestPath String slug, @RestPath String language) {
        var condition = preconditions.present();
        var by = callers.present().id();
        editor.discard(Collections.type(collection), slug, language, condition, by);
        return Answer.nothing().toResponse();
    }

    /** The answer with texts, whose tag is their version. */
    private static RestResponse<AnyTexts> answer(Saved texts) {
        var tag = String.valueOf(texts.version());
        var answer = Answer.of(Answer.JSON, texts.document().getBytes(UTF_8), tag, CachePolicy.NO_STORE);
        return (texts.created() ? answer.with(201) : answer).toResponse();
    }
}
