package dev.waymark.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.EntryType;
import dev.waymark.reading.Json;
import dev.waymark.reading.Version;
import dev.waymark.reading.Versions;
import dev.waymark.store.search.SearchWords;
import dev.waymark.store.search.Suggestions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What may be meant by the beginning of a name. */
@Path("/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
class SuggestionEndpoint {
    private static final int LONGEST = 100;
    private static final int MOST = 20;
    private static final int USUAL = 8;

    private final Suggestions suggestions;
    private final SearchWords words;
    private final Versions versions;
    private final Json json;

    SuggestionEndpoint(Suggestions suggestions, SearchWords words, Versions versions, Json json) {
        this.suggestions = suggestions;
        this.words = words;
        this.versions = versions;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "suggest",
            summary = "Complete what is being typed",
            description =
                    "What has a title or another name that begins like this, or with a word that does; if that is nothing,"
                            + " mistyped words are corrected. For a field that completes while people type: ask when they"
                            + " pause, and show `matched` beside the title where the two differ.")
    public RestResponse<SuggestionList> suggest(@BeanParam SuggestionParameters parameters) {
        var text = Parameters.required("q", Parameters.text("q", parameters.q, 1, LONGEST));
        int limit = Parameters.integer("limit", parameters.limit, 1, MOST, USUAL);
        var types = SearchFilterReader.types(parameters.type);
        var version = versions.find(versions.asked(parameters));
        var items = find(text, types, version, limit).stream()
                .map(named -> Suggestion.of(json.read(named.summary(), JsonNode.class), named.name()))
                .toList();
        return json.answer(new SuggestionList(items), version.release(), version.ofAssembly())
                .toResponse();
    }

    private List<Suggestions.Named> find(String text, List<EntryType> types, Version version, int limit) {
        var key = suggestions.key(text);
        if (key.isEmpty()) {
            return List.of();
        }
        var found = suggestions.find(key, version.language(), version.release(), types, limit);
        if (!found.isEmpty()) {
            return found;
        }
        var unknown = words.unknown(key, version.language(), version.release());
        return Stream.of(Correction.WHOLE, Correction.BEGINNING)
                .flatMap(correction -> correction.of(key, unknown).stream())
                .findFirst()
                .map(corrected -> suggestions.find(corrected, version.language(), version.release(), types, limit))
                .orElse(List.of());
    }
}
