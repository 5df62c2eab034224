package dev.waymark.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * How to show a page in another site (oembed.com, 2.3.4).
 *
 * @param version the version of oEmbed, {@code 1.0}
 * @param type {@code rich}: shown by its HTML
 * @param title what the page is called
 * @param providerName who provides it; left out if nobody is named
 * @param providerUrl where that is
 * @param cacheAge for how many seconds a consumer may keep this
 * @param html a quotation for readers without frames, and a frame
 * @param width the width of the frame in pixels
 * @param height the height of the frame in pixels, before it tells its own
 * @param thumbnailUrl the address of a picture; left out, with its sizes, where it has no room
 * @param thumbnailWidth the width of the picture in pixels
 * @param thumbnailHeight the height of the picture in pixels
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
