package dev.waymark.http;

import dev.waymark.wire.License;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who provides the content, and under which license, as far as documents name none of their own. Where only the shipped
 * content is imported that is ours; else it is what is configured, and nothing else.
 */
@Singleton
@Named("credit")
public class ContentCredit {
    private static final License SHIPPED =
            new License("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", "Content by Waymark, CC BY 4.0");

    private static final License UNKNOWN = new License(null, null, null);

    private final License license;
    private final @Nullable String providerName;
    private final String providerUrl;

    ContentCredit(
            LicenseConfig license,
            ProviderConfig provider,
            @ConfigProperty(name = "waymark.content.location", defaultValue = "shipped") List<String> locations,
            PublicUrl publicUrl) {
        boolean shipped = locations.equals(List.of("shipped"));
        var configured = new License(
                license.name().orElse(null),
                license.url()
                        .map(url -> checked("waymark.content.license.url", url))
                        .orElse(null),
                license.attribution().orElse(null));
        this.license = configured.equals(UNKNOWN) && shipped ? SHIPPED : configured;
        this.providerName = provider.name()
                .or(() -> Optional.of("Waymark").filter(name -> shipped))
                .orElse(null);
        this.providerUrl =
                provider.url().map(url -> checked("waymark.provider.url", url)).orElseGet(publicUrl::origin);
    }

    /** The license of the content; its members are null where nothing is known. */
    public License license() {
        return license;
    }

    /** The name of who provides the content, or null. */
    public @Nullable String providerName() {
        return providerName;
    }

    /** The site of who provides the content; without a configured one, this service. */
    public String providerUrl() {
        return providerUrl;
    }

    /** Returns the URL in the form that headers and pages can have. */
    private static String checked(String property, String url) {
        if (url.matches("https?://[!-~&&[^<>\"\\\\^`{|}]]+")) {
            return URI.create(url).toString();
        }
        throw new ConfigurationException(
                "%s must be an http or https URL in ASCII; it is '%s'.".formatted(property, url));
    }
}
