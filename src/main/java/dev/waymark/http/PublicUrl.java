package dev.waymark.http;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where readers reach this service: {@code waymark.public-url}, an origin such as {@code https://roadmaps.example.org}. It
 * makes absolute URLs where they are needed. The {@code Host} header never does, since the first request would decide what
 * a cache tells everybody else.
 */
@ApplicationScoped
@Startup
public class PublicUrl {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final String origin;

    public PublicUrl(@ConfigProperty(name = "waymark.public-url") String url) {
        this.origin = originOf(url);
    }

    /** The origin, without a slash at its end. */
    public String origin() {
        return origin;
    }

    /** The absolute URL of a path with its query. */
    public String of(String path) {
        return origin + path;
    }

    /** The URL, if it leads to this service, with either scheme; null for any other text. */
    public @Nullable URI parse(String url) {
        try {
            var uri = new URI(url);
            boolean here = SCHEMES.contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
                    && URI.create(origin).getRawAuthority().equalsIgnoreCase(uri.getRawAuthority());
            return here ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /**
     * The origin that a configured value names.
     *
     * @throws ConfigurationException if it is more or less than an origin
     */
    static String originOf(String url) {
        try {
            var uri = new URI(url);
            boolean rootOnly = uri.getRawPath() == null || uri.getRawPath().matches("/?");
            if (uri.getHost() != null
                    && SCHEMES.contains(uri.getScheme())
                    && rootOnly
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null) {
                return uri.getScheme() + "://" + uri.getRawAuthority();
            }
        } catch (URISyntaxException e) {
            // Refused below, like every other value that is no origin.
        }
        throw new ConfigurationException(
                "waymark.public-url must be an origin such as https://roadmaps.example.org, without a path; it is '%s'."
                        .formatted(url));
    }
}
