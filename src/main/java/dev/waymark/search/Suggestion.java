package dev.waymark.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.model.EntryType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param matched the name by which it was found, its title or another one
 * @param roadmap of a stage or tip
 */
@Schema(description = "Something that has a name like what was typed; null where a member does not apply to its type.")
public record Suggestion(
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
        @Nullable String roadmap,
        String matched) {

    static Suggestion of(JsonNode shown, String matched) {
        return new Suggestion(
                SearchItem.type(shown),
                shown.path("slug").textValue(),
                shown.path("title").textValue(),
                shown.path("href").textValue(),
                shown.path("kind").textValue(),
                shown.path("access").textValue(),
                shown.path("url").textValue(),
                shown.path("byline").textValue(),
                shown.path("seniority").textValue(),
                shown.path("track").textValue(),
                shown.path("roadmap").path("slug").textValue(),
                matched);
    }
}
