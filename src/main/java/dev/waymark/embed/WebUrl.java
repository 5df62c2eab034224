package dev.waymark.embed;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses to which a page may lead its reader. */
final class WebUrl {
    private static final Pattern WEB = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    private WebUrl() {}

    /** The address, or null if it is none of the web: a {@code javascript:} URL would run in the page. */
    static @Nullable String of(@Nullable String url) {
        return url != null && WEB.matcher(url).matches() ? url : null;
    }
}
