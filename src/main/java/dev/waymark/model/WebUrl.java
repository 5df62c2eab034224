package dev.waymark.model;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** URLs to which documents and pages may link. */
public final class WebUrl {
    private static final Pattern WEB = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    private WebUrl() {}

    /** Returns the URL in ASCII (RFC 3986, RFC 5891), as headers need it; null if that cannot be. */
    public static @Nullable String ascii(@Nullable String url) {
        var web = of(url);
        if (web == null) {
            return null;
        }
        try {
            var host = String.valueOf(new URI(web).getRawAuthority());
            return new URI(web.replace(host, IDN.toASCII(host))).toASCIIString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns the URL if it is http(s), else null: a {@code javascript:} URL would run in the page. */
    public static @Nullable String of(@Nullable String url) {
        return url != null && WEB.matcher(url).matches() ? url : null;
    }
}
