package dev.waymark.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.model.EntryType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param kind of a skill (`skill-kind`) or a learning resource (`learning-resource-kind`)
 * @param access of a learning resource, like {@code url} and {@code byline}
 * @param seniority of a job role, like {@code track}
 * @param roadmap of a stage or tip
 */
@Schema(
        description =
                "Something that was found, with what a card shows of it; null where a member does not apply to its type.")
public record SearchItem(
        EntryType type,
        String slug,
        String title,
        String href,
        @Nullable String kind,
        @Nullable String access,
        @Nullable String url,
        @Nullable String byline,
        @Nullable String seniority,
        @Nullable String track,
        @Nullable String summary,
        @Nullable String roadmap,
        List<Segment> snippet) {

    /**
     * Makes an item of what lists show of the same.
     *
     * @param rest what it says besides its summary
     */
    static SearchItem of(JsonNode shown, String rest, Snippet snippet) {
        return new SearchItem(
                type(shown),
                shown.path("slug").textValue(),
                shown.path("title").textValue(),
                shown.path("href").textValue(),
                shown.path("kind").textValue(),
                shown.path("access").textValue(),
                shown.path("url").textValue(),
                shown.path("byline").textValue(),
                shown.path("seniority").textValue(),
                shown.path("track").textValue(),
                shown.path("summary").textValue(),
                shown.path("roadmap").path("slug").textValue(),
                snippet.of(shown.path("summary").asText(""), rest));
    }

    static EntryType type(JsonNode shown) {
        return Arrays.stream(EntryType.values())
                .filter(type -> type.value().equals(shown.path("type").textValue()))
                .findFirst()
                .orElseThrow();
    }
}
