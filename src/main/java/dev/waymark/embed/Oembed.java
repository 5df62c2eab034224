package dev.waymark.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * An answer of oEmbed (oembed.com, 2.3.4).
 *
 * @param providerName left out if nobody is named
 * @param cacheAge for how many seconds a consumer may keep this
 * @param html a quotation for readers without frames, and a frame
 * @param height the height of the frame in pixels, before it tells its own
 * @param thumbnailUrl the address of a picture; left out, with its sizes, where it has no room
 */
@JsonNaming(SnakeCaseStrategy.class)
record Oembed(
        String version,
        String type,
        String title,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String providerName,
        String providerUrl,
        int cacheAge,
        String html,
        int width,
        int height,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String thumbnailUrl,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer thumbnailWidth,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer thumbnailHeight) {}
