package dev.waymark.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.model.EntryType;
import dev.waymark.wire.Identifier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param identifier how the entry names the concept; its {@code match} says how near the two are */
@Schema(
        description =
                "An entry that names a concept of another framework; null where a member does not apply to its type.")
public record IdentifiedEntry(
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
        Identifier identifier) {

    static IdentifiedEntry of(JsonNode shown, Identifier identifier) {
        return new IdentifiedEntry(
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
                identifier);
    }
}
