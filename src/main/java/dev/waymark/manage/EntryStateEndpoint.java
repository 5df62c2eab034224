package dev.waymark.manage;

import dev.waymark.authoring.EntryState;
import dev.waymark.authoring.EntryStateList;
import dev.waymark.authoring.EntryStates;
import dev.waymark.authoring.TranslationLanguages;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.reading.PageRequest;
import dev.waymark.store.EntryDrafts.State;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What there is to edit, and how it stands to what is public. */
@Path(Collections.ROOT)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("content:read")
@Tag(name = "Management: {entries}")
class EntryStateEndpoint {
    private final EntryStates states;
    private final TranslationLanguages languages;
    private final ManagementAnswers answers;

    EntryStateEndpoint(EntryStates states, TranslationLanguages languages, ManagementAnswers answers) {
        this.states = states;
        this.languages = languages;
        this.answers = answers;
    }

    @GET
    @Path(Collections.ANY)
    @Operation(
            operationId = "listEntryDrafts",
            summary = "List the drafts of {entries}",
            description =
                    "A page of {entries} with what each is beside what is public of it, and how many findings its draft has. Needs the"
                            + " scope `content:read`.")
    public RestResponse<EntryStateList> list(@RestPath String collection, @BeanParam EntryStateParameters parameters) {
        var page = PageRequest.of(parameters.limit, null, parameters.cursor);
        var state = Parameters.oneOf("state", parameters.state, EntryStateParameters.STATES);
        var question = new EntryStates.Question(
                Collections.type(collection),
                state == null ? null : State.valueOf(state.toUpperCase(Locale.ROOT)),
                parameters.translated(languages),
                Parameters.slugs("slug", parameters.slug),
                Parameters.text("q", parameters.q, 1, 200),
                Parameters.oneOf("sort", parameters.sort, List.of("slug", "-updatedAt"), "slug")
                        .equals("-updatedAt"));
        return answers.ok(states.page(question, page.limit(), page.cursor()));
    }

    @GET
    @Path(Collections.ENTRY + "/state")
    @Operation(
            operationId = "getEntryState",
            summary = "See how a {entry} stands",
            description =
                    "What a {entry} is beside what is public of it, what the next release will do with it, and all that was found in its"
                            + " draft. Needs the scope `content:read`.")
    public RestResponse<EntryState> state(@RestPath String collection, @RestPath String slug) {
        return answers.ok(states.of(Collections.type(collection), slug));
    }
}
