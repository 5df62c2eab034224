package dev.waymark.http;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who provides the content. */
@ConfigMapping(prefix = "waymark.provider")
public interface ProviderConfig {
    /** A name for people. */
    Optional<String> name();

    /** The site of the provider. */
    Optional<String> url();
}
