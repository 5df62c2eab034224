package dev.waymark.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.Json;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.Version;
import dev.waymark.reading.Versions;
import dev.waymark.store.search.Identifiers;
import dev.waymark.wire.Identifier;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What names a concept of another framework. */
@Path("/v1/lookup")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
class LookupEndpoint {
    private static final int LONGEST = 2000;

    private final Identifiers identifiers;
    private final Versions versions;
    private final Json json;

    LookupEndpoint(Identifiers identifiers, Versions versions, Json json) {
        this.identifiers = identifiers;
        this.versions = versions;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "lookup",
            summary = "Find entries by an external identifier",
            description =
                    "A page of the skills, job roles and learning resources that name a concept of another framework, such as"
                            + " ESCO, O*NET or ISBN, by this URI; none if nothing does.")
    public RestResponse<IdentifiedEntryList> lookup(@BeanParam LookupParameters parameters) {
        var uri = Parameters.required("uri", Parameters.text("uri", parameters.uri, 1, LONGEST));
        var asked = versions.asked(parameters);
        var page = PageRequest.of(parameters.limit, null, parameters.cursor);
        var question = "lookup %s %s %s".formatted(uri, asked.language(), asked.release());
        var cursor = page.cursorOf(question);
        var version = versions.find(asked, cursor);
        var found = identifiers.find(
                uri,
                version.language(),
                version.release(),
                cursor == null ? Identifiers.START : new Identifiers.Place(cursor.id(), cursor.key()),
                page.limit() + 1);
        if (cursor != null && found.isEmpty()) {
            throw Cursor.invalid();
        }
        var shown = found.subList(0, Math.min(page.limit(), found.size()));
        var next = found.size() > shown.size() ? after(shown, version).text(question) : null;
        return json.answer(
                        new IdentifiedEntryList(
                                shown.stream().map(this::entry).toList(), next),
                        version.release(),
                        version.ofAssembly())
                .followedBy(next)
                .toResponse();
    }

    private static Cursor after(List<Identifiers.Identified> shown, Version version) {
        var last = shown.get(shown.size() - 1);
        return new Cursor(version.release(), last.rendition(), last.position());
    }

    private IdentifiedEntry entry(Identifiers.Identified found) {
        return IdentifiedEntry.of(
                json.read(found.summary(), JsonNode.class), json.read(found.identifier(), Identifier.class));
    }
}
