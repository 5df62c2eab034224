package dev.waymark.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.model.EntryType;
import dev.waymark.store.search.NameMatches;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param name as it was sent
 * @param confidence 0 if nothing is meant by it
 * @param reason on what the match rests
 */
@Schema(description = "What is meant by a name; all but the name is null if that is unknown, and the confidence 0.")
public record MatchedName(
        String name,
        @Nullable EntryType type,
        @Nullable String slug,
        @Nullable String title,
        @Nullable String href,
        int confidence,
        @Nullable String reason) {
    /** So much less sure is what was mistyped. */
    private static final int MISTYPED = 30;

    private static final List<String> KINDS = List.of("title", "other-name", "search-term");
    private static final List<String> WAYS = List.of("", "-spelling", "-stems");

    static MatchedName unknown(String name) {
        return new MatchedName(name, null, null, null, null, 0, null);
    }

    static MatchedName of(String name, JsonNode shown, NameMatches.Match match, boolean mistyped) {
        return new MatchedName(
                name,
                SearchItem.type(shown),
                shown.path("slug").textValue(),
                shown.path("title").textValue(),
                shown.path("href").textValue(),
                match.confidence() - (mistyped ? MISTYPED : 0),
                KINDS.get(match.kind()) + WAYS.get(match.way()) + (mistyped ? "-mistyped" : ""));
    }
}
