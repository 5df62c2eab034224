package dev.waymark.delivery;

import org.jspecify.annotations.Nullable;

/**
 * An answer of the read API that a file can give: to a path alone, or to a path with the cursor of a page.
 *
 * @param language the language of its texts
 * @param path from the root of the service; JSON has no ending, all else has
 * @param cursor where the page begins; null for the first page, and for what has none
 * @param body the text
 */
public record StaticAnswer(
        String language, String path, @Nullable String cursor, String body) {}
