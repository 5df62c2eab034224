package dev.waymark.wire;

import dev.waymark.model.Assertion;
import dev.waymark.model.IdentifierMatch;
import dev.waymark.model.IdentifierScheme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The same or a similar concept in an external framework.")
public record Identifier(
        IdentifierScheme scheme,
        @Nullable String version,
        @Nullable String code,
        @Nullable String uri,
        @Nullable String label,
        IdentifierMatch match,
        Assertion assertion) {}
