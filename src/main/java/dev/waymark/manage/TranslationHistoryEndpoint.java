package dev.waymark.manage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.authoring.EntryChangeList;
import dev.waymark.authoring.EntryChanges;
import dev.waymark.authoring.RevisionHistory;
import dev.waymark.authoring.RevisionList;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.reading.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What entries said in other languages before. */
@Path(Collections.ROOT)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("content:read")
@Tag(name = "Management: {entries}")
class TranslationHistoryEndpoint {
    private final RevisionHistory history;
    private final EntryChanges changes;
    private final ManagementAnswers answers;

    TranslationHistoryEndpoint(RevisionHistory history, EntryChanges changes, ManagementAnswers answers) {
        this.history = history;
        this.changes = changes;
        this.answers = answers;
    }

    @GET
    @Path(Collections.TRANSLATION + "/revisions")
    @Operation(
            operationId = "listEntryTranslationRevisions",
            summary = "List the revisions of what a {entry} says in a language",
            description = "Who published which texts when, the newest first. Needs the scope `content:read`.")
    public RestResponse<RevisionList> list(
            @RestPath String collection,
            @RestPath String slug,
            @RestPath String language,
            @BeanParam CursorParameters parameters) {
        var page = PageRequest.of(parameters.limit, null, parameters.cursor);
        return answers.ok(history.page(Collections.type(collection), slug, language, page.limit(), page.cursor()));
    }

    @GET
    @Path(Collections.TRANSLATION + "/revisions/{number}")
    @Operation(
            operationId = "getEntryTranslationRevision",
            summary = "Read a revision of what a {entry} says in a language",
            description =
                    "The texts as they were published then, in the shape that the {entry} has now, so that they can be sent back. Needs the"
                            + " scope `content:read`.")
    public RestResponse<AnyTexts> get(
            @RestPath String collection,
            @RestPath String slug,
            @RestPath String language,
            @RestPath @Parameter(description = "The number of the revision.", example = "1") String number) {
        var texts = history.texts(Collections.type(collection), slug, language, number);
        return Answer.untagged(200, Answer.JSON, texts.getBytes(UTF_8), CachePolicy.NO_STORE)
                .toResponse();
    }

    @GET
    @Path(Collections.TRANSLATION + "/changes")
    @Operation(
            operationId = "listEntryTranslationChanges",
            summary = "See what was changed in what a {entry} says in a language",
            description =
                    "What differs between two revisions of the texts, or between one and the draft, in the {entry} as it is now. Texts that"
                            + " were never published are compared with what they translate. Needs the scope `content:read`.")
    public RestResponse<EntryChangeList> changes(
            @RestPath String collection,
            @RestPath String slug,
            @RestPath String language,
            @RestQuery
                    @Parameter(
                            description =
                                    "The number of a revision, or `draft`; without it, the revision from which the texts were edited.",
                            schema = @Schema(type = SchemaType.STRING, pattern = RevisionEndpoint.WHICH))
                    @Nullable
                    String from,
            @RestQuery
                    @Parameter(
                            description = "The number of a revision, or `draft`; without it, `draft`.",
                            schema = @Schema(type = SchemaType.STRING, pattern = RevisionEndpoint.WHICH))
                    @Nullable
                    String to) {
        return answers.ok(changes.between(Collections.type(collection), slug, language, from, to));
    }
}
