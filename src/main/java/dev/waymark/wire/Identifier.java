package dev.waymark.wire;

import dev.waymark.model.Assertion;
import dev.waymark.model.IdentifierMatch;
import dev.waymark.model.IdentifierScheme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The same or a similar concept in an external framework.
 *
 * @param scheme the framework
 * @param version the version of the framework
 * @param code the code of the concept
 * @param uri the address that names the concept
 * @param match how the external concept relates to ours
 * @param assertion how the match is known
 */
@Schema(description = "The same or a similar concept in an external framework.")
public record Identifier(
        IdentifierScheme scheme,
        @Nullable String version,
        @Nullable String code,
        @Nullable String uri,
        IdentifierMatch match,
        Assertion assertion) {}
