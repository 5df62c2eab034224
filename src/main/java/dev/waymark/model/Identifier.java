package dev.waymark.model;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The same or a similar concept in an external framework, in the version that was looked at. */
public record Identifier(
        @NotNull IdentifierScheme scheme,
        @Nullable @Line String version,
        @Nullable @Line String code,
        @Nullable @Line String uri,
        @Nullable @Line String label,
        @NotNull IdentifierMatch match,
        @NotNull Assertion assertion) {}
