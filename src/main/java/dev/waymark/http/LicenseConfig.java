package dev.waymark.http;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The license of the content. */
@ConfigMapping(prefix = "waymark.content.license")
public interface LicenseConfig {
    /** Its short name, such as {@code CC BY 4.0}. */
    Optional<String> name();

    /** Where its text stands. */
    Optional<String> url();

    /** The line to show beside the texts. */
    Optional<String> attribution();
}
