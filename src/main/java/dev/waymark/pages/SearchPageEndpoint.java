package dev.waymark.pages;

import dev.waymark.http.response.CachePolicy;
import dev.waymark.reading.Versions;
import dev.waymark.search.SearchQuestion;
import dev.waymark.search.Searches;
import dev.waymark.words.Words;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The search for people, which needs no script. */
@Path("/search")
@Produces("text/html;charset=UTF-8")
class SearchPageEndpoint {
    private static final int SHOWN = 20;

    private final Searches searches;
    private final Versions versions;

    SearchPageEndpoint(Searches searches, Versions versions) {
        this.searches = searches;
        this.versions = versions;
    }

    /** Shows a field, and what is found for what came from it. */
    @GET
    @Operation(hidden = true)
    public RestResponse<String> get(@RestQuery @Nullable String q, @RestQuery @Nullable String lang) {
        var text = Objects.requireNonNullElse(q, "").strip();
        var version = versions.asked(null, lang);
        var words = Words.in(version.language());
        if (text.isEmpty() || text.codePointCount(0, text.length()) > SearchQuestion.LONGEST) {
            return PageAnswers.withForm(new SearchPage(text, null, SearchQuestion.LONGEST, words))
                    .with(text.isEmpty() ? 200 : 400)
                    .with(text.isEmpty() ? CachePolicy.NEWEST : CachePolicy.NO_STORE)
                    .toResponse();
        }
        var found = searches.find(SearchQuestion.of(text, version, SHOWN));
        return PageAnswers.withForm(new SearchPage(text, found.list(), SearchQuestion.LONGEST, words))
                .from(found.version().release())
                .toResponse();
    }
}
