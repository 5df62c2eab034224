package dev.waymark.search;

import dev.waymark.http.body.Body;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Names as somebody else writes them.")
public record MatchRequest(
        @Schema(minItems = 1, maxItems = MatchRequest.MOST, minLength = 1, maxLength = MatchRequest.LONGEST)
        List<String> names) {
    static final int MOST = 200;
    private static final int LONGEST = 200;

    /** Reads a body; what is no list of names ends in a problem. */
    public static List<String> read(byte[] body) {
        var members = Body.of(body);
        var names = members.texts("names", MOST, LONGEST);
        members.check();
        return names;
    }
}
